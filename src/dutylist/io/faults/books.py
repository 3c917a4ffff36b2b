"""Faults of a workbook that somebody sends in: DL040 to DL059."""

from dutylist.findings import Severity
from dutylist.io.faults.words import Words, fault
from dutylist.texts import Text

EMPTY_FILE = Text("文件是空的（0 字节）", "the file is empty (0 bytes)")
LOCK_FILE = Text(
    "这是 Excel 或 WPS 打开文件时的锁文件（~$ 开头）",
    "this is the lock file of a workbook that is open (its name begins with ~$)",
)
HTML_FILE = Text(
    "这是网页导出的表格，不是工作簿", "this is a web page that bears a workbook's name"
)
TEXT_FILE = Text("这是文本文件（如 CSV），不是工作簿", "this is plain text (CSV, say)")
OLD_FILE = Text(
    "这是旧格式（.xls、.et）或加了密码的文件", "this is an old .xls or .et, or has a password"
)
WORD_FILE = Text("这是 Word 文档，不是工作簿", "this is a Word document")
OTHER_FILE = Text("这不是 .xlsx 工作簿", "this is no .xlsx workbook")

ROWS = Text("行数", "rows")
COLUMNS = Text("列数", "columns")
MERGED = Text("合并单元格覆盖的格数", "cells under merged ranges")
PARTS = Text("压缩包内文件个数", "files in the archive")
UNPACKED = Text("解压后的字节数", "bytes when unpacked")
RATIO = Text("压缩比", "as the ratio of unpacked to packed size")
ELEMENTS = Text("内容（XML 元素）个数", "elements of XML")
CELL_TEXT = Text("一格中的字数", "characters in one cell")
BYTES = Text("文件字节数", "bytes in a file")

