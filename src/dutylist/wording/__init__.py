"""What a text says about who is bound, how strongly, and to what: pure functions over words."""

from dutylist.wording.charging import Charging, charges, charging
from dutylist.wording.essence import essence
from dutylist.wording.shift import Shift
from dutylist.wording.strength import Grade, enforcing, grade, substance
from dutylist.wording.weigh import Leaning, leaning, weigh

__all__ = [
    "Charging",
    "Grade",
    "Leaning",
    "Shift",
    "charges",
    "charging",
    "enforcing",
    "essence",
    "grade",
    "leaning",
    "substance",
    "weigh",
]
