"""Coverage-guided fuzzing by hand: `make fuzz SECONDS=60`, or with DOOR=law one door alone.

What breaks the contract lies in `.fuzz/found`, and becomes a case of `test_found.py`.
"""

import pkgutil
import subprocess
import sys
import traceback
from collections.abc import Callable
from hashlib import sha256
from importlib import import_module
from pathlib import Path

import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]  # by hand only

TOP = Path(__file__).parents[2]
HERE = TOP / ".fuzz"
FOUND = HERE / "found"
SLOWEST, MEMORY, LONGEST = 10, 2048, 30_000

sys.path.insert(0, str(TOP / "tests"))
with atheris.instrument_imports(include=["dutylist"]):
    import dutylist

    for each in pkgutil.walk_packages(dutylist.__path__, "dutylist."):
        if not each.name.endswith("__main__"):
            import_module(each.name)
    from fuzz import parts, seeds


def main() -> int:
    """Fuzz every door for some seconds, each in a process of its own; or one, here."""
    seconds, *chosen = sys.argv[1:]
    if len(chosen) == 1:
        _one(chosen[0], int(seconds))
    names = chosen or list(parts.DOORS)
    command = [sys.executable, __file__, str(max(int(seconds) // len(names), 1))]
    ends = [subprocess.run([*command, name], check=False).returncode for name in names]
    found = sorted(each.name for each in FOUND.glob("*"))
    sys.stdout.write("".join(f"found: {name}\n" for name in found))
    return max(*ends, int(bool(found)))


def _one(name: str, seconds: int) -> None:
    corpus = HERE / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    FOUND.mkdir(exist_ok=True)
    for raw in seeds.of(name):
        (corpus / sha256(raw).hexdigest()[:16]).write_bytes(raw)
    words = HERE / "words.txt"
    words.write_text("\n".join(map(_quoted, seeds.WORDS)) + "\n", encoding="ascii")
    options = {
        "max_total_time": seconds,
        "timeout": SLOWEST,
        "rss_limit_mb": MEMORY,
        "max_len": LONGEST,
        "artifact_prefix": f"{FOUND}/{name}-",
        "dict": words,
        "print_final_stats": 1,
        "verbosity": 0,
    }
    arguments = [f"-{key}={value}" for key, value in options.items()]
    atheris.Setup([sys.argv[0], *arguments, str(corpus)], _keeping(name, parts.DOORS[name]))
    atheris.Fuzz()


def _keeping(name: str, door: Callable[[bytes], object]) -> Callable[[bytes], None]:
    """Return a door that keeps what breaks it, one input for each place, and goes on."""

    def one(data: bytes) -> None:
        try:
            door(data)
        except Exception as error:  # noqa: BLE001  (whatever it is, it is a fault)
            frame = traceback.extract_tb(error.__traceback__)[-1]
            kept = (
                FOUND / f"{name}-{type(error).__name__}-{Path(frame.filename).stem}-{frame.lineno}"
            )
            if not kept.exists():
                kept.write_bytes(data)
                traceback.print_exc()

    return one


def _quoted(word: str) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'


if __name__ == "__main__":
    sys.exit(main())
