"""A workbook held against the one that its source makes, cell by cell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dutylist.intake.cells import letters
from dutylist.render import seal
from dutylist.texts import Lang
from dutylist.verify.align import segments
from dutylist.verify.book import Book
from dutylist.verify.book_sheet import Said, Sheet
from dutylist.verify.difference import Difference, Kind

_MADE_WITH = re.compile(r"dutylist \d[\w.+-]*")
_COMPARED = (seal.LIST, seal.VERSION, seal.DIGEST, seal.LANGUAGE)
_NOTHING = Said("")
_SHOWN = 400
Items = Mapping[int, str]


def differences(
    made: Book, given: Book, items: Sequence[Items], lang: Lang
) -> Iterator[Difference]:
    """Yield where a workbook differs from the one that was made; `items` are those of its rows."""
    wanted = {sheet.name: (sheet, rows) for sheet, rows in zip(made.sheets, items, strict=True)}
    there = {sheet.name: sheet for sheet in given.sheets}
    for name, (sheet, rows) in wanted.items():
        if name not in there:
            yield Difference(kind=Kind.MISSING, place=name, sheet=name, should=name)
        else:
            yield from _Pair(sheet, there[name], rows).differences()
    seen: set[str] = set()
    for sheet in given.sheets:
        if sheet.name not in wanted or sheet.name in seen:
            kind = Kind.HIDDEN if sheet.hidden else Kind.ADDED
            yield Difference(kind=kind, place=sheet.name, sheet=sheet.name, says=_sample(sheet))
        seen.add(sheet.name)
    order = [sheet.name for sheet in given.sheets if sheet.name in wanted]
    if order != [name for name in wanted if name in there] and len(order) == len(set(order)):
        yield Difference(kind=Kind.MOVED, place="、".join(order), should="、".join(wanted))
    for name, words in given.acting:
        yield Difference(kind=Kind.ACTIVE, place=name, says=words.show(lang))
    for name in _COMPARED:
        says, should = given.properties.get(name), made.properties.get(name)
        if says is not None and says != should:
            yield Difference(kind=Kind.CHANGED, place=name, says=says, should=should)


def _sample(sheet: Sheet) -> str:
    return _cut(" ".join(said.text for _, said in sorted(sheet.cells.items())[:20]))


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sheet that was made, the one that was given, and the items of the former's rows."""

    made: Sheet
    given: Sheet
    items: Items

    def differences(self) -> Iterator[Difference]:
        if self.given.hidden:
            yield self._at(Kind.HIDDEN, self.made.name)
        made, given = _rows(self.made), _rows(self.given)
        moved = dict(self._moved(made, given))
        yield from self._cells(made, given)
        shifted = next(((row, to) for row, to in moved.items() if row != to), None)
        if shifted is not None:
            row, to = shifted
            yield replace(self._at(Kind.MOVED, f"{to}:{to}", row), should=f"{row}:{row}")
        else:
            yield from self._merges()
        yield from self._hidden({to: row for row, to in moved.items()})
        for ref, target in sorted(self.given.links.items()):
            yield replace(self._at(Kind.LINK, ref, _row(ref)), says=_cut(target))
        for ref in self.given.rules:
            yield self._at(Kind.STYLE, ref, _row(ref))
        made_edges, edges = self.made.edges, self.given.edges
        for name in sorted(made_edges.keys() | edges.keys()):
            should, says = made_edges.get(name), edges.get(name)
            if should != says:
                yield replace(self._at(Kind.CHANGED, name), says=says, should=should)

    def _at(self, kind: Kind, place: str, row: int = 0) -> Difference:
        return Difference(kind=kind, place=place, sheet=self.made.name, item=self.items.get(row))

    def _moved(
        self, made: Mapping[int, "_Row"], given: Mapping[int, "_Row"]
    ) -> Iterator[tuple[int, int]]:
        """Yield each row that is there as it was, and where it stands now."""
        old, new = list(made), list(given)
        at, there = 0, 0
        for begin, end, other, other_end in _segments(made, given):
            yield from zip(old[at:begin], new[there:other], strict=True)
            at, there = end, other_end
        yield from zip(old[at:], new[there:], strict=True)

    def _cells(
        self, made: Mapping[int, "_Row"], given: Mapping[int, "_Row"]
    ) -> Iterator[Difference]:
        old, new = list(made), list(given)
        for begin, end, other, other_end in _segments(made, given):
            rows, others = old[begin:end], new[other:other_end]
            pairs = _paired(rows, others)
            for row, to in pairs:
                yield from self._row(row, made[row], to, given[to])
            left = {row for row, _ in pairs}, {to for _, to in pairs}
            for row in (each for each in rows if each not in left[0]):
                gone = self._at(Kind.MISSING, f"{row}:{row}", row)
                yield replace(gone, should=_joined(made[row]))
            for to in (each for each in others if each not in left[1]):
                yield replace(self._at(Kind.ADDED, f"{to}:{to}"), says=_joined(given[to]))
        for (row, column), said in sorted(self.given.cells.items()):
            yield from self._acting(row, column, said)

    def _row(self, row: int, made: "_Row", to: int, given: "_Row") -> Iterator[Difference]:
        for column in sorted(made.keys() | given.keys()):
            should, says = made.get(column, _NOTHING), given.get(column, _NOTHING)
            if should.text == says.text or _other_version(should.text, says.text):
                continue
            kind = Kind.CHANGED
            if not says.text or not should.text:
                kind = Kind.MISSING if should.text else Kind.ADDED
            found = self._at(kind, f"{letters(column)}{to}", row)
            yield replace(found, says=_cut(says.text), should=_cut(should.text))

    def _acting(self, row: int, column: int, said: Said) -> Iterator[Difference]:
        """Yield what a cell is beside its words; its item is that of the row as it was made."""
        found = replace(self._at(Kind.FORMULA, f"{letters(column)}{row}", row), says=said.text)
        if said.formula is not None:
            yield replace(found, says=_cut(f"={said.formula} → {said.text}"), should=said.text)
        if said.struck:
            yield replace(found, kind=Kind.STRUCK)
        if said.face.disguised:
            yield replace(found, kind=Kind.STYLE)
        if said.face.unseen:
            yield replace(found, kind=Kind.HIDDEN)

    def _merges(self) -> Iterator[Difference]:
        for top, left, bottom, right in sorted(self.made.merged ^ self.given.merged):
            place = f"{letters(left)}{top}:{letters(right)}{bottom}"
            there = (top, left, bottom, right) in self.given.merged
            found = self._at(Kind.MERGED, place, top)
            yield replace(found, says=place) if there else replace(found, should=place)

    def _hidden(self, back: Mapping[int, int]) -> Iterator[Difference]:
        used = {row for row, _ in self.given.cells}
        last = max(used, default=0)
        for row in sorted(self.given.hidden_rows - self.made.hidden_rows):
            if row <= last:
                yield self._at(Kind.HIDDEN, f"{row}:{row}", back.get(row, row))
        columns = {column for _, column in self.given.cells}
        for column in sorted((self.given.hidden_columns - self.made.hidden_columns) & columns):
            name = letters(column)
            yield self._at(Kind.HIDDEN, f"{name}:{name}")


