"""Each department's own list as a table: what it does, what the local body does, and where."""

from collections.abc import Iterable, Mapping

from dutylist.across.departments import Department, Variant, View
from dutylist.across.sheet import Column, Sheet
from dutylist.across.words import ROLES, Telling
from dutylist.model import LOCAL, Duty
from dutylist.model.published import called
from dutylist.texts import Text

NAMED = 30
"""Lists that a cell names; of more it tells how many there are."""

_PART = Column(words=Text("分册", "Part"), width=9, centred=True)
_COLUMNS = (
    Column(words=Text("序号", "No."), width=6, centred=True, figures=True),
    Column(words=Text("事项", "Item"), width=20),
    Column(words=Text("事项编号", "Id"), width=18),
    Column(words=Text("类别", "Category"), width=12, centred=True),
    _PART,
    Column(words=Text("部门职责和依据", "Duties of the department, and their basis"), width=52),
    Column(words=Text("乡镇（街道）职责和依据", "Duties of the local body"), width=46),
    Column(words=Text("适用清单", "Lists"), width=26),
)
_TITLE = Text("{name}：在乡镇（街道）清单中的职责", "{name}: duties in the local lists")
_ALONE = Text("乡镇（街道）单独承担的事项", "What the local bodies carry alone")
_COUNTED = Text(
    "{items}个事项，{duties}条职责，{forms}种表述；共{all}份清单，涉及其中{lists}份。",
    "{items} items, {duties} duties, {forms} wordings, in {lists} of {all} lists.",
)
_CALLED = Text("名称“{name}”：{lists}", "called “{name}”: {lists}")
_BASIS = Text("（依据：{basis}）", " (basis: {basis})")
_COLON = Text("：", ": ")


def sheet(department: Department, view: View, telling: Telling) -> Sheet:
    """Return a department's list, a row for each wording with the lists that have it."""
    rows = [
        _row(str(number), variant, view, telling)
        for number, entry in enumerate(department.entries, 1)
        for variant in entry.variants
    ]
    divided = any(form.item.part for entry in department.entries for form in entry.variants)
    shown = [at for at, column in enumerate(_COLUMNS) if divided or column is not _PART]
    name = title_of(department, telling)
    title = _ALONE if department.by == LOCAL else _TITLE
    return Sheet(
        name=name,
        title=title.show(telling.lang, {"name": name}),
        columns=[_COLUMNS[at] for at in shown],
        rows=[[row[at] for at in shown] for row in rows],
        notes=notes(department, view, telling),
    )


def title_of(department: Department, telling: Telling) -> str:
    """Return what most lists call a department."""
    if department.by == LOCAL:
        return telling.body(LOCAL)
    return department.names[0][0]


def notes(department: Department, view: View, telling: Telling) -> tuple[str, ...]:
    """Return the counts of a department's list, and its names where lists call it differently."""
    lang = telling.lang
    forms = [form for entry in department.entries for form in entry.variants]
    counted = _COUNTED.show(
        lang,
        {
            "items": len(department.entries),
            "duties": len({duty.id for form in forms for duty in form.duties}),
            "forms": len(forms),
            "lists": len({at for form in forms for at in form.lists}),
            "all": len(view.lists),
        },
    )
    if len(department.names) == 1:
        return (counted,)
    called = (
        _shaped(_CALLED, telling, name=name, lists=telling.townships(lists, view.lists, NAMED))
        for name, lists in department.names
    )
    return (counted, *called)


def _row(number: str, variant: Variant, view: View, telling: Telling) -> list[str]:
    item = variant.item
    return [
        number,
        called(item, telling.lang),
        item.id,
        _category(variant, view),
        telling.part(item.part) if item.part else "",
        "\n".join(duty(each, telling) for each in variant.duties),
        "\n".join(duty(each, telling) for each in variant.local),
        telling.townships(variant.lists, view.lists, NAMED),
    ]


def _category(variant: Variant, view: View) -> str:
    catalogue = view.lists[variant.lists[0]].catalogue
    names: Mapping[str, str] = {each.id: each.name for each in catalogue.categories}
    return names.get(variant.item.category, variant.item.category)


def duty(each: Duty, telling: Telling) -> str:
    """Return a duty with its role and basis in one line."""
    role = ROLES[each.role].show(telling.lang)
    basis = "；".join(one.text for one in each.basis)
    told = _shaped(_BASIS, telling, basis=basis) if basis else ""
    return f"{role}{_COLON.show(telling.lang)}{each.text}{told}"


def _shaped(words: Text, telling: Telling, **params: str) -> str:
    """Return words with parameters uncut: a table shows all of them."""
    return words.show(telling.lang).format(**params)


def sheets(view: View, telling: Telling) -> Iterable[Sheet]:
    """Yield the list of every department."""
    return (sheet(each, view, telling) for each in view.departments)
