"""The lists of a workspace that copies can be of: catalogues, and what overlays make of them."""

from collections.abc import Iterable
from dataclasses import replace

from dutylist.bulk.in_memory import derive_all
from dutylist.bulk.plan import files_of
from dutylist.io.load import Loaded
from dutylist.model import Catalogue, Overlay
from dutylist.texts import Text

NOT_HERE = Text("工作区里没有这份清单", "the workspace has no such list")
NOT_MADE = Text(
    "这份清单现在生成不出来，请先运行 dutylist validate",
    "this list cannot be made now; run `dutylist validate`",
)


class NoSource(Exception):  # noqa: N818
    """A list that the workspace does not have, or cannot make."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


class Sources:
    """Finds lists by id and version; `loaded` has the catalogues that overlays make for others."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        known = loaded.workspace
        self._overlays = {each.id: each for each in known.overlays if each.result is None}
        self._files = files_of(known.overlays)
        self._made: dict[str, Catalogue | None] = {}

    def expect(self, names: Iterable[str]) -> None:
        """Make lists that will be asked for, all at once."""
        wanted = {name for name in names if name in self._overlays} - self._made.keys()
        overlays = [self._overlays[name] for name in sorted(wanted)]
        made = {each.overlay.id: each for each in derive_all(self._loaded, overlays).made}
        for overlay in overlays:
            local = made.get(overlay.id)
            filed = None if local is None else self._filed(local.catalogue, overlay)
            self._made[overlay.id] = filed

    def _filed(self, made: Catalogue, overlay: Overlay) -> Catalogue:
        """Return a list as it would be read from the file that `derive` writes it to."""
        return replace(made, route=(f"{self._loaded.lists}/{self._files[overlay.route]}",))

    def find(self, name: str, version: str) -> Catalogue:
        """Return a list, in a version if the workspace has that; raises NoSource."""
        known = self._loaded.workspace
        versions = [each for each in known.catalogues if each.id == name]
        if name in self._overlays and not versions:
            self.expect((name,))
            made = self._made[name]
            if made is None:
                raise NoSource(NOT_MADE)
            return made
        if not versions:
            raise NoSource(NOT_HERE)
        exact = [each for each in versions if each.version == version]
        current = [each for each in versions if not known.superseded(each)]
        found = (exact or current or versions)[-1]
        if not found.whole:
            raise NoSource(NOT_MADE)
        return found