_Row = dict[int, Said]


def _rows(sheet: Sheet) -> dict[int, _Row]:
    rows: dict[int, _Row] = {}
    for (row, column), said in sorted(sheet.cells.items()):
        if said.text:
            rows.setdefault(row, {})[column] = said
    return rows


def _segments(
    made: Mapping[int, _Row], given: Mapping[int, _Row]
) -> Iterator[tuple[int, int, int, int]]:
    keys = [
        [tuple((column, said.text) for column, said in row.items()) for row in rows.values()]
        for rows in (made, given)
    ]
    return segments(keys[0], keys[1])


def _paired(rows: Sequence[int], others: Sequence[int]) -> list[tuple[int, int]]:
    """Return which rows belong together: all in turn, or those that kept their number."""
    if len(rows) == len(others):
        return list(zip(rows, others, strict=True))
    return [(row, row) for row in rows if row in set(others)]


def _other_version(should: str, says: str) -> bool:
    """Whether two texts name the tool and differ in its version only."""
    return bool(_MADE_WITH.fullmatch(should) and _MADE_WITH.fullmatch(says))


def _joined(row: _Row) -> str:
    return _cut(" | ".join(said.text for said in row.values()))


def _row(ref: str) -> int:
    found = re.search(r"\d{1,7}", ref)
    return int(found.group()) if found else 0


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
