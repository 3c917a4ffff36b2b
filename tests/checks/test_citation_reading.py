"""What rules say of a citation that was read, though not as it should be written."""

import pytest

from checks.builders import INDEX, a_catalogue, a_workspace, found
from checks.samples import TODAY, item
from dutylist.checks import reading
from dutylist.law import Index, Instrument, RestName
from dutylist.texts import Lang


@pytest.mark.parametrize(
    ("basis", "chinese", "english"),
    [
        (
            "《中华人民共和国消防法》第一百二条",
            "第一百零二条”或者“第一百二十条",
            "第一百零二条” or “第一百二十条",
        ),
        ("《中华人民共和国消防法》第12条", "应为“第十二条”", "it should be “第十二条”"),
    ],
)
def test_a_number_that_may_mean_two_is_named_in_both(
    basis: str, chinese: str, english: str
) -> None:
    workspace = a_workspace(
        a_catalogue(items=[item("peace-a", "一", basis=[basis])]), index=Index()
    )
    (finding,) = found(workspace, "DL209")
    assert chinese in finding.message(Lang.ZH)
    assert english in finding.message(Lang.EN)


def test_what_is_no_law_is_told_and_not_looked_up() -> None:
    read = reading.read(
        INDEX, "某区应急管理局三定方案；《中华人民共和国消防法》第三十二条", None, TODAY
    )
    assert [(rest.name, rest.text) for rest in read.rest] == [
        (RestName.NON_LAW, "某区应急管理局三定方案")
    ]
    assert [citation.title for citation in read.citations] == ["中华人民共和国消防法"]
    assert read.faults == ()


@pytest.mark.parametrize(
    ("written", "good"),
    [
        ("《某省实施〈中华人民共和国献血法〉办法》第一条", True),
        ("《某省实施《中华人民共和国献血法》办法》第一条", False),
    ],
)
def test_a_title_inside_a_title_is_written_in_single_marks(written: str, *, good: bool) -> None:
    title = "某省实施《中华人民共和国献血法》办法"
    law = Instrument(id="x", title=title, rank="地方性法规")
    read = reading.read(Index((law,)), written, None, TODAY)
    assert read.misnamed == ()
    assert read.canonical is good
    assert read.suggestion == "《某省实施〈中华人民共和国献血法〉办法》第一条"
