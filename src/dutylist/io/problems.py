"""What libyaml says of a syntax error, in words for people."""

from dutylist.texts import Text

LONG_KEY = Text("键超过 1024 字", "a key is longer than 1024 characters")

NEVER_CLOSED = Text("从这里一直读到了文件末尾", "it runs on to the end of the file")
MIXED = Text(
    "一头是中文引号，一头是英文引号", "a Chinese quote at one end, a plain one at the other"
)
NO_KEY_HERE = Text("这里不能再开始一个键", "no key may begin here")
NO_COLON = Text(
    "这一行没有“: ”；若是说明，行首加半角的 # 和空格",
    "there is no `: ` on this line; if it is a remark, begin it with `# `",
)
FLAT_TEXT = Text(
    "| 或 > 之后的多行文字没有缩进",
    "the text after `|` or `>` is not indented further than its key",
)

_WORDS = {
    "mapping values are not allowed": NO_KEY_HERE,
    "could not find expected ':'": Text(
        "这一行没有“: ”；若是上一行的文字，请缩进",
        "there is no `: ` on this line; if it goes on with the text above, indent it",
    ),
    "did not find expected key": Text("这里应当是一个键", "a key should stand here"),
    "did not find expected '-' indicator": Text("这里应当以“- ”开头", "a `- ` should stand here"),
    "did not find expected ',' or": Text(
        "括号没有配对，或缺少逗号", "a bracket or comma is missing"
    ),
    "expected comment or line break": Text(
        "| 或 > 之后应当换行", "a line should end after `|` or `>`"
    ),
    "unknown escape character": Text(
        "双引号内的反斜杠 \\ 后是不认识的字符", "a backslash in double quotes means nothing here"
    ),
    "invalid Unicode character escape": Text(
        "双引号内的 \\u… 不是一个字符（代理码位）", "an escape names half a character (a surrogate)"
    ),
    "did not find expected hexdecimal": Text(
        "双引号内的 \\x 或 \\u 后缺少十六进制数字", "hexadecimal digits are missing in an escape"
    ),
    "cannot start any token": Text(
        "文字不能以这个字符开头", "no text may begin with this character"
    ),
    "block sequence entries are not allowed": Text("这里不能开始列表", "no list may begin here"),
    "found a tab character": Text("这里有制表符", "there is a tab here"),
    "mapping keys are not allowed": Text("这里不能用 ? 开始一个键", "no `? ` key may begin here"),
    "alphabetic or numeric character": Text(
        "* 或 & 之后不是别名或锚点；列表项以“- ”开头，文字要加引号",
        "no alias or anchor; a list's value begins with `- `, and a text with `*` or `&` is quoted",
    ),
    "expected whitespace or line break": Text(
        "! 或 % 开头的文字要加引号", "a text that begins with `!` or `%` must be quoted"
    ),
    "tag URI": Text("! 开头的文字要加引号", "a text that begins with `!` must be quoted"),
    "URI escaped octet": Text("% 之后应为两位十六进制数字", "two hexadecimal digits follow a `%`"),
    "expected '!'": Text("! 开头的文字要加引号", "a text that begins with `!` must be quoted"),
    "the expected '>'": Text("标签 !<…> 没有结束", "a tag `!<…>` is not closed"),
    "tag handle": Text("! 开头的文字要加引号", "a text that begins with `!` must be quoted"),
    "expected <document start>": Text(
        "前面的内容已经结束，这里却又开始了新的内容",
        "what came before has ended, and here something else begins",
    ),
    "expected node content": Text("这里缺少内容，或标点有误", "a value is missing here"),
    "indentation indicator equal to 0": Text(
        "| 或 > 之后的缩进数不能是 0", "the indentation after `|` or `>` cannot be 0"
    ),
    "unexpected ':'": Text("这里的冒号有歧义，文字要加引号", "quote the text around this colon"),
    "unexpected non-alphabetical": Text("指令的名称不对", "the name of the directive is not right"),
    "%TAG directive": Text("不能使用 %TAG 指令", "%TAG directives cannot be used"),
    "%YAML directive": Text("%YAML 指令写了两次", "the %YAML directive is given twice"),
    "directive name": Text(
        "以 % 开头的一行不是已知的指令", "no directive of YAML begins like that"
    ),
    "version number": Text("%YAML 之后的版本号不对", "the version after %YAML is not right"),
    "digit or '.'": Text("%YAML 之后的版本号不对", "the version after %YAML is not right"),
    "expected whitespace": Text("指令中缺少空格", "a blank is missing in the directive"),
    "control characters": Text("有控制字符", "there is a control character"),
    "incompatible YAML document": Text("不支持的 YAML 版本", "this version of YAML is not known"),
}


def words(problem: str) -> Text:
    """Return what an error of libyaml's means; in its own words where it is not known."""
    known = (text for part, text in _WORDS.items() if part in problem)
    return next(known, Text("写法不合 YAML 的规则", problem))
