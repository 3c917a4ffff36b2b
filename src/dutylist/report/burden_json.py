"""A burden account as JSON: part of what `stats --burden --format json` prints."""

from dutylist.burden import Account, Measure, figures, verdict


def entry(old: Account | None, new: Account) -> dict[str, object]:
    """Return an account, that of the version before it if there is one, and what they come to."""
    return {
        "outcome": None if old is None else verdict(old, new).outcome.value,
        "now": _figures(new),
        "before": None if old is None else _figures(old),
    }


def _figures(account: Account) -> dict[str, object]:
    """Return every figure of an account by the name of its measure, and duties by body and role."""
    counted = dict(figures(account))
    return {
        "version": account.version,
        **{measure.value: counted[measure] for measure in Measure},
        "bodies": {
            by: {role.value: number for role, number in row.items()}
            for by, row in account.bodies.items()
        },
    }
