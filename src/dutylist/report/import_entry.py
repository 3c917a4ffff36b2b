"""What an import says of one file: the record that its reporters print."""

from dataclasses import dataclass

from dutylist.law.statute import Statute
from dutylist.texts import Text


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that was not understood, or does not fit the index: a code and what it is about."""

    code: str
    detail: str = ""

    @classmethod
    def of(cls, text: str) -> "Doubt":
        """Return the doubt that a reader wrote as `code: detail`."""
        code, _, detail = text.partition(": ")
        return cls(code, detail)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file: what was taken of it, or why nothing was.

    `state` is taken, returned or skipped. `fate` says what the text is to the index, `part_of`
    which file's text it was joined to, `encoding` in what its text was written.
    """

    file: str
    state: str
    statute: Statute | None = None
    id: str | None = None
    version: str | None = None
    fate: str | None = None
    encoding: str | None = None
    part_of: str | None = None
    reason: str | None = None
    words: Text | None = None
    remedy: Text | None = None
    doubts: tuple[Doubt, ...] = ()
    notes: tuple[Doubt, ...] = ()
