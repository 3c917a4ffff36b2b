"""The actions that conflicts keep, back to the model."""

from collections.abc import Mapping

from dutylist.io import build, build_overlay
from dutylist.model import Duty, Overlay, Plain

_NOBODY = {"catalogue": "", "version": "", "digest": ""}


class Unreadable(Exception):  # noqa: N818
    """A conflict does not hold what a rebase wrote into it."""


def piece(action: Mapping[str, Plain]) -> Overlay:
    """Return an overlay with nothing but one action; raises Unreadable."""
    lists = {name: each if name == "bind" else [each] for name, each in action.items()}
    try:
        return build_overlay.overlay({"id": "", "for": {}, "base": _NOBODY, **lists}, (), "")
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        raise Unreadable from None


def duty(value: Plain) -> Duty:
    """Return a duty; raises Unreadable."""
    if not isinstance(value, Mapping):
        raise Unreadable
    try:
        return build.duty(value, ())
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        raise Unreadable from None
