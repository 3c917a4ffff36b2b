"""The burden account: what a list lays on the local body, in figures."""

from dutylist.burden.account import Account, account
from dutylist.burden.backing import Backing
from dutylist.burden.bodies import BodyRow, bodies
from dutylist.burden.compared import (
    AFTER,
    BEFORE,
    NOWHERE,
    WORDS,
    YARDSTICK,
    Measure,
    Row,
    compared,
    counted,
    figures,
    signed,
)
from dutylist.burden.verdict import OUTCOMES, Outcome, Verdict, verdict

__all__ = [
    "AFTER",
    "BEFORE",
    "NOWHERE",
    "OUTCOMES",
    "WORDS",
    "YARDSTICK",
    "Account",
    "Backing",
    "BodyRow",
    "Measure",
    "Outcome",
    "Row",
    "Verdict",
    "account",
    "bodies",
    "compared",
    "counted",
    "figures",
    "signed",
    "verdict",
]
