"""What a division code says: which place it lies in, and which level it has."""

VILLAGE_DIGITS = 12
UNIT_DIGITS = 9


def prefix(jurisdiction: str) -> str:
    """Return the digits with which all codes of a jurisdiction begin."""
    while len(jurisdiction) % 2 == 0 and jurisdiction.endswith("00"):
        jurisdiction = jurisdiction[:-2]
    return jurisdiction


def levels(code: str) -> tuple[str, ...]:
    """Return the levels that a unit of this code may have."""
    if len(code) == VILLAGE_DIGITS:
        return ("village", "community")
    if len(code) < UNIT_DIGITS or code.endswith("000"):
        return ("county",)
    match code[6]:
        case "0":
            return ("street",)
        case "1" | "2" | "3":
            return ("township",)
        case _:
            return ("township", "street")
