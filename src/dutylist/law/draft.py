"""A citation in the making: what is read of it bit by bit, until its words are known."""

from dataclasses import dataclass, field

from dutylist.law import joints, notes
from dutylist.law.anaphora import Known
from dutylist.law.citation import Citation, Provision, Slip
from dutylist.law.glyphs import Folded


@dataclass(slots=True, kw_only=True)
class Draft:
    """What has been read so far; `end` is where reading goes on."""

    start: int
    end: int
    title: str | None = None
    rank: str | None = None
    issuer: str | None = None
    number: str | None = None
    versions: list[str] = field(default_factory=list)
    provisions: tuple[Provision, ...] = ()
    non_law: bool = False
    slips: list[Slip] = field(default_factory=list)

    def note(self, note: notes.Note) -> None:
        """Take over what a note says; the first number counts."""
        self.number = self.number or note.number
        if note.version:
            self.versions.append(note.version)
        self.slips += note.slips
        self.end = note.end

    def notes(self, folded: Folded, known: Known, *, numbered: bool) -> None:
        """Read all notes that stand here: in brackets, or a number without any."""
        while True:
            at = self.end
            character = folded.text[at : at + 1]
            if character in {" ", "\n"}:
                at = joints.space(folded.text, at)
                character = folded.text[at : at + 1]
            note = notes.bracket(folded, at) if character in {"(", "["} else None
            note = note or (notes.version(folded, at) if character in {"1", "2"} else None)
            if not note and numbered and not self.number and not joints.joins(folded.text, at):
                note = notes.number(folded, at)
            if not note:
                return
            if note.alias and self.title:
                known.call(note.alias, self.title)
            self.note(note)

    def citation(self, folded: Folded) -> Citation:
        """Return the citation, complete."""
        return Citation(
            title=self.title,
            rank=self.rank,
            issuer=self.issuer,
            version_note="；".join(self.versions) or None,
            number=self.number,
            provisions=self.provisions,
            non_law=self.non_law,
            source=folded.source[self.start : self.end],
            start=self.start,
        )
