"""The commands that write, each with a workspace in which it has something to write."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bulk import spaces
from cli import rebase_space, record_space
from command import dutylist

LISTS = 12
COPIES = 3
LAWS = 6
OVERLAYS = 6
_SETTINGS = "dutylist: workspace/1\ntitle: 示例\njurisdiction: '230202'\n"
_LAW = """示例省第{n}条例

（20{n}年1月1日示例省第十三届人民代表大会常务委员会第二次会议通过）

第一条　为了示例，制定本条例。{more}

第二条　本条例自20{n}年3月1日起施行。
"""


@dataclass(frozen=True)
class Command:
    """What is run, in which workspace, and how it ends when it is not disturbed.

    A run after one that was killed late has nothing to do any more: `late` is how that ends. Where
    half of the work cannot be gone on with, `back` goes back to the beginning.
    """

    words: tuple[str, ...]
    made: Callable[[Path], Path]
    code: int = 0
    late: int = 0
    back: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return "-".join(each.strip("-") for each in self.words[:4] if each.isascii())


def _reworded(folder: Path, words: str) -> None:
    base = spaces.pin(folder, "county-list")
    for path in (folder / "overlays").glob("*.yaml"):
        number = int(path.stem)
        edit = [spaces.reworded("a", f"协助第{number}街道的宣传（{words}）。")]
        spaces.put(path, spaces.local(number, base, edit=edit))


def run(folder: Path, *words: str) -> None:
    """Run a command that must succeed."""
    done = dutylist(*words, at=folder)
    assert done.code == 0, done


def derived(folder: Path) -> Path:
    """Return a workspace whose lists are old by now."""
    spaces.flat(folder, LISTS)
    run(folder, "derive")
    _reworded(folder, "新")
    return folder


def rendered(folder: Path) -> Path:
    """Return a workspace whose copies are old by now; its lists are not."""
    spaces.flat(folder, COPIES)
    run(folder, "derive")
    run(folder, "render", "lists")
    _reworded(folder, "新")
    run(folder, "derive")
    return folder


def imported(folder: Path) -> Path:
    """Return a workspace with some laws in its index, some of them and some more as texts."""
    folder.mkdir()
    (folder / "dutylist.yaml").write_text(_SETTINGS, encoding="utf-8")
    texts = folder / "texts"
    texts.mkdir()
    for n in range(10, 10 + LAWS // 2):
        (texts / f"{n}.txt").write_text(_LAW.format(n=n, more=""), encoding="utf-8")
    run(folder, "basis", "import", "texts")
    for n in range(10, 10 + LAWS):
        more = "并说明。" if n % 2 else ""
        (texts / f"{n}.txt").write_text(_LAW.format(n=n, more=more), encoding="utf-8")
    return folder


def moving(folder: Path) -> Path:
    """Return a workspace whose overlays stand on the version before of their base."""
    folder.mkdir()
    return rebase_space.before(folder)


def blank(folder: Path) -> Path:
    """Return a workspace whose overlays have a blank too many, in quotes that nobody needs."""
    spaces.flat(folder, OVERLAYS)
    for path in (folder / "overlays").glob("*.yaml"):
        spaces.edit(path, "note: 没有这类场所。", 'note: "没有这类场所。 "')
    return folder


COMMANDS = (
    Command(("derive",), derived),
    Command(("derive", "--jobs", "2"), derived),
    Command(("render", "lists"), rendered),
    Command(("render", "lists", "--jobs", "2"), rendered),
    Command(("basis", "import", "texts", "--replace"), imported),
    Command(("basis", "import", "texts", "--replace", "--jobs", "2"), imported),
    Command(("fmt",), blank),
    Command(("validate", "--fix"), blank),
    Command(
        ("rebase", "--onto", rebase_space.NEW), moving, code=1, late=3, back=("rebase", "--abort")
    ),
    Command(("record", "new", *record_space.FLAGS, "--id", "2026-050"), record_space.made, late=2),
)
