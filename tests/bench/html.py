"""Time one page of 130 items and 900 duties: by one template, item by item, and items shared."""

from collections.abc import Callable
from gc import collect
from statistics import median
from time import perf_counter

from dutylist.io import templates
from dutylist.model import LOCAL, Basis, Duty, Item, Role
from dutylist.render.cards import card
from dutylist.render.columns import headings
from dutylist.render.html import html
from dutylist.render.press import Press
from dutylist.render.words import words
from dutylist.tables import Shared, Table, tabulate
from dutylist.texts import Lang
from render.html_samples import DIGEST, NAMES, catalogue, layout_of, ready

ITEMS, DUTIES, ROUNDS = 130, 7, 15


def _item(at: int) -> Item:
    bases = tuple(Basis(text=f"《中华人民共和国消防法》第{word}条") for word in ("四", "五"))
    duties = tuple(
        Duty(
            id=f"item-{at}.{n}",
            by=LOCAL if n > 4 else ("emergency", "police")[n % 2],
            role=Role.LEAD if n == 1 else Role.SUPPORT,
            text=f"第{at}项第{n}条：发现隐患及时劝阻，登记后当日报告主管部门，并配合核实整改情况。",
            basis=bases,
        )
        for n in range(1, DUTIES + 1)
    )
    return Item(id=f"item-{at}", name=f"事项{at}", category="peace", duties=duties)


def _whole(tables: tuple[Table, ...], press: Press) -> Callable[[], str]:
    """Return what renders all items within one template, as a page that shares nothing would."""
    macros, mark, rows = templates.read()["item.html.j2"].partition('<tr class="item"')
    source = f"{macros}{{% for card in cards %}}{mark}{rows}{{% endfor %}}"
    loop = press.item.environment.from_string(source)
    table = tables[0]
    heads = headings(table.columns, Lang.ZH)

    def render() -> str:
        cards = [card(group, table.columns, heads, NAMES, Lang.ZH) for group in table.groups]
        return loop.render(cards=cards, words=words(Lang.ZH), chrome_lang="")

    return render


def main() -> None:
    """Print the medians and their ratios."""
    listed = catalogue(*(_item(at) for at in range(ITEMS)))
    press, shared = ready(), Shared()
    tables = tabulate(listed, layout_of("duty"), NAMES, lang=Lang.ZH, shared=shared)

    def page() -> str:
        return html(listed, tables, "", Lang.ZH, names=NAMES, press=press, digest=DIGEST)

    ways = {"one template": _whole(tables, press), "item by item": page, "items shared": page}
    times: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(ROUNDS):
        press.made.clear()
        for way, make in ways.items():
            collect()
            start = perf_counter()
            make()
            times[way].append(1000 * (perf_counter() - start))
    least = median(times["items shared"])
    for way, taken in times.items():
        print(f"{way}: {median(taken):.2f} ms, {median(taken) / least:.1f} times")


if __name__ == "__main__":
    main()
