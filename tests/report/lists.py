"""Lists whose changes are reported."""

from dataclasses import replace

from diff.samples import catalogue
from dutylist.findings import Location, Route
from dutylist.model import Catalogue, Duty, Item, Role


def locate(route: Route) -> Location:
    return Location(str(route[0]), 1 + len(route), 1)


def listing(*items: Item) -> Catalogue:
    return replace(catalogue(), items=items)


def item(id_: str, by: str, text: str, name: str = "消防安全") -> Item:
    duty = Duty(id=f"{id_}.1", by=by, role=Role.SUPPORT, text=text, route=("a.yaml", id_))
    return Item(id=id_, name=name, category="peace", duties=(duty,), route=("a.yaml", id_))
