"""The work list after a change of law as a workbook: who must do what by when."""

from collections.abc import Iterator

from openpyxl import Workbook

from dutylist.impact import words
from dutylist.impact.groups import Telling
from dutylist.impact.touched import Impact, Law, Touch
from dutylist.impact.worklist import Task, names_of, worklist
from dutylist.law.suspect import Fate
from dutylist.model.workdays import APPLY_DAYS, OPINION_DAYS, PUBLISH_DAYS
from dutylist.render.xlsx_listed import Heading, Listing, listed
from dutylist.render.xlsx_pack import pack
from dutylist.render.xlsx_style import add_styles
from dutylist.texts import Lang, Text

_TITLE = Text(zh="法规变化后的清单核对工作清单", en="Work list after a change of law")
_TASKS = Text(zh="工作清单", en="Work list")
_CHANGES = Text(zh="条文变化", en="Changes of articles")
_EDITORIAL = Text(zh="只改标点的依据", en="Punctuation only")
_COUNTED = Text(
    zh="截至{day}，{n}处依据需要核对。责任单位自变化生效之日起{a}个工作日内提出调整申请；"
    "清单发布单位收到申请后{o}个工作日内提出审核意见，作出决定后{p}个工作日内公布。",
    en="As of {day}, {n} citations are to be looked at. Apply within {a} working days of the "
    "change taking effect; the issuer of the list gives its opinion within {o} of the "
    "application and publishes within {p} of its decision.",
)
_PUBLISH = Text(
    zh="{issuer}：决定后{n}个工作日内", en="{issuer}: within {n} working days of the decision"
)
_ISSUER = Text(zh="清单发布单位", en="issuer of the list")
_TOGETHER = Text(zh="{body}（会同涉及的乡镇、街道）", en="{body} (with the townships concerned)")
_TOWNSHIPS = Text(zh="涉及的乡镇、街道", en="the townships concerned")
_NOT_READ = Text(zh="没有可比对的旧版本", en="no older version to compare with")

_STATES = (
    Text(zh="未开始", en="not begun"),
    Text(zh="办理中", en="under way"),
    Text(zh="已完成", en="done"),
    Text(zh="不需处理", en="nothing to do"),
)
_TASK_HEADINGS = (
    Heading(Text(zh="序号", en="No."), 6, centred=True),
    Heading(Text(zh="法规", en="Instrument"), 22),
    Heading(Text(zh="依据条款", en="Provision"), 16),
    Heading(Text(zh="变化情况", en="Change"), 15),
    Heading(Text(zh="清单", en="List"), 15),
    Heading(Text(zh="事项", en="Item"), 18),
    Heading(Text(zh="职责", en="Duty"), 34),
    Heading(Text(zh="责任单位", en="Responsible"), 18),
    Heading(Text(zh="涉及的乡镇、街道", en="Townships"), 18),
    Heading(Text(zh="要做什么", en="What to do"), 27),
    Heading(Text(zh="起算日", en="From"), 11, centred=True),
    Heading(Text(zh="申请截止", en="Apply by"), 11, centred=True),
    Heading(Text(zh="审核意见截止", en="Opinion by"), 11, centred=True),
    Heading(Text(zh="审核、公布", en="Publish"), 18),
    Heading(Text(zh="完成情况", en="State"), 11, centred=True, choices=_STATES),
    Heading(Text(zh="备注", en="Notes"), 16),
)
_CHANGE_HEADINGS = (
    Heading(Text(zh="法规", en="Instrument"), 26),
    Heading(Text(zh="情况", en="What became of it"), 36),
    Heading(Text(zh="旧版本", en="Old version"), 13, centred=True),
    Heading(Text(zh="内容修改", en="Reworded"), 26),
    Heading(Text(zh="删去", en="Gone"), 20),
    Heading(Text(zh="新增", en="Added"), 20),
    Heading(Text(zh="无法比对", en="Cannot tell"), 22),
    Heading(Text(zh="只改标点", en="Punctuation only"), 20),
    Heading(Text(zh="未变（条数）", en="Unchanged"), 10, centred=True),
)
_EDITORIAL_HEADINGS = (
    Heading(Text(zh="法规", en="Instrument"), 30),
    Heading(Text(zh="依据条款", en="Provision"), 20),
    Heading(Text(zh="清单", en="List"), 24),
    Heading(Text(zh="事项", en="Item"), 28),
    Heading(Text(zh="职责", en="Duty"), 50),
)


