"""What the lists are made of: frozen values, no input or output.

All but the list itself is fetched from its module when it is first asked for (`late`).
"""

from typing import TYPE_CHECKING

from dutylist import late
from dutylist.model.catalogue import (
    LOCAL,
    NO_FIELDS,
    Basis,
    Catalogue,
    Category,
    Contact,
    Declares,
    Derived,
    Descent,
    Duty,
    Guide,
    Issued,
    Item,
    Origin,
    Plain,
    Publish,
    Replaces,
    Role,
    Step,
)

if TYPE_CHECKING:
    from dutylist.model.cited import Place, places
    from dutylist.model.confirmation import Confirmation, PlaceKey
    from dutylist.model.overlay import (
        Addition,
        Bind,
        Conflict,
        Decline,
        DutyChanges,
        DutyEdit,
        DutyRemoval,
        Edit,
        FieldValue,
        Merge,
        Mode,
        Move,
        Overlay,
        Pin,
        Removal,
        RemovalReason,
        Result,
        Split,
        Target,
    )
    from dutylist.model.record import (
        Acknowledgement,
        Action,
        Channel,
        Decision,
        Filing,
        Heard,
        Opinion,
        Outcome,
        Record,
        RecordedChange,
        Review,
        Support,
        Verdict,
    )
    from dutylist.model.suspicion import Cited, Examined, Prospect, canonical, examine, suspects
    from dutylist.model.workspace import (
        DEFAULT_FIELDS,
        Additions,
        Department,
        Permission,
        Policy,
        Unit,
        Workspace,
    )

__all__ = [
    "DEFAULT_FIELDS",
    "LOCAL",
    "NO_FIELDS",
    "Acknowledgement",
    "Action",
    "Addition",
    "Additions",
    "Basis",
    "Bind",
    "Catalogue",
    "Category",
    "Channel",
    "Cited",
    "Confirmation",
    "Conflict",
    "Contact",
    "Decision",
    "Declares",
    "Decline",
    "Department",
    "Derived",
    "Descent",
    "Duty",
    "DutyChanges",
    "DutyEdit",
    "DutyRemoval",
    "Edit",
    "Examined",
    "FieldValue",
    "Filing",
    "Guide",
    "Heard",
    "Issued",
    "Item",
    "Merge",
    "Mode",
    "Move",
    "Opinion",
    "Origin",
    "Outcome",
    "Overlay",
    "Permission",
    "Pin",
    "Place",
    "PlaceKey",
    "Plain",
    "Policy",
    "Prospect",
    "Publish",
    "Record",
    "RecordedChange",
    "Removal",
    "RemovalReason",
    "Replaces",
    "Result",
    "Review",
    "Role",
    "Split",
    "Step",
    "Support",
    "Target",
    "Unit",
    "Verdict",
    "Workspace",
    "canonical",
    "examine",
    "places",
    "suspects",
]

if not TYPE_CHECKING:  # a name that is nowhere stays an error of types
    __getattr__ = late.names(
        __name__,
        {
            "cited": "Place places",
            "confirmation": "Confirmation PlaceKey",
            "overlay": (
                "Addition Bind Conflict Decline DutyChanges DutyEdit DutyRemoval Edit FieldValue "
                "Merge Mode Move Overlay Pin Removal RemovalReason Result Split Target"
            ),
            "record": (
                "Acknowledgement Action Channel Decision Filing Heard Opinion Outcome Record "
                "RecordedChange Review Support Verdict"
            ),
            "suspicion": "Cited Examined Prospect canonical examine suspects",
            "workspace": "DEFAULT_FIELDS Additions Department Permission Policy Unit Workspace",
        },
    )
