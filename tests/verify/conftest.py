import pytest

from verify import copies
from verify.copies import Place


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return copies.made(tmp_path_factory.mktemp("published"))
