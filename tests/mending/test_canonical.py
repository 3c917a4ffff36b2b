"""One form for each kind of file: the same data, every comment, and no second change."""

from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dutylist.io import build, digest
from dutylist.io.opened import open_bytes
from dutylist.mending.canonical import Known, formed
from dutylist.mending.comments import comments
from mending.samples import a_catalogue, a_record, departments, overlay
from mending.typed import Typist

FILE = "f.yaml"
KNOWN = Known({("sample", "2026.1"): "duty"})


def data_of(raw: bytes) -> dict[str, Any]:
    opened = open_bytes(FILE, raw)
    assert not [each for each in opened.findings if each.fault.severity == "error"]
    return dict(opened.source.data)


def said(raw: bytes) -> Counter[str]:
    return Counter(each.text for each in comments(raw.decode()))


@pytest.mark.parametrize("make", [a_catalogue, overlay, a_record, departments])
@given(seed=st.integers(0, 1 << 32))
@settings(max_examples=120, deadline=None)
def test_any_layout_becomes_one_form(make: Callable[[Random], dict[str, Any]], seed: int) -> None:
    random = Random(seed)  # noqa: S311  (nothing secret)
    data = make(random)
    typist = Typist(random)
    raw = typist.text(data).encode()
    assert data_of(raw) == data
    assert said(raw) == Counter(typist.comments)
    new = formed(FILE, raw, KNOWN)
    assert said(new) == Counter(typist.comments)
    assert formed(FILE, new, KNOWN) == new
    assert data_of(new) == {key: value for key, value in data.items() if value != []}
    bare = b"".join(
        line for line in new.splitlines(keepends=True) if not line.strip().startswith(b"#")
    )
    plain = formed(FILE, Typist(Random(1)).text(data).encode(), KNOWN)  # noqa: S311
    assert data_of(bare) == data_of(plain)
    if make is a_catalogue:
        before, after = (build.catalogue(data_of(each), (FILE,)) for each in (raw, new))
        assert digest.catalogue(before) == digest.catalogue(after)
