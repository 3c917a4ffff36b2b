"""Faults of a file as bytes and characters: DL001 to DL009."""

from dutylist.findings import Severity
from dutylist.io.faults.words import Words, fault
from dutylist.texts import Text

GUESS_UTF16 = Text("很可能是 UTF-16", "most likely UTF-16")
GUESS_GBK = Text("很可能是 GBK（记事本的 ANSI）", "most likely GBK (Notepad's ANSI)")
GUESS_BIG5 = Text("很可能是 Big5", "most likely Big5")
GUESS_GBK_OR_BIG5 = Text("可能是 GBK，也可能是 Big5", "either GBK or Big5")
GUESS_ZIP = Text(
    "是压缩格式（xlsx、docx 或压缩包），不是 YAML",
    "a zip file (xlsx, docx or an archive), not YAML",
)
GUESS_OLE = Text("是旧版 Word 或 Excel 文件，不是 YAML", "an old Word or Excel file, not YAML")
GUESS_PDF = Text("是 PDF 文件，不是 YAML", "a PDF file, not YAML")
GUESS_GZIP = Text("是 gzip 压缩文件，不是 YAML", "a gzip file, not YAML")
GUESS_NONE = Text("看不出是哪种编码，文件可能已损坏", "of no known encoding, perhaps damaged")

FILE_SIZE = Text("文件字节数", "bytes in a file")
SCALAR = Text("单项文字字数", "characters in one text")
DEPTH = Text("嵌套层数（嵌套过深）", "levels of nesting")
NODES = Text("数据项个数", "values in a file")

NOT_UTF8 = fault(
    "DL001",
    "not-utf8",
    Words(
        "文件不是 UTF-8 编码，{guess}（第 {byte} 字节起无法识读）",
        "用 dutylist fmt --from gbk 文件 转换（先预览），或在编辑器中用原编码打开，另存为 UTF-8；"
        "本工具不替您猜测编码",
        "按错误的编码读取会悄悄改变文字，因此只读 UTF-8。",
    ),
    Words(
        "the file is not UTF-8 but {guess} (unreadable from byte {byte})",
        "convert it with `dutylist fmt --from gbk FILE` (a preview first), or open it in its own "
        "encoding and save it as UTF-8; the tool never guesses for you",
        "Text read in a wrong encoding changes silently, so only UTF-8 is read.",
    ),
)
CONTROL_CHARACTER = fault(
    "DL002",
    "control-character",
    Words(
        "有不可见的控制字符 {character}",
        "删除这个字符；常见来源是从网页、PDF 或终端粘贴",
        "控制字符看不见，却会改变显示、排序和比较的结果。",
    ),
    Words(
        "there is an invisible control character {character}",
        "delete it; it usually comes from pasting out of a web page, a PDF or a terminal",
        "Nobody sees such a character, yet it changes what is shown, sorted and compared.",
    ),
    bad='title: "街道\\x07清单"  # error: DL002',
    good="title: 街道清单",
)
SPECIAL_BREAK = fault(
    "DL003",
    "special-line-break",
    Words(
        "含特殊换行符 {character}",
        "删除它，或改为普通换行；常见来源是从 Word 或网页粘贴",
        "YAML 把它当作换行，文字会在看不见的地方断开。",
    ),
    Words(
        "there is a special line break {character}",
        "delete it or type a plain one; it usually comes from Word or a web page",
        "YAML takes it for the end of a line, so the text breaks where nobody sees it.",
    ),
)
EMPTY = fault(
    "DL004",
    "empty-file",
    Words(
        "文件为空",
        "补上内容（第一行应为 dutylist: 种类/1），或删除这个文件",
        "空文件多半是误存或同步中断造成的。",
    ),
    Words(
        "the file is empty",
        "fill it in (its first key is `dutylist: KIND/1`) or delete it",
        "An empty file is mostly a slip or an interrupted copy.",
    ),
    bad="# 只有注释",
)
TOO_LARGE = fault(
    "DL005",
    "too-large",
    Words(
        "{what}超过上限 {limit}",
        "拆分文件或缩短内容",
        "设上限是为了让任何一个文件都不能拖垮整次检查。",
    ),
    Words(
        "more than the limit of {limit} {what}",
        "split the file or shorten the text",
        "The limit keeps any one file from stopping the whole check.",
    ),
)
BYTE_ORDER_MARK = fault(
    "DL006",
    "byte-order-mark",
    Words(
        "文件开头有字节顺序标记（BOM）",
        "另存为“UTF-8（无 BOM）”；内容照常读取",
        "有的工具会把它当作第一个字的一部分。",
    ),
    Words(
        "the file begins with a byte order mark",
        "save it as UTF-8 without a mark; it was read all the same",
        "Some tools take the mark for a part of the first word.",
    ),
    severity=Severity.WARNING,
)
OLD_LINE_ENDS = fault(
    "DL007",
    "old-line-ends",
    Words(
        "换行只用了回车符（旧式 Mac 格式）",
        "在编辑器中把换行改为 LF；内容照常读取",
        "git 和多数编辑器会把整个文件显示为一行。",
    ),
    Words(
        "lines end in a carriage return only (old Mac files)",
        "set the line ends to LF; the file was read all the same",
        "git and most editors show such a file as a single line.",
    ),
    severity=Severity.WARNING,
)
INTERRUPTED = fault(
    "DL008",
    "interrupted-write",
    Words(
        "文件里有成片的空字节，疑似写入中断",
        "用 git checkout -- 文件 恢复上一版本",
        "断电或磁盘故障时，文件会留下长度而没有内容。",
    ),
    Words(
        "the file holds runs of zero bytes, as after an interrupted write",
        "bring the last version back with `git checkout -- FILE`",
        "A power cut can leave a file its length but not its contents.",
    ),
)
UNREADABLE = fault(
    "DL009",
    "unreadable-file",
    Words(
        "文件无法读取：{reason}",
        "检查路径、权限，以及文件是否正被其他程序打开",
        "读不到的文件无从检查。",
    ),
    Words(
        "the file cannot be read: {reason}",
        "look at its path and permissions, and whether another program holds it open",
        "What cannot be read cannot be checked.",
    ),
)
FILES = (
    NOT_UTF8,
    CONTROL_CHARACTER,
    SPECIAL_BREAK,
    EMPTY,
    TOO_LARGE,
    BYTE_ORDER_MARK,
    OLD_LINE_ENDS,
    INTERRUPTED,
    UNREADABLE,
)
