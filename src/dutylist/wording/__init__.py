"""What a text says about who is bound, how strongly, and to what: pure functions over words."""

from dutylist.wording.binding import binding, extension
from dutylist.wording.essence import essence
from dutylist.wording.shift import Shift
from dutylist.wording.strength import Grade, enforcing, grade, substance
from dutylist.wording.weigh import burdened, weigh

__all__ = [
    "Grade",
    "Shift",
    "binding",
    "burdened",
    "enforcing",
    "essence",
    "extension",
    "grade",
    "substance",
    "weigh",
]