def worklist_book(impact: Impact, telling: Telling, lang: Lang, *, epoch: int) -> bytes:
    """Return the workbook; `epoch` is the time that the file bears, in seconds."""
    book = Workbook()
    add_styles(book)
    empty = book.worksheets[0]
    tasks = worklist(impact, telling.clock)
    title = _TITLE.show(lang)
    rows = [_task(at, each, telling, lang) for at, each in enumerate(tasks, 1)]
    changes = [row for law in impact.laws for row in _changes(law, lang)]
    sheets = [
        (_TASKS, Listing(title, _above(impact, telling, lang), _TASK_HEADINGS, rows)),
        (_CHANGES, Listing(_CHANGES.show(lang), (), _CHANGE_HEADINGS, changes)),
    ]
    if impact.editorial:
        touches = [_editorial(touch, telling, lang) for touch in impact.editorial]
        editorial = Listing(_EDITORIAL.show(lang), (), _EDITORIAL_HEADINGS, touches)
        sheets.append((_EDITORIAL, editorial))
    merged = [
        listed(book.create_sheet(name.show(lang)), listing, lang).merged for name, listing in sheets
    ]
    book.remove(empty)
    book.active = 0
    book.properties.title = title
    book.properties.creator = "dutylist"
    return pack(book, merged, epoch)


def _above(impact: Impact, telling: Telling, lang: Lang) -> list[str]:
    counted = {
        "day": impact.day.isoformat(),
        "n": len(impact.suspect),
        "a": APPLY_DAYS,
        "o": OPINION_DAYS,
        "p": PUBLISH_DAYS,
    }
    return [_COUNTED.show(lang, counted), words.calendar(telling.clock, impact.laws).show(lang)]


def _task(at: int, task: Task, telling: Telling, lang: Lang) -> list[str]:
    cited, place, doubt = task.touch.cited, task.touch.cited.place, task.touch.doubt
    provision = cited.provision.canonical if cited.provision else ""
    reason = words.reason(doubt).show(lang)
    if len(doubt.articles) > 1:
        reason += f"：{words.runs(doubt.articles)}"
    return [
        str(at),
        f"《{cited.instrument.title}》",
        provision,
        reason,
        f"{place.title} {place.version}",
        f"{place.name}（{place.item}）",
        _duty(task.touch, telling, lang),
        _responsible(task, telling, lang),
        _names(task, lang),
        words.ADVICE[doubt.reason].show(lang),
        task.deadlines.start.isoformat(),
        task.deadlines.apply.isoformat(),
        task.deadlines.opinion.isoformat(),
        _PUBLISH.show(lang, {"issuer": place.issuer or _ISSUER, "n": PUBLISH_DAYS}),
        "",
        "",
    ]


def _duty(touch: Touch, telling: Telling, lang: Lang) -> str:
    duty = touch.cited.place.duty
    if duty is None:
        return words.WHOLE_ITEM.show(lang)
    body = telling.body(duty.by, words.LOCAL_BODY.show(lang))
    return f"{duty.id} {words.ROLES[duty.role].show(lang)}：{body}\n{duty.text}"


def _responsible(task: Task, telling: Telling, lang: Lang) -> str:
    body = "、".join(names_of(task.bodies, telling.names))
    if not task.local:
        return body
    if not body:
        return _TOWNSHIPS.show(lang)
    template = _TOGETHER.zh if lang is Lang.ZH else _TOGETHER.en
    return template.format(body=body)


def _names(task: Task, lang: Lang) -> str:
    comma = "、" if lang is Lang.ZH else ", "
    townships = sorted(task.touch.townships, key=lambda each: (each.unit, each.where))
    return comma.join(each.name for each in townships)


def _changes(law: Law, lang: Lang) -> Iterator[list[str]]:
    title, head = f"《{law.instrument.title}》", words.headline(law).show(lang)
    for step in law.steps:
        labels = [
            words.runs(step.of(fate))
            for fate in (Fate.SUBSTANTIVE, Fate.GONE, Fate.ADDED, Fate.UNKNOWN, Fate.EDITORIAL)
        ]
        same = str(len(step.of(Fate.SAME)))
        yield [title, head, words.version(step.before).show(lang), *labels, same]
    if not law.steps:
        ended = law.by is not None
        yield [title, head, "" if ended else _NOT_READ.show(lang), *[""] * 6]


def _editorial(touch: Touch, telling: Telling, lang: Lang) -> list[str]:
    cited, place = touch.cited, touch.cited.place
    return [
        f"《{cited.instrument.title}》",
        cited.provision.canonical if cited.provision else "",
        f"{place.title} {place.version}",
        f"{place.name}（{place.item}）",
        _duty(touch, telling, lang),
    ]
