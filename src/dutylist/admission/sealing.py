"""The seals over a record: what was decided upon, and what was let stand for now."""

from dataclasses import replace

from dutylist.io import digest, plain_record
from dutylist.model import Plain, Record


def seal(record: Record) -> str:
    """Return the digest of a record as it was decided upon.

    It covers everything, the digests of the changes too, but the filing and the note, which may
    come later, and the digests of decision and acknowledgement themselves.
    """
    decision = record.decision and replace(record.decision, digest=None)
    stands = record.acknowledged and replace(record.acknowledged, digest=None)
    bare = replace(record, decision=decision, acknowledged=stands, filing=None, note=None)
    return digest.data({"form": 1, "seal": plain_record.record(bare)})


def sealed(record: Record) -> bool:
    """Whether a record was decided upon as it stands now, every change of it by its digest."""
    decision = record.decision
    bound = all(change.digest for change in record.changes)
    return decision is not None and bound and decision.digest == seal(record)


def acknowledgement(record: Record) -> str:
    """Return the digest of what a record lets stand for now: by whom, until when, which changes.

    Opinions and reviews come later and are no part of it.
    """
    stands = record.acknowledged and replace(record.acknowledged, digest=None, note=None)
    changes: list[Plain] = [plain_record.change(each) for each in record.changes]
    said: Plain = {"id": record.id, "changes": changes, "by": plain_record.acknowledged(stands)}
    return digest.data({"form": 1, "acknowledgement": said})


def acknowledges(record: Record) -> bool:
    """Whether the changes are those that were let stand for now; the day is not looked at."""
    stands = record.acknowledged
    bound = all(change.digest for change in record.changes)
    return stands is not None and bound and stands.digest == acknowledgement(record)
