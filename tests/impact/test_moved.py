"""An article of which only the number changed is told as moved, not merely as reworded."""

from datetime import date

from dutylist.impact import words
from dutylist.impact.moved import moved, renumbered
from dutylist.impact.touched import impact
from dutylist.model import Prospect
from dutylist.texts import Lang
from impact.plaza import FIRST, ONE, a_list, a_version, a_workspace, an_instrument, an_item

TEXTS = list(FIRST.values())
INSERTED = [TEXTS[0], "广场名称由区确定。", TEXTS[1], "不得占用、堵塞广场。", *TEXTS[3:]]
LATER = a_version("2026-03-01", {str(n): text for n, text in enumerate(INSERTED, 1)})
CITES = [f"《示例广场管理条例》第{number}条" for number in "一二三四五"]


def test_an_inserted_article_moves_those_below_it() -> None:
    workspace = a_workspace(an_instrument(ONE, LATER), a_list(an_item(1, *CITES)))
    found = impact(workspace, Prospect(day=date(2026, 11, 24)), ())
    to = {touch.doubt.articles: moved(touch.doubt) for touch in found.suspect}
    assert to == {("2",): "3", ("3",): None, ("4",): "5", ("5",): "6"}
    (step,) = found.laws[0].steps
    assert renumbered(step) == ("2", "4", "5")
    told = [each.show(Lang.ZH) for each in words.articles(step)]
    assert "其中3条的原内容只是改了条号：第二条、第四条、第五条" in told
    said = {words.reason(touch.doubt).show(Lang.ZH) for touch in found.suspect}
    assert "条文内容已修改，原内容移到第三条" in said


def test_nothing_is_said_of_words_where_no_text_was_read() -> None:
    unread = a_version("2026-03-01", "1-6")
    workspace = a_workspace(an_instrument(ONE, unread), a_list(an_item(1, *CITES)))
    found = impact(workspace, Prospect(day=date(2026, 11, 24)), ())
    assert {moved(touch.doubt) for touch in found.touches} == {None}
