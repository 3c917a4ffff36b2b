"""The fragments of YAML in the documentation of rules and laws, put into the sample workspace."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.samples import Data, catalogue, duty, files, overlay, record
from dutylist.checks import RULES
from dutylist.derive import LAWS
from dutylist.findings import Fault, Location, Route
from dutylist.io import source

FENCE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
MARK = re.compile(r"# error: (DL\d{3})")


@dataclass(frozen=True)
class Example:
    """One fenced fragment of the documentation of a rule or a law."""

    fault: Fault
    text: str

    @property
    def marks(self) -> list[tuple[int, str]]:
        lines = enumerate(self.text.splitlines(), 1)
        return [(number, found[1]) for number, line in lines if (found := MARK.search(line))]


def examples() -> Iterator[Example]:
    for fault in (*RULES, *LAWS):
        yield from (Example(fault, text) for text in FENCE.findall(fault.doc))


_FILES_OF_KEYS = {
    "departments": "departments.yaml",
    "units": "units.yaml",
    **dict.fromkeys(("for", "base", "mode", "claim", "remove", "add"), "overlay.yaml"),
    **dict.fromkeys(("edit", "move", "merge", "split", "bind", "decline"), "overlay.yaml"),
    **dict.fromkeys(("conflicts", "rebase", "result"), "overlay.yaml"),
    **dict.fromkeys(("changes", "decision", "applicant", "channel"), "record.yaml"),
    **dict.fromkeys(("opinions", "legality", "reasonableness"), "record.yaml"),
}
_SETTINGS = {"policy"}
_ITEM_KEYS = {"duties", "basis", "guide", "name", "category", "publish"}
_MADE = {"catalogue/1": catalogue, "overlay/1": overlay, "record/1": record}


@dataclass(frozen=True)
class Placed:
    """A workspace with a fragment in it, and how its routes lead back to the fragment."""

    files: dict[str, Data]
    file: str
    within: Route = ()

    def back(self, route: Route, fragment: source.Source) -> Location:
        start = (self.file, *self.within)
        if route[: len(start)] == start:
            return fragment.locate((fragment.file, *route[len(start) :]))
        return Location(str(route[0]), 1, 1)


def place(data: Data) -> Placed:
    """Put the top-level keys of a fragment into the file that they belong to."""
    made = files()
    kind = data.get("dutylist")
    if kind == "basis/1":
        made["basis.yaml"] |= data
        return Placed(made, "basis.yaml")
    if kind == "confirmations/1":
        made["zz.yaml"] = data
        return Placed(made, "zz.yaml")
    if kind is not None:
        made["zz.yaml"] = data if _whole(data) else _MADE[kind]() | data
        if kind == "overlay/1":
            del made["other.yaml"]
        _serve(made, data)
        return Placed(made, "zz.yaml")
    if data.keys() <= _ITEM_KEYS:
        made["catalogue.yaml"]["items"][0] |= data
        _fill(made["catalogue.yaml"]["items"][0])
        return Placed(made, "catalogue.yaml", ("items", 0))
    name = next((_FILES_OF_KEYS[key] for key in data if key in _FILES_OF_KEYS), "catalogue.yaml")
    made["dutylist.yaml"] |= {key: data.pop(key) for key in _SETTINGS & data.keys()}
    made[name] |= data
    for number, each in enumerate(data.get("items", ()), 900):
        _fill(each, number)
    for number, each in enumerate(data.get("add", ()), 900):
        _fill(each["item"], number)
    made_of = [each["into"] for each in data.get("merge", ())]
    made_of += [item for each in data.get("split", ()) for item in each["into"]]
    for number, each in enumerate(made_of, 950):
        _fill(each, number)
    _match(made["catalogue.yaml"], data)
    _serve(made, data)
    _left_open(made, name)
    return Placed(made, name)


def _whole(data: Data) -> bool:
    """Whether a fragment is a whole record, which is sealed as it stands."""
    if "reason" not in data:
        return False
    for act in ("decision", "acknowledged"):
        if act in data:
            data[act].setdefault("digest", "")
    return True


def _left_open(made: dict[str, Data], name: str) -> None:
    """Leave the digests to be made that a fragment does not give."""
    if name == "overlay.yaml":
        made[name]["base"].setdefault("digest", "")
    if name == "record.yaml":
        made[name]["decision"].setdefault("digest", "")


def _serve(made: dict[str, Data], given: Data) -> None:
    """Let units and overlays fit each other where a fragment gives only one of them."""
    overlays = {name: data for name, data in made.items() if data["dutylist"] == "overlay/1"}
    units = made["units.yaml"]["units"]
    if "units" in given:
        codes = {unit["code"] for unit in units}
        for name, data in overlays.items():
            if data["for"].get("unit") not in codes:
                del made[name]
        if "overlay.yaml" not in made:
            del made["record.yaml"]
    else:
        served = {data["for"].get("unit") for data in overlays.values()}
        made["units.yaml"]["units"] = [unit for unit in units if unit["code"] in served]


def _match(made: Data, given: Data) -> None:
    """Let categories and items fit each other where a fragment gives only one of them."""
    if "items" in given and "categories" not in given:
        used = {each["category"] for each in given["items"]}
        made["categories"] = [each for each in made["categories"] if each["id"] in used]
    if "categories" in given and "items" not in given:
        made["items"] = made["items"][:2]


def _fill(given: Data, number: int = 900) -> None:
    """Give an item and its duties what the fragment leaves out."""
    name = given["id"]
    given |= {"name": f"事项{name}", "category": "peace"} | given
    given.setdefault("duties", [duty(f"{name}.{number}")])
    led = any(each.get("role") == "lead" for each in given["duties"])
    for each in given["duties"]:
        role = "support" if led or "role" in each else "lead"
        led = led or role == "lead"
        each.update(duty(each["id"], role=role) | each)
