"""Files of cases that are not stored: bytes that are no text, and huge ones."""

from collections.abc import Mapping
from pathlib import Path

from bombs import laughs, merges
from dutylist.io.files import MAX_BYTES
from dutylist.io.walk import MAX_NODES, MAX_SCALAR

BASE = Path(__file__).parent / "base"
UNITS = (BASE / "units.yaml").read_text(encoding="utf-8")
STREET = (BASE / "catalogues" / "street.yaml").read_text(encoding="utf-8")
TAIWAN = (
    'dutylist: units/1\nunits:\n  - code: "990102001"\n    name: 青禾街道辦事處\n'
    "    level: street\n    county: 示範區\n"
)
NAME = "    name: 青禾街道\n"
TEXT = "组织居民开展防火巡查，发现火灾隐患报告消防救援机构。"
MARK = b"\xef\xbb\xbf"

Files = Mapping[str, bytes]


def _units(old: str = "", new: str = "") -> Files:
    """Return the units with some letters replaced."""
    assert old in UNITS
    return {"units.yaml": UNITS.replace(old, new, 1).encode("utf-8", "surrogatepass")}


def _bytes(raw: bytes) -> Files:
    return {"units.yaml": raw}


def _street(new: str) -> Files:
    """Return the list with another text for one duty."""
    assert TEXT in STREET
    return {"catalogues/street.yaml": STREET.replace(TEXT, new).encode()}


def _swapped(old: bytes, new: bytes) -> Files:
    raw = UNITS.encode()
    assert old in raw
    return _bytes(raw.replace(old, new, 1))


FLAT = "dutylist: units/1\nunits: []\nnote: "
GOOD = _units()

MADE: Mapping[str, Mapping[str, Files]] = {
    "001-gbk": {"bad": _bytes(UNITS.encode("gbk")), "good": GOOD},
    "002-big5": {"bad": _bytes(TAIWAN.encode("big5")), "good": _bytes(TAIWAN.encode())},
    "003-utf16-with-mark": {"bad": _bytes(UNITS.encode("utf-16")), "good": GOOD},
    "004-utf16-without-mark": {"bad": _bytes(UNITS.encode("utf-16-le")), "good": GOOD},
    "005-byte-order-mark": {
        "bad": _bytes(MARK + UNITS.replace("level: street", "level: stret", 1).encode()),
        "good": GOOD,
    },
    "006-mark-in-the-middle": {
        "bad": _units("units:\n", "\ufeffunits:\n"),
        "good": _units("units:\n", "units:\n\n"),
    },
    "007-nul": {"bad": _units("青禾", "青\0禾"), "good": _units("青禾", "青0禾")},
    "010-overlong-utf8": {"bad": _swapped("青".encode(), b"\xc0\xaf"), "good": GOOD},
    "012-surrogate-bytes": {
        "bad": _swapped("青".encode(), b"\xed\xa0\xbd\xed\xb8\x80"),
        "good": _swapped("青".encode(), "𬭚".encode()),
    },
    "013-line-separator": {
        "bad": _units("青禾", "青\u2028禾"),
        "good": _bytes(UNITS.replace("\n", "\r\n").encode()),
    },
    "014-old-line-ends": {
        "bad": _bytes(
            UNITS.replace("level: street", "level: stret", 1).replace("\n", "\r").encode()
        ),
        "good": _bytes(UNITS.replace("\n", "\r\n", 4).encode()),
    },
    "015-next-line": {
        "bad": _street(f"|-\n          {TEXT}\x85报告。"),
        "good": _street(f"|-\n          {TEXT}\n          报告。"),
    },
    "017-zeros": {"bad": _bytes(bytes(4096)), "good": GOOD},
    "018-zeros-at-the-end": {"bad": _bytes(UNITS.encode() + bytes(4096)), "good": GOOD},
    "043-long-key": {
        "bad": _units("    level", f"    {'k' * 1_100}: 1\n    level"),
        "good": _units("青禾街道", "青" * 400),
    },
    "053-giant-number": {
        "bad": {
            "catalogues/street.yaml": STREET.replace(
                "items: 2}", f"items: {'9' * 5_000}}}"
            ).encode()
        },
        "good": _street(f"第{'9' * 5_000}号"),
    },
    "061-billion-laughs": {
        "bad": _bytes(laughs().encode()),
        "good": _units(NAME, f"{NAME[:-1]}&\n"),
    },
    "062-merge-keys": {"bad": _bytes(merges().encode()), "good": _units(NAME, '    name: "<<"\n')},
    "064-deep": {
        "bad": _bytes((FLAT + "[" * 500).encode()),
        "good": _units(NAME, '    name: "[[["\n'),
    },
    "065-very-deep": {"bad": _bytes((FLAT + "[" * 1_000_000).encode()), "good": GOOD},
    "066-many-values": {
        "bad": _bytes((FLAT + "[" + "1," * MAX_NODES + "1]").encode()),
        "good": _bytes((UNITS + "#" * 100_000).encode()),
    },
    "067-long-text": {"bad": _street("字" * (MAX_SCALAR + 1)), "good": _street("字" * MAX_SCALAR)},
    "068-large-file": {
        "bad": _bytes(UNITS.encode() + b"#" * MAX_BYTES),
        "good": _bytes(UNITS.encode().ljust(MAX_BYTES, b"#")),
    },
    "069-many-slips": {
        "bad": _bytes((UNITS + "note:x\n" * 1_000).encode()),
        "good": _bytes((UNITS + "# note:x\n" * 1_000).encode()),
    },
    "176-one-list-twice": {"bad": {"catalogues/Street.yaml": STREET.encode()}},
    "186-control-in-a-path": {
        "bad": {"catalogues/\x1b[31m.yaml": b"dutylist: units/1\nunits:[]\n"},
        "good": {"catalogues/[31m.yaml": b"dutylist: units/1\nunits: []\n"},
    },
    "189-giant-format": {
        "bad": _bytes(f"dutylist: units/{'9' * 5_000}\nunits: []\n".encode()),
        "good": GOOD,
    },
    "213-workbook": {
        "bad": _bytes(b"PK\x03\x04" + bytes(range(256))),
        "good": _bytes(b"# PK\n" + UNITS.encode()),
    },
}
"""By case, the files of its bad input and of its good neighbour."""
