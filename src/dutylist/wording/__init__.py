"""What a text says about who is bound, how strongly, and to what: pure functions over words."""

from dutylist.wording.essence import essence
from dutylist.wording.strength import binding, extension, strength, substance

__all__ = ["binding", "essence", "extension", "strength", "substance"]
