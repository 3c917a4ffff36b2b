"""A matrix before it is drawn, and the legend that every drawing needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from dutylist.across.held import State
from dutylist.across.matrix import Matrix
from dutylist.across.words import LETTERS, STATES, Telling

ACROSS = 40
"""Lists that stand side by side; with more of them a drawing turns or folds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A matrix to be drawn under a title and notes; `name` is short, for a tab."""

    name: str
    title: str
    matrix: Matrix
    telling: Telling
    notes: Sequence[str] = ()

    @property
    def legend(self) -> list[tuple[State, str, str]]:
        """Return the states that the matrix holds, with letter and words."""
        used = {cell.state for row in self.matrix.rows for cell in row.cells.values()}
        lang = self.telling.lang
        return [
            (state, LETTERS[state].show(lang), STATES[state].show(lang))
            for state in State
            if state in used or (state is State.SAME and self.matrix.peers.base is not None)
        ]
