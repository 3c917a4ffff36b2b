"""What a text says about who is bound, how strongly, and to what: pure functions over words."""

from dutylist.wording.binding import binding, extension
from dutylist.wording.essence import essence
from dutylist.wording.strength import Grade, enforcing, grade, substance

__all__ = [
    "Grade",
    "binding",
    "enforcing",
    "essence",
    "extension",
    "grade",
    "strength",
    "substance",
]
