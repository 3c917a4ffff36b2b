"""Options of the test run."""

import pytest
from hypothesis import settings

settings.register_profile("dutylist", deadline=None)  # no test asserts a time
settings.load_profile("dutylist")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")
