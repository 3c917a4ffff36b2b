"""From raw inventory to list: what became of every raw line."""

from dutylist.lineage.case import FATES, Case, Told
from dutylist.lineage.faults import LINEAGE
from dutylist.lineage.ledger import Entry, Ledger, Source
from dutylist.lineage.prove import Proof, prove

__all__ = ["FATES", "LINEAGE", "Case", "Entry", "Ledger", "Proof", "Source", "Told", "prove"]
