"""Read citations in whatever form people write them, piece by piece."""

import re

from dutylist.law import anaphora, joints, leftovers, nonlaws, notes, provisions, titles
from dutylist.law.citation import Citation, Parsed, Rest, Slip
from dutylist.law.draft import Draft
from dutylist.law.glyphs import Folded, fold
from dutylist.law.provisions import Reading
from dutylist.law.reasons import RestName, SlipName

_LOOSE = frozenset({RestName.UNREAD, RestName.NO_TITLE})
_MISQUOTED = re.compile("本方法")


def read(text: str) -> Parsed:
    """Read all citations in a text, whatever their form."""
    return _Reader(fold(text)).run()


class _Reader:
    """One pass over a text."""

    def __init__(self, folded: Folded) -> None:
        self.folded = folded
        self.since = 0
        self.at = 0
        self.joined = False
        self.citations: list[Citation] = []
        self.slips: list[Slip] = []
        self.rest: list[tuple[RestName, int, int]] = []
        self.known = anaphora.Known()
        self.untitled: set[int] = set()
        self.tried: tuple[int, titles.Title | None] = (-1, None)

    def run(self) -> Parsed:
        """Read on until the text ends."""
        text = self.folded.text
        while True:
            self.since, self.at = self.at, joints.skip(text, self.at, joined=self.joined)
            if self.at >= len(text):
                break
            if not self._something(text[self.at]):
                self._leave(*leftovers.unread(self.folded, self.at, joined=self.joined))
        return Parsed(
            tuple(self.citations),
            tuple(self._rest(*span) for span in self.rest),
            tuple(sorted(self.slips, key=lambda slip: slip.start)),
        )

    def _something(self, character: str) -> bool:
        """Read what stands here, whatever it is; most of it can be told by its first character."""
        if character == "《":
            return self._marked() or self._instrument()
        return not leftovers.inert(character) and (
            self._none()
            or self._instrument()
            or self._referring()
            or self._provisions()
            or self._paper()
        )

    def _none(self) -> bool:
        none = leftovers.naming_none(self.folded.text, self.at, joined=self.joined)
        if none:
            self._leave(*none)
        return none is not None

    def _marked(self) -> bool:
        """Read an instrument that begins with its title in marks, as most do."""
        head = titles.marked(self.folded, self.at)
        if head:
            self._finish(Draft(start=self.at, end=self.at), head)
        return head is not None

    def _instrument(self) -> bool:
        """Read an instrument by its title, with or without marks, or by its number."""
        text = self.folded.text
        ranked = notes.rank(self.folded, self.at)
        at = start = joints.counted(text, ranked[1]) if ranked else self.at
        if start >= len(text):
            return False
        issued = leftovers.issuer(text, start)
        if issued and titles.marked(self.folded, issued.end()):
            at = issued.end()
        head = titles.marked(self.folded, at)
        note = None if head else self._lone_number(at)
        if not head and not note:
            paper = nonlaws.document(self.folded, at)
            head = None if paper else self._bare(at)
            if not head:
                return False
        draft = Draft(start=self.at, end=at, rank=ranked[0] if ranked else None)
        if issued and at > start:
            draft.issuer = self.folded.source[start : issued.end("body")]
        if note:
            draft.note(note)
            head = self._titled_at_once(draft)
        self._finish(draft, head)
        return True

    def _bare(self, start: int) -> titles.Title | None:
        """Read a title without marks; the last answer is kept, as it is often asked for twice."""
        if self.tried[0] != start:
            self.tried = (start, titles.bare(self.folded, start))
        return self.tried[1]

    def _lone_number(self, start: int) -> notes.Note | None:
        note = notes.number(self.folded, start, alone=True)
        if note or self.folded.text[start] not in "([":
            return note
        inside = notes.bracket(self.folded, start)
        return inside if inside and inside.number and not inside.version else None

    def _titled_at_once(self, draft: Draft) -> titles.Title | None:
        """Read the title right behind a number: 国务院令第541号《森林防火条例》."""
        at = joints.space(self.folded.text, draft.end)
        opens = self.folded.text[at : at + 1] == "《"
        return titles.marked(self.folded, at) if opens else None

    def _finish(self, draft: Draft, head: titles.Title | None) -> None:
        """Read what may follow a title: notes, a number, provisions, notes."""
        if head:
            draft.slips += head.slips
            draft.title, draft.end = self.known.full(head.title), head.end
            draft.versions += [head.version] if head.version else []
        draft.notes(self.folded, self.known, numbered=True)
        reading = None
        if provisions.may_follow(self.folded.text, draft.end):
            loose = draft.non_law or titles.is_list(draft.title or "")
            reading = provisions.after_title(self.folded, draft.end, loose=loose)
        if reading:
            draft.slips += reading.slips
            draft.provisions = reading.provisions
            draft.end = reading.end + (head is not None and reading.end == head.closes)
            draft.notes(self.folded, self.known, numbered=False)
        self._add(draft)
        if reading:
            self._quotation()

    def _referring(self) -> bool:
        """Read 该法第三条 and 同条第二款: they point back at a citation before them."""
        if not self.citations:
            return False
        before = self.citations[-1]
        if before.provisions:
            reading = provisions.within(self.folded, self.at, before.provisions[-1])
            if reading:
                return self._repeat(before, reading)
        kind, end = anaphora.named(self.folded.text, self.at)
        meant = self.known.last(kind) if kind else None
        reading = provisions.after_title(self.folded, end, loose=False) if meant else None
        return bool(meant and reading and self._repeat(meant, reading))

    def _provisions(self) -> bool:
        """Read provisions that name no instrument: they are of the one before, if there is one."""
        stray = provisions.stray(self.folded, self.at)
        if not stray:
            return False
        end, reading = stray
        if reading and self.citations:
            return self._repeat(self.citations[-1], reading)
        self._leave(RestName.NO_TITLE if reading else RestName.NO_ARTICLE, end)
        return True

    def _repeat(self, before: Citation, reading: Reading) -> bool:
        draft = Draft(
            start=self.at,
            end=reading.end,
            title=before.title,
            number=before.number,
            versions=[before.version_note] if before.version_note else [],
            provisions=reading.provisions,
            non_law=before.non_law,
            slips=[*reading.slips],
        )
        self._add(draft)
        self._quotation()
        return True

    def _paper(self) -> bool:
        """Read a paper that is no law: 三定方案."""
        paper = nonlaws.document(self.folded, self.at)
        if paper:
            title, end = paper
            self._finish(Draft(start=self.at, end=end, title=title, non_law=True), None)
        return paper is not None

    def _add(self, draft: Draft) -> None:
        found = draft.citation(self.folded)
        self.citations.append(found)
        if not found.title:
            self.untitled.add(found.start)
        self.slips += draft.slips
        self.known.cite(found)
        self.at, self.joined = draft.end, True

    def _quotation(self) -> None:
        """Put aside wording that is quoted behind a provision."""
        text, begins = self.folded.text, joints.quoted(self.folded.text, self.at)
        ends = None if begins is None else self._quotation_end(begins)
        if begins is None or ends is None:
            return
        self.at = begins
        self._leave(RestName.QUOTED, ends)
        if (self.citations[-1].title or "").endswith("办法"):
            self.slips += [
                Slip(
                    name=SlipName.QUOTED_WORD,
                    text="本方法",
                    suggestion="本办法",
                    start=found.start(),
                )
                for found in _MISQUOTED.finditer(text, begins, ends)
            ]

    def _quotation_end(self, start: int) -> int | None:
        """Return where quoted wording ends; None if it is the next citation, without marks."""
        folded = self.folded
        if start > self.at or folded.text[start] in "“「『[":
            alone = notes.number(folded, start, alone=True) or self._bare(start)
            return None if alone else joints.ended(folded.text, start)
        end = joints.glued(folded.text, start)
        return end if end and leftovers.wording(folded.text, start, end) else None

    def _leave(self, name: RestName, end: int) -> None:
        """Put a piece aside; with the piece before, if only joiners stand between them."""
        if name is RestName.UNREAD and self.since < self.at:
            self.at = joints.numbered(self.folded.text, self.since, self.at)
        if not self.joined and self.rest and self.rest[-1][0] is name:
            self.rest[-1] = (name, self.rest[-1][1], end)
        else:
            self.rest.append((name, self.at, end))
        self.at, self.joined = end, False

    def _rest(self, name: RestName, start: int, end: int) -> Rest:
        words = self.folded.text[start:end].rstrip(" \n")
        end = start + len(words)
        if name in _LOOSE and self.citations and leftovers.context(words):
            behind = self.folded.text[end : end + 1] in {" ", "、"} and end + 1 in self.untitled
            name = RestName.ISSUER if behind and leftovers.body(words) else RestName.CONTEXT
        return Rest(name=name, text=self.folded.source[start:end], start=start)
