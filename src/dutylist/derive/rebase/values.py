"""Three values of one field: what the author saw, what the new base has, what is set here."""

import unicodedata

from dutylist.derive.fields import same
from dutylist.derive.rebase.fates import Fate
from dutylist.io import plain
from dutylist.model import FieldValue, Plain

_MARKS = str.maketrans("。、", ".,")


def compare(was: FieldValue, new: FieldValue, own: FieldValue) -> Fate:
    """Return whether a change still applies, was made above, too, or contradicts one above."""
    if same(new, own):
        return Fate.CONVERGED
    if same(new, was) or editorial(was, new):
        return Fate.APPLIED
    return Fate.CONFLICT


def editorial(one: FieldValue, other: FieldValue) -> bool:
    """Whether two values differ in blanks and the width of letters and marks at most."""
    return folded(plain.unfold(one)) == folded(plain.unfold(other))


def folded(value: Plain) -> Plain:
    """Return a value with blanks and widths of letters and marks put aside."""
    match value:
        case str():
            text = unicodedata.normalize("NFKC", value).translate(_MARKS)
            return "".join(text.split())
        case dict():
            return {key: folded(each) for key, each in value.items()}
        case list():
            return [folded(each) for each in value]
    return value
