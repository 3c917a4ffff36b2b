"""What bodies are called in a published list."""

from collections.abc import Mapping
from dataclasses import dataclass

from dutylist.model import LOCAL, Catalogue, Workspace
from dutylist.texts import Lang, Text

_LOCAL: Mapping[str, Text] = {
    "township": Text(zh="乡镇", en="Township"),
    "street": Text(zh="街道", en="Subdistrict"),
    "village": Text(zh="村", en="Village"),
    "community": Text(zh="社区", en="Community"),
    "county": Text(zh="县（市、区）", en="County"),
}
_MIXED = Text(zh="乡镇（街道）", en="Township or subdistrict")


@dataclass(frozen=True, slots=True)
class Names:
    """Names of departments by id, and of the body that the list is for."""

    departments: Mapping[str, str]
    local: str

    def name(self, by: str) -> str:
        """Return what a body is called; an unknown id stands for itself."""
        return self.local if by == LOCAL else self.departments.get(by, by)


def names(workspace: Workspace, catalogue: Catalogue, lang: Lang) -> Names:
    """Return the names that a list uses: its own before those of the workspace."""
    known = {department.id: department.name for department in workspace.departments}
    code = catalogue.derived.unit if catalogue.derived is not None else None
    own = [unit.name for unit in workspace.units if unit.code in (code, catalogue.jurisdiction)]
    local = own[0] if own else _LOCAL.get(catalogue.level, _MIXED).show(lang)
    return Names({**known, **catalogue.departments}, local)
