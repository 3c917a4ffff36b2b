"""Why a file is returned instead of taken, and what its owner can do about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dutylist.intake.law_bytes import Kind
from dutylist.texts import Text


@dataclass(frozen=True, slots=True)
class Reason:
    """A code that stays, what is wrong, and the remedy."""

    code: str
    words: Text
    remedy: Text


_SAVE_DOCX = Text(
    "请用 WPS 或 Word 打开，另存为 .docx 或纯文本（.txt）后再导入",
    "open it in WPS or Word and save it as .docx or plain text (.txt)",
)
EMPTY = Reason(
    "empty-file",
    Text("文件是空的", "the file is empty"),
    Text("请核对文件，重新保存后再导入", "check the file and save it again"),
)
TOO_LARGE = Reason(
    "too-large",
    Text(
        "文件太大（文本最多 5 MB、10 万行）",
        "the file is too large (5 MB of text and 100,000 lines at most)",
    ),
    Text("请拆分文件，一部法规一个文件", "split it, one instrument a file"),
)
DAMAGED = Reason(
    "damaged-document",
    Text(
        "Word 文件已损坏，或含有不允许的内容（DOCTYPE、过大的部件）",
        "the Word file is damaged or holds what is not allowed (DOCTYPE, oversized parts)",
    ),
    _SAVE_DOCX,
)
NO_ENCODING = Reason(
    "no-encoding",
    Text(
        "文字编码无法识别（试过 UTF-8、UTF-16、GB18030）",
        "the text is in no known encoding (tried UTF-8, UTF-16, GB18030)",
    ),
    Text("请在编辑器中打开，另存为 UTF-8", "open it in an editor and save it as UTF-8"),
)
NO_LAW = Reason(
    "no-law",
    Text(
        "没有找到条文、编号事项或通过公布的日期，不像法规文本",
        "no articles, numbered items or days of promulgation: it does not look like a text of law",
    ),
    Text(
        "如确为法规，请检查正文是否完整；扫描件请先识别为文字",
        "if it is one, see whether its text is complete; a scan must be recognised first",
    ),
)
NO_TITLE = Reason(
    "no-title",
    Text("找不到标题", "no title was found"),
    Text(
        "请在正文前单独一行写上法规全称；分编保存的法律请合成一个文件",
        "write the full title on a line of its own before the text; join a law kept in parts",
    ),
)
UNREADABLE = Reason(
    "unreadable",
    Text("文件无法读取", "the file cannot be read"),
    Text("请检查文件权限，或关闭正在打开它的程序", "check its permissions, close what has it open"),
)
CONTRADICTS = Reason(
    "contradicts-index",
    Text(
        "与依据库中同一版本的条号不一致，未写入",
        "its articles contradict what the index holds of the same version; nothing was written",
    ),
    Text(
        "请核对哪一方正确；文本正确的，加 --replace 再导入",
        "find out which is right; if the text is, import it again with --replace",
    ),
)
AMBIGUOUS = Reason(
    "ambiguous-title",
    Text("依据库中有几部同名法规", "several instruments in the index bear this title"),
    Text(
        "请先在依据库中写明全称加以区分", "tell them apart by their full titles in the index first"
    ),
)
NO_VERSION = Reason(
    "no-version",
    Text("没有任何日期，无法确定是哪个版本", "it bears no day, so its version is not known"),
    Text(
        "请在标题下补上通过或公布日期，或在文件名末尾写上日期，如（2021-04-29）",
        "add the day of promulgation below the title or to the file's name: (2021-04-29)",
    ),
)
IGNORED = Reason(
    "not-a-text",
    Text("不是法规文本的文件类型", "no kind of file that texts of law come in"),
    Text("无需处理", "nothing to do"),
)
UNSUPPORTED: Mapping[Kind, Reason] = MappingProxyType(
    {
        Kind.PDF: Reason(
            "unsupported-pdf",
            Text("不能读取 PDF", "PDF cannot be read"),
            Text(
                "请另存为 .docx 或纯文本；扫描件请先识别为文字",
                "save it as .docx or plain text; a scan must be recognised first",
            ),
        ),
        Kind.OLE: Reason(
            "unsupported-doc",
            Text("这是旧版 Word/WPS 文件（.doc、.wps）", "an old Word or WPS file (.doc, .wps)"),
            _SAVE_DOCX,
        ),
        Kind.RTF: Reason("unsupported-rtf", Text("不能读取 RTF", "RTF cannot be read"), _SAVE_DOCX),
        Kind.MHT: Reason(
            "unsupported-mht",
            Text("这是单文件网页（.mht）", "a web page in one file (.mht)"),
            Text("请在浏览器中另存为“网页，仅 HTML”", "save it as “web page, HTML only”"),
        ),
        Kind.XLSX: Reason(
            "workbook",
            Text("这是工作簿，不是法规文本", "a workbook, no text of law"),
            Text(
                "依据库的工作簿请单独导入：dutylist basis import 文件.xlsx",
                "import a workbook of the index by itself: dutylist basis import FILE.xlsx",
            ),
        ),
        Kind.IMAGE: Reason(
            "unsupported-image",
            Text("这是图片", "a picture"),
            Text("请先识别为文字", "have its text recognised first"),
        ),
        Kind.ARCHIVE: Reason(
            "unsupported-archive",
            Text("这是压缩包，或不是 Word 文件", "an archive, or no Word file"),
            Text("请解压后导入其中的文件", "unpack it and import the files in it"),
        ),
        Kind.BINARY: Reason(
            "unsupported-binary",
            Text("这不是文本文件", "not a text file"),
            _SAVE_DOCX,
        ),
    }
)
