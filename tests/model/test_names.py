"""What the model offers by name, fetched late."""

import subprocess
import sys

import pytest

from dutylist import model


@pytest.mark.parametrize("name", model.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(model, name) is not None


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError):
        _ = model.Township  # type: ignore[attr-defined]


def test_reading_a_list_makes_no_workspace_and_no_law() -> None:
    said = (
        "import sys; from dutylist.model import Catalogue; "
        "print(*(n for n in sys.modules if n.startswith('dutylist.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", said], capture_output=True, check=True, encoding="utf-8"
    )
    loaded = done.stdout.split()
    assert "dutylist.model.catalogue" in loaded
    assert not {"dutylist.model.workspace", "dutylist.law"} & set(loaded)