NOT_A_BOOK = fault(
    "DL040",
    "not-a-workbook",
    Words(
        "不能作为工作簿读取：{what}",
        "先关闭正在编辑它的程序，再用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，不设密码",
        "文件名可以随便起，内容才决定它能不能读。",
    ),
    Words(
        "it cannot be read as a workbook: {what}",
        "close the program that edits it, open it in Excel or WPS and save it as .xlsx "
        "without a password",
        "Anything can be named .xlsx; what a file holds decides whether it can be read.",
    ),
)
DAMAGED_BOOK = fault(
    "DL041",
    "damaged-workbook",
    Words(
        "工作簿已损坏或不完整：{part}",
        "请对方重新发送，或用 Excel、WPS 打开修复后另存；没有读取其中任何内容",
        "损坏的文件只读一半，会悄悄漏掉后面的行。",
    ),
    Words(
        "the workbook is damaged or incomplete: {part}",
        "have it sent again, or repair it in Excel or WPS; nothing of it was read",
        "Half of a damaged file would lose the rows behind it in silence.",
    ),
)
HUGE_BOOK = fault(
    "DL042",
    "huge-workbook",
    Words(
        "{what}超过上限 {limit}{place}",
        "删去多余的格式、空行空列和大范围合并，或拆成几个文件；没有读取其中任何内容",
        "设上限是为了让任何一个文件都不能拖垮整台电脑。",
    ),
    Words(
        "more than the limit of {limit} {what}{place}",
        "remove stray formats, empty rows and vast merged ranges, or split the file; "
        "nothing of it was read",
        "The limit keeps any one file from stopping the whole machine.",
    ),
)
UNSAFE_BOOK = fault(
    "DL043",
    "unsafe-workbook",
    Words(
        "工作簿内含不允许的内容：{what}",
        "用 Excel 或 WPS 打开后另存为新文件；来历不明的文件不要使用",
        "正常的办公软件不会写出这样的文件，它可能是特意构造的。",
    ),
    Words(
        "the workbook holds what is not allowed: {what}",
        "open it in Excel or WPS and save it anew; do not use a file of unknown origin",
        "No office program writes such a file; somebody may have made it on purpose.",
    ),
)
NO_RESULT = fault(
    "DL044",
    "formula-without-result",
    Words(
        "{cell} 是公式且没有结果{sheet}",
        "选中后复制，再“选择性粘贴”为数值",
        "没有保存结果的公式读不出内容，会被当成空白。",
    ),
    Words(
        "{cell} is a formula without a result{sheet}",
        "copy it and paste it as a value",
        "A formula whose result was not saved would be read as a blank.",
    ),
)
FORMULA = fault(
    "DL045",
    "formula",
    Words(
        "{cell} 是公式，按保存的结果 {value} 读取{sheet}",
        "核对结果；最好粘贴为数值",
        "公式的结果随别处的内容变化，保存的结果可能已经过时。",
    ),
    Words(
        "{cell} is a formula, read as its saved result {value}{sheet}",
        "check the result; better paste it as a value",
        "The result depends on other cells, and the one saved may be out of date.",
    ),
    severity=Severity.WARNING,
)
ERROR_VALUE = fault(
    "DL046",
    "error-value",
    Words(
        "{cell} 是错误值 {value}{sheet}",
        "改正公式，或直接填写内容",
        "错误值不是内容，读进来就成了错误的文字。",
    ),
    Words(
        "{cell} holds the error value {value}{sheet}",
        "correct the formula or type what is meant",
        "An error value is no content.",
    ),
)
STRUCK_OUT = fault(
    "DL047",
    "struck-out-text",
    Words(
        "{cell} 含删除线文字：{value}{sheet}",
        "删去带删除线的文字，或去掉删除线",
        "读取时看不出删除线，删掉的和保留的文字会连在一起。",
    ),
    Words(
        "{cell} holds struck-out text: {value}{sheet}",
        "delete what is struck out, or take the line away",
        "Struck-out words would be read as if they still stood.",
    ),
)
LOST_NUMBER = fault(
    "DL048",
    "lost-number",
    Words(
        "{cell} 的内容被 Excel 改成了数值或日期（{value}），原文可能已丢失{sheet}",
        "把这一列设为“文本”格式，再重新输入原文",
        "编号、代码和条号改成数值或日期后，末尾的数字和零无法还原。",
    ),
    Words(
        "{cell} was turned into a number or date by Excel ({value}); the original may be lost"
        "{sheet}",
        "format the column as text and type it again",
        "Digits and zeros of ids and codes cannot be restored from a number.",
    ),
)
COLOURED = fault(
    "DL049",
    "colour-marks",
    Words(
        "第 {rows} 行使用了颜色标记，系统不读颜色{sheet}",
        "把颜色的含义写成文字，例如在备注栏写“拟删除”",
        "颜色表达的意思读不出来，也无法核对。",
    ),
    Words(
        "rows {rows} are marked with colours, which are not read{sheet}",
        "say in words what the colour means, in a column of notes, say",
        "What a colour means cannot be read or checked.",
    ),
    severity=Severity.WARNING,
)
HIDDEN_ROWS = fault(
    "DL050",
    "hidden-rows",
    Words(
        "有隐藏的行：{what}，照常读取{sheet}",
        "取消隐藏并核对；不要的内容请删除",
        "隐藏或筛选掉的行，填表人看不见，却会一并读入。",
    ),
    Words(
        "there are hidden rows: {what}; they were read all the same{sheet}",
        "unhide and check them; delete what is not wanted",
        "Nobody sees hidden or filtered rows, yet they are read.",
    ),
    severity=Severity.WARNING,
)
HIDDEN_COLUMNS = fault(
    "DL055",
    "hidden-columns",
    Words(
        "有隐藏的列：{what}，照常读取{sheet}",
        "取消隐藏并核对；不要的列请删除",
        "隐藏的列填表人看不见，却会一并读入。",
    ),
    Words(
        "there are hidden columns: {what}; they were read all the same{sheet}",
        "unhide and check them; delete what is not wanted",
        "Nobody sees hidden columns, yet they are read.",
    ),
    severity=Severity.WARNING,
)
HIDDEN_SHEETS = fault(
    "DL051",
    "hidden-sheets",
    Words(
        "有隐藏的工作表没有读取：{what}",
        "要读取就取消隐藏，不要就删除",
        "隐藏的工作表多半是旧稿或下拉选项。",
    ),
    Words(
        "hidden sheets were not read: {what}",
        "unhide them if they are meant, or delete them",
        "A hidden sheet is mostly a draft or a list of choices.",
    ),
    severity=Severity.WARNING,
)
TRIMMED = fault(
    "DL052",
    "trimmed-cells",
    Words(
        "{count} 个单元格的首尾有空格或空行，已略去（首个是 {cell}）{sheet}",
        "不必处理；若空格有意义，请写成文字",
        "看不见的空格会使名称对不上。",
    ),
    Words(
        "{count} cells began or ended with blanks, which were left out (first {cell}){sheet}",
        "nothing to do, unless a blank means something",
        "Blanks that nobody sees keep names from matching.",
    ),
    severity=Severity.NOTE,
)
STRAY_CELLS = fault(
    "DL053",
    "stray-cells",
    Words(
        "表格范围之外有 {count} 个空单元格，已略去（首个是 {cell}）{sheet}",
        "不必处理",
        "误设的格式会把表格撑大到最后一行一列。",
    ),
    Words(
        "{count} empty cells far outside the table were left out (first {cell}){sheet}",
        "nothing to do",
        "A stray format makes a sheet as large as can be.",
    ),
    severity=Severity.NOTE,
)
NO_SHEET = fault(
    "DL054",
    "no-sheet",
    Words(
        "工作簿里没有可读的工作表",
        "取消隐藏要读取的工作表，或换一个文件",
        "没有工作表就没有内容。",
    ),
    Words(
        "the workbook has no sheet to read", "unhide the sheet that is meant", "No sheet, no rows."
    ),
)
BOOKS = (
    NOT_A_BOOK,
    DAMAGED_BOOK,
    HUGE_BOOK,
    UNSAFE_BOOK,
    NO_RESULT,
    FORMULA,
    ERROR_VALUE,
    STRUCK_OUT,
    LOST_NUMBER,
    COLOURED,
    HIDDEN_ROWS,
    HIDDEN_COLUMNS,
    HIDDEN_SHEETS,
    TRIMMED,
    STRAY_CELLS,
    NO_SHEET,
)
