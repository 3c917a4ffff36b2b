"""Derive a local list from a base catalogue and an overlay."""

from dutylist.derive.apply import apply, breaches, result
from dutylist.derive.case import Case, Terms
from dutylist.derive.counts import Count
from dutylist.derive.every_law import LAWS
from dutylist.derive.laws import Law
from dutylist.derive.prepare import Prepared, prepare
from dutylist.derive.reconcile import Reconciliation, reconcile
from dutylist.derive.refusal import Refusal, Refused

__all__ = [
    "LAWS",
    "Case",
    "Count",
    "Law",
    "Prepared",
    "Reconciliation",
    "Refusal",
    "Refused",
    "Terms",
    "apply",
    "breaches",
    "prepare",
    "reconcile",
    "result",
]
