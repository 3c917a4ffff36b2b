"""Faults of a workspace as a whole, and of what it names outside its folder: DL060 to DL063."""

from dutylist.io.faults.words import Words, fault
from dutylist.texts import Text

UNKNOWN_BASIS = fault(
    "DL060",
    "unknown-basis",
    Words(
        "没有名为 {name} 的依据库",
        "写随程序提供的名称（{known}），或者写文件、文件夹相对于 dutylist.yaml 的路径",
        "依据库找不到，引用它的依据就会全部报为“没有”。",
    ),
    Words(
        "there is no legal-basis file named {name}",
        "name one that comes with the program ({known}), or give the path of a file or folder",
        "Without it, all that is cited from it would be reported as unknown.",
    ),
)
SECOND_WORKSPACE = fault(
    "DL061",
    "second-workspace",
    Words(
        "一个工作区只能有一份 workspace 文件，就是 dutylist.yaml",
        "把要紧的内容并入 dutylist.yaml，删去这个文件",
        "两份设置并存，哪一份作数无法判断。",
    ),
    Words(
        "a workspace has one workspace file, which is dutylist.yaml",
        "move what matters into dutylist.yaml and delete this file",
        "Of two files with settings nobody can tell which one counts.",
    ),
)
UNSOUND_KIND = fault(
    "DL062",
    "unsound-kind",
    Words(
        "自定义清单类型的 schema 不能用：{reason}",
        "改正这个文件；它应当是 JSON Schema（draft-07），$ref 只指向文件之内（以 # 开头）",
        "schema 读不懂，就无从检查这一类清单；取网络上的内容则谁也不能保证不变。",
    ),
    Words(
        "the schema of the workspace's own kind of list cannot be used: {reason}",
        "correct the file: a JSON Schema (draft-07) whose $refs stay inside it and begin with #",
        "Without it lists of that kind cannot be checked, and nothing is fetched from a network.",
    ),
)
NO_JSON = Text("不是 JSON", "it is not JSON")
NO_SCHEMA = Text("不是有效的 JSON Schema", "it is not a JSON Schema")
FAR_REF = Text("$ref 指向文件之外", "a $ref leads out of the file")
LINKED_FILE = fault(
    "DL063",
    "linked-file",
    Words(
        "{name} 是符号链接（通向 {target}），没有读取",
        "换成文件本身；要用工作区之外的目录或依据库，请在 dutylist.yaml 的 bases、basis 里写路径",
        "链接能把工作区之外的内容带进清单，换一台机器又会失效，因此不跟随。",
    ),
    Words(
        "{name} is a symbolic link (to {target}) and was not read",
        "put the file itself there; name catalogues and legal basis from outside under `bases` "
        "and `basis` in dutylist.yaml",
        "A link can bring into a list what is none of its workspace, and breaks elsewhere.",
    ),
)
OUTSIDE = (UNKNOWN_BASIS, LINKED_FILE, SECOND_WORKSPACE, UNSOUND_KIND)
