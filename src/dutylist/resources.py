"""Where the data folders are: inside the wheel, or at the top of the checkout."""

from pathlib import Path
from typing import Literal

Name = Literal["schemas", "templates", "catalogs"]


def folder(name: Name) -> Path:
    """Return a data folder of the package, or of the checkout that it runs from."""
    here = Path(__file__).resolve().parent
    packed = here / "_data" / name
    return packed if packed.is_dir() else here.parents[1] / name
