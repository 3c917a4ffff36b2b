"""Local lists checked whole, every item of them: what `validate --local` tells."""

from collections.abc import Sequence
from datetime import date

from dutylist.bulk.local import Local
from dutylist.checks import AnyRule, run
from dutylist.checks.files import context
from dutylist.findings import Finding
from dutylist.io import plain, schema
from dutylist.io.load import Loaded


def check_local(
    loaded: Loaded, made: Sequence[Local], rules: Sequence[AnyRule], day: date
) -> list[Finding]:
    """Return what is wrong in derived lists, placed in the base or overlay it came from."""
    known = context(loaded, day)
    found = run(rules, [each.catalogue for each in made], known, loaded.locate)
    shape = schema.checker("catalogue", loaded.kinds_folder)
    for each in made:
        source = loaded.sources[str(each.overlay.route[0])]
        for _, finding in shape.refused(
            source, plain.catalogue(each.catalogue), each.overlay.route
        ):
            found.append(finding)
    return found
