"""Lists of a few items, and their accounts."""

from collections.abc import Mapping

from dutylist.burden import Account, Measure, account, compared
from dutylist.model import Catalogue, Category, Duty, Item, Role

NAMES = {"emergency": "示例区应急管理局", "house": "示例区住房和城乡建设局"}


def duty(identity: str, text: str, by: str = "local", role: Role = Role.SUPPORT) -> Duty:
    return Duty(id=identity, by=by, role=role, text=text)


def item(identity: str, *duties: Duty, part: str | None = None) -> Item:
    name = f"事项{identity}"
    return Item(id=identity, name=name, category="peace", duties=duties, part=part)


def listed(*items: Item, version: str = "1", level: str = "street") -> Catalogue:
    return Catalogue(
        id="sample-street",
        title="示例街道职责清单",
        kind="duty",
        version=version,
        jurisdiction="230202",
        level=level,
        categories=(Category("peace", "平安法治"),),
        items=items,
    )


def counted(catalogue: Catalogue, names: Mapping[str, str] = NAMES) -> Account:
    return account(catalogue, names=names)


def figures(of: Account) -> dict[Measure, int | None]:
    return {row.measure: row.after for row in compared(None, of)}
