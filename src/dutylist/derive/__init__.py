"""Derive a local list from a base catalogue and an overlay."""

from dutylist.derive.apply import apply
from dutylist.derive.case import Terms
from dutylist.derive.change_laws import LAWS
from dutylist.derive.counts import Count
from dutylist.derive.laws import Law
from dutylist.derive.prepare import Prepared, prepare
from dutylist.derive.reconcile import Reconciliation, reconcile
from dutylist.derive.refusal import Refusal, Refused

__all__ = [
    "LAWS",
    "Count",
    "Law",
    "Prepared",
    "Reconciliation",
    "Refusal",
    "Refused",
    "Terms",
    "apply",
    "prepare",
    "reconcile",
]
