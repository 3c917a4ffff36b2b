"""Read citations in whatever form people write them, piece by piece."""

import re
from dataclasses import replace

from dutylist.law import groups, joints, notes, provisions, titles
from dutylist.law.citation import Citation, Parsed, Rest, RestName, Slip
from dutylist.law.glyphs import Folded, fold

_VAGUE = re.compile(
    r"(?:等|及?其他|国家|上级|现行|有关|相关|法律|法规|规章)"
    r"(?:有关|相关|的|法律|法规|规章|文件|政策|制度|规定|要求|和|及|、)*(?=[ \n、,;。)]|$)"
)
_ITSELF = re.compile(r"(?:本|该|同|上述|前述)(?:法|条例|办法|规定|决定|细则|规则)")
_BODY = re.compile(r"[㐀-鿿 、]{1,60}(?:厅|局|部|委|办|院|府|会|组|社|署|行)[ \n]?(?=《)")


def read(text: str) -> Parsed:
    """Read all citations in a text, whatever their form."""
    return _Reader(fold(text)).run()


class _Reader:
    """One pass over a text."""

    def __init__(self, folded: Folded) -> None:
        self.folded = folded
        self.at = 0
        self.joined = False
        self.citations: list[Citation] = []
        self.slips: list[Slip] = []
        self.rest: list[tuple[RestName, int, int]] = []

    def run(self) -> Parsed:
        """Read on until the text ends."""
        text = self.folded.text
        while True:
            self.at = joints.skip(text, self.at, joined=self.joined)
            if self.at >= len(text):
                break
            if not (self._vague() or self._instrument() or self._provisions()):
                self._leave(*self._unread())
        return Parsed(
            tuple(self.citations),
            tuple(self._rest(*span) for span in self.rest),
            tuple(sorted(self.slips, key=lambda slip: slip.start)),
        )

    def _vague(self) -> bool:
        found = _VAGUE.match(self.folded.text, self.at)
        if found:
            self._leave(RestName.VAGUE, found.end())
        return found is not None

    def _instrument(self) -> bool:
        """Read an instrument by its title, with or without marks, or by its number."""
        ranked = notes.rank(self.folded, self.at)
        start = joints.space(self.folded.text, ranked[1]) if ranked else self.at
        if start >= len(self.folded.text):
            return False
        head = titles.marked(self.folded, start)
        if not head and (note := self._lone_number(start)):
            found = Citation(title=None, rank=ranked[0] if ranked else None, source="")
            self._finish(found, start if not ranked else self.at, note)
            return True
        head = head or titles.bare(self.folded, start)
        if not head:
            return False
        self.slips += head.slips
        found = Citation(
            title=head.title,
            rank=ranked[0] if ranked else None,
            version_note=head.version,
            source="",
        )
        self._finish(found, self.at, notes.Note(head.end))
        return True

    def _lone_number(self, start: int) -> notes.Note | None:
        note = notes.number(self.folded, start, alone=True)
        if note:
            return note
        inside = notes.bracket(self.folded, start)
        return inside if inside and inside.number and not inside.version else None

    def _finish(self, found: Citation, start: int, note: notes.Note) -> None:
        """Read what may follow a title: notes, a number, provisions, notes."""
        found, end = self._noted(_with(found, note), note.end)
        self.slips += note.slips
        reading = provisions.read(self.folded, end, after_title=True)
        if reading:
            self.slips += reading.slips
            found, end = self._noted(
                replace(found, provisions=reading.provisions), reading.end, numbered=False
            )
        self._add(found, start, end)
        if reading:
            self._quotation()

    def _noted(self, found: Citation, end: int, *, numbered: bool = True) -> tuple[Citation, int]:
        while True:
            at = joints.space(self.folded.text, end)
            note = notes.bracket(self.folded, at)
            if (
                not note
                and numbered
                and not found.number
                and not joints.joins(self.folded.text, at)
            ):
                note = notes.number(self.folded, at)
            if not note:
                return found, end
            self.slips += note.slips
            found, end = _with(found, note), note.end

    def _provisions(self) -> bool:
        """Read provisions that name no instrument: they are of the one before, if there is one."""
        stray = provisions.stray(self.folded, self.at)
        if not stray:
            return False
        end, whole = stray
        reading = provisions.read(self.folded, self.at) if whole else None
        if reading and self.citations:
            self.slips += reading.slips
            before = self.citations[-1]
            found = Citation(
                title=before.title,
                version_note=before.version_note,
                number=before.number,
                provisions=reading.provisions,
                source="",
            )
            self._add(found, self.at, reading.end)
            self._quotation()
        else:
            self._leave(RestName.NO_TITLE if whole else RestName.NO_ARTICLE, end)
        return True

    def _add(self, found: Citation, start: int, end: int) -> None:
        source = self.folded.source[start:end]
        self.citations.append(replace(found, source=source, start=start))
        self.at, self.joined = end, True

    def _quotation(self) -> None:
        quoted = joints.quoted(self.folded.text, self.at)
        if quoted:
            self.at = quoted[0]
            self._leave(RestName.QUOTED, quoted[1])

    def _unread(self) -> tuple[RestName, int]:
        text, close = self.folded.text, self.folded.pairs.get(self.at)
        character = text[self.at]
        if character in "《》" and (close is None or character == "》"):
            return RestName.UNCLOSED, self.at + 1
        number = notes.malformed(self.folded, self.at)
        if number:
            return RestName.NUMBER, number
        if close is not None and character in "([《" and close - self.at <= notes.LONGEST_NOTE:
            return RestName.UNREAD, close + 1
        body = _BODY.match(text, self.at)
        if body:
            return RestName.ISSUER, body.end()
        end = max(joints.segment(text, self.at), groups.row_end(text, self.at))
        itself = _ITSELF.search(text, self.at, end)
        return (RestName.NO_TITLE if itself else RestName.UNREAD), end

    def _leave(self, name: RestName, end: int) -> None:
        """Put a piece aside; with the piece before, if only joiners stand between them."""
        if not self.joined and self.rest and self.rest[-1][0] is name:
            self.rest[-1] = (name, self.rest[-1][1], end)
        else:
            self.rest.append((name, self.at, end))
        self.at, self.joined = end, False

    def _rest(self, name: RestName, start: int, end: int) -> Rest:
        end = start + len(self.folded.text[start:end].rstrip(" \n"))
        return Rest(name=name, text=self.folded.source[start:end], start=start)


def _with(found: Citation, note: notes.Note) -> Citation:
    versions = [said for said in (found.version_note, note.version) if said]
    return replace(
        found,
        number=found.number or note.number,
        version_note="；".join(versions) or None,
    )
