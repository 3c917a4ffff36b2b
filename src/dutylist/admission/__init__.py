"""Admission and adjustment: how far a record has come, what is late, what it approved."""

from dutylist.admission.content import content, holds
from dutylist.admission.sealing import acknowledgement, acknowledges, seal, sealed

__all__ = ["acknowledgement", "acknowledges", "content", "holds", "seal", "sealed"]
