"""What a notice is made of, before it is text, Markdown or a page."""

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """What a block of a notice is."""

    TITLE = "title"
    NUMBER = "number"
    HEAD = "head"
    PARAGRAPH = "paragraph"
    ENTRY = "entry"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Block:
    """One title, heading, paragraph or numbered entry; its words are safe to print, not markup."""

    shape: Shape
    text: str
    number: int = 0
