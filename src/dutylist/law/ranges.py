"""Ranges of articles that end before they begin: 第九条至第三条."""

from dataclasses import replace

from dutylist.law.articles import sort_key
from dutylist.law.citation import Provision, Slip
from dutylist.law.reasons import SlipName


def backwards(provision: Provision, start: int) -> Slip | None:
    """Return the slip of a range whose ends should be swapped."""
    first, last = provision.article, provision.to
    if not first or not last or "." in first + last or sort_key(first) < sort_key(last):
        return None
    turned = replace(provision, article=last, to=first)
    return Slip(
        name=SlipName.RANGE, text=provision.canonical, suggestion=turned.canonical, start=start
    )
