"""`dutylist basis`: the legal basis, one command to a module."""

COMMANDS = {
    "parse": "Read citations, one line of text each, and print the one standard form.",
    "import": "Fill the index from texts of law; say of every file what was understood.",
    "show": "Look up an instrument or provision: versions, text, who cites it.",
    "check": "Find gaps: items without basis, instruments nobody cites, coverage.",
    "impact": "Say what a change of law touches: articles, duties, items, townships.",
    "confirm": "Record that a person has looked at a suspect citation.",
    "realign": "Propose where citations of an old version should point in the new one.",
}
"""What each command does; each is a module of this package."""

MODULES = {"import": "imports"}
"""The modules whose commands bear a name that Python keeps for itself."""
