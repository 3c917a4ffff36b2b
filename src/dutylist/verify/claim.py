"""What a copy says that it is a copy of."""

from collections.abc import Mapping
from dataclasses import dataclass

from dutylist.render import seal
from dutylist.texts import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The list, its version and digest, the language and form of the copy, and its seal."""

    list: str
    version: str
    digest: str
    language: Lang = Lang.ZH
    form: str | None = None
    seal: str | None = None


def of_marks(marks: Mapping[str, str]) -> Claim | None:
    """Return what the marks of a copy say; None where they do not name a list."""
    known = {name: marks.get(name, "") for name in (seal.LIST, seal.VERSION, seal.DIGEST)}
    if not all(known.values()):
        return None
    language = marks.get(seal.LANGUAGE)
    return Claim(
        list=known[seal.LIST],
        version=known[seal.VERSION],
        digest=known[seal.DIGEST],
        language=Lang(language) if language in tuple(Lang) else Lang.ZH,
        form=marks.get(seal.FORM),
        seal=marks.get(seal.SEAL),
    )
