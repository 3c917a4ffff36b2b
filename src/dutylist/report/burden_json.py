"""A burden account as JSON: part of what `stats --burden --format json` prints."""

from dutylist.burden import Account, Measure, figures


def entry(account: Account) -> dict[str, object]:
    """Return every figure of an account by the name of its measure, and duties by body and role."""
    counted = dict(figures(account))
    return {
        **{measure.value: counted[measure] for measure in Measure},
        "bodies": {
            by: {role.value: number for role, number in row.items()}
            for by, row in account.bodies.items()
        },
    }
