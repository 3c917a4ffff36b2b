"""Faults of a table that is read back by its layout: DL070 to DL079."""

from dutylist.findings import Severity
from dutylist.io.faults.words import Words, fault

NO_HEAD = fault(
    "DL070",
    "no-head",
    Words(
        "没有找到表头，应有的列有：{wanted}",
        "在前 30 行之内写一行列名；可先导出一份，照它填写",
        "列按名称认，不按位置猜。",
    ),
    Words(
        "no row names the columns; wanted are: {wanted}",
        "name the columns in one of the first 30 rows; export a workbook to see how",
        "Columns are found by name, never by position.",
    ),
)
MISSING_COLUMN = fault(
    "DL071",
    "missing-column",
    Words(
        "缺少必需的列：{missing}；找到的列有：{found}",
        "补上这一列，或把列名改成上面的写法",
        "缺了必需的列，每一行都读不完整。",
    ),
    Words(
        "required columns are missing: {missing}; found are: {found}",
        "add the column or name it so",
        "Without a required column no row is complete.",
    ),
)
EXTRA_COLUMN = fault(
    "DL072",
    "extra-column",
    Words(
        "没有读取的列：{names}",
        "认得的列名见说明；不需要读取的列可以不管",
        "多出的列不会被悄悄丢掉，也不会被猜作别的列。",
    ),
    Words(
        "columns that were not read: {names}",
        "see the notes for the names that are known; leave columns that are not meant",
        "An extra column is neither dropped in silence nor taken for another.",
    ),
    severity=Severity.WARNING,
)
REPEATED_COLUMN = fault(
    "DL073",
    "repeated-column",
    Words(
        "同一列出现了两次：{names}",
        "只留一列，或把另一列改名",
        "同名的两列不知道该信哪一列。",
    ),
    Words(
        "a column is there twice: {names}",
        "keep one of them, or rename the other",
        "Of two columns of one name nobody knows which to believe.",
    ),
)
ROW_RETURNED = fault(
    "DL074",
    "row-returned",
    Words(
        "第 {row} 行退回：{reason}",
        "改正后重新读入；退回的行没有写入任何文件",
        "读不懂的行不猜，原样退回。",
    ),
    Words(
        "row {row} is returned: {reason}",
        "mend it and read the file again; nothing of a returned row was written",
        "A row that is not understood is returned, not guessed.",
    ),
)
PRINTS_DROPPED = fault(
    "DL075",
    "fingerprints-dropped",
    Words(
        "第 {row} 行的条文指纹与条号个数不符，没有采用",
        "不必处理；读入法规文本后会重新得出",
        "条号改了而指纹没有改，再用旧指纹会认错条文。",
    ),
    Words(
        "the fingerprints in row {row} do not match the articles and were not taken",
        "nothing to do: they come anew with the text of the law",
        "Fingerprints of other articles would take one article for another.",
    ),
    severity=Severity.NOTE,
)
SKIPPED_SHEET = fault(
    "DL076",
    "skipped-sheet",
    Words(
        "没有读取工作表“{sheet}”：里面没有要找的表头",
        "其中有条目的，补上表头；只是说明的，不必处理",
        "没有表头的工作表不知道哪一列是什么，略过要说明，免得漏掉条目。",
    ),
    Words(
        "the sheet “{sheet}” was not read: no row names the columns",
        "name its columns if it holds rows that are meant; leave it if it only explains",
        "Nobody knows what its columns are, and rows must not be lost in silence.",
    ),
    severity=Severity.WARNING,
)
SKIPPED_ROWS = fault(
    "DL077",
    "skipped-rows",
    Words(
        "{count} 行没有当作条目（{which}）：在表头以上，或者是小标题{sheet}",
        "核对这些行；是条目的，拆开合并的单元格并填写编号",
        "略过的行要说明，免得漏掉条目。",
    ),
    Words(
        "{count} rows were not taken for entries ({which}): above the head, or headings{sheet}",
        "look at these rows; if one is an entry, unmerge its cells and give it an id",
        "What is left out is said, so that nothing is lost in silence.",
    ),
    severity=Severity.NOTE,
)
TABLES = (
    NO_HEAD,
    MISSING_COLUMN,
    EXTRA_COLUMN,
    REPEATED_COLUMN,
    ROW_RETURNED,
    PRINTS_DROPPED,
    SKIPPED_SHEET,
    SKIPPED_ROWS,
)
