"""What libyaml says of a syntax error, in words for people."""

from dutylist.texts import Text

LONG_KEY = Text("键超过 1024 字", "a key is longer than 1024 characters")

_WORDS = {
    "mapping values are not allowed": Text("这里不能再开始一个键", "no key may begin here"),
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
    "incompatible YAML document": Text("不支持的 YAML 版本", "this version of YAML is not known"),
}


def words(problem: str) -> Text:
    """Return what an error of libyaml's means; in its own words where it is not known."""
    known = (text for part, text in _WORDS.items() if part in problem)
    return next(known, Text(problem, problem))
