"""`dutylist record`: admission and adjustment, one command to a module."""

COMMANDS = {
    "new": "Open a record of an admission or adjustment.",
    "list": "List records: how far they are, what comes next, what is late.",
    "check": "Check records alone: steps, replies, terms, approvals.",
    "decide": "Write a decision into a record and bind it to what it approves.",
    "acknowledge": "Let the change of a record stand until a day, before it is decided.",
    "seal": "Bind decisions that were written by hand to what they approve.",
}
"""What each command does; each is a module of this package."""

MODULES = {"list": "listing"}
"""The modules whose commands bear a name that Python keeps for itself."""
