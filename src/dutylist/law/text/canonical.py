"""The one form in which texts of law are kept: Markdown that is read back as it was."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from dutylist import numerals
from dutylist.law.citation import write_article
from dutylist.law.statute import Article, Paragraph, Statute
from dutylist.law.text.labels import LABEL, TOP, enumerated, label

_MARK = "dutylist: law-text/1"
_BEGIN, _RESET, _AFTER = "<!-- 正文 -->", "<!-- 以下不属于任何章节 -->", "<!-- 附 -->"
_BEFORE = 8
_SPECIAL = ("#", ">", "- ", "**", "<", "-")
_TEXTS = ("number", "issuer", "rank")
_DAYS = ("promulgated", "published", "effective", "version_effective", "expires")
_LISTS = ("repeals", "missing", "doubts")
_BOLD = re.compile(r"\*\*([^*]+)\*\*(?:　)?")
_HEADING = re.compile(r"(#{2,9}) (.*)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def write(statute: Statute) -> str:
    """Return a statute in the form that `read` takes for the same statute."""
    lines = ["---", _MARK, *_facts(statute), "---", "", f"# {_escape(statute.title)}"]
    for each in statute.history:
        lines += ["", f"> {_escape(each)}"]
    for each in statute.before:
        lines += ["", _guarded(each)]
    lines += ["", _BEGIN]
    headings: tuple[str, ...] = ()
    for article in statute.articles or statute.items:
        lines += _headings(headings, article.headings)
        headings = article.headings
        lines += _article(article, numbered=not statute.articles)
    if statute.after:
        lines += ["", _AFTER]
    for each in statute.after:
        lines += ["", _guarded(each)]
    return "\n".join(lines) + "\n"


def _facts(statute: Statute) -> Iterator[str]:
    for name in _TEXTS:
        if (text := getattr(statute, name)) is not None:
            yield f"{name}: {_escape(text)}"
    for name in _DAYS:
        if (day := getattr(statute, name)) is not None:
            yield f"{name}: {day.isoformat()}"
    for day, word in statute.revised:
        yield f"revised: {day.isoformat()} {_escape(word)}"
    for name in _LISTS:
        for each in getattr(statute, name):
            yield f"{name}: {_escape(each)}"
    if statute.truncated:
        yield "truncated: true"


def _headings(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """Yield the headings that lead from those of one article to those of the next."""
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    if same == len(new) < len(old):
        if not new:
            yield from ("", _RESET)
            return
        same -= 1
    for depth in range(same, len(new)):
        yield from ("", f"{'#' * (depth + 2)} {_escape(new[depth])}")


def _article(article: Article, *, numbered: bool) -> Iterator[str]:
    words = f"{numerals.write(int(article.label))}、" if numbered else write_article(article.label)
    for at, paragraph in enumerate(article.paragraphs):
        text = _escape(paragraph.text) if at == 0 else _guarded(paragraph.text)
        yield from ("", f"**{words}**{'　' if text else ''}{text}" if at == 0 else text)
        if paragraph.items:
            yield ""
        yield from (f"- {_escape(item)}" for item in paragraph.items)


def _guarded(text: str) -> str:
    """Return a text that nothing takes for a mark."""
    escaped = _escape(text)
    return f"\\{escaped}" if escaped.startswith(_SPECIAL) else escaped


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\\n")


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


def read(text: str) -> Statute | None:
    """Return the statute of a text in this form, None for any other text."""
    if _MARK not in text[: len(_MARK) + _BEFORE]:
        return None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if not text.startswith(f"---\n{_MARK}\n"):
        return None
    lines = _joined(text.split("\n")[2:])
    try:
        end = lines.index("---")
    except ValueError:
        return None
    return _bodied(_with_facts(lines[:end]), lines[end + 1 :])


def _joined(lines: Sequence[str]) -> list[str]:
    """Join lines of which the first ends with a mark that the text goes on."""
    made: list[str] = []
    open_ = False
    for line in lines:
        if open_:
            made[-1] += "\n" + line
        else:
            made.append(line)
        open_ = (len(line) - len(line.rstrip("\\"))) % 2 == 1
    return made


def _with_facts(lines: Sequence[str]) -> Statute:
    facts: dict[str, list[str]] = {}
    for line in lines:
        key, _, value = line.partition(": ")
        facts.setdefault(key, []).append(_plain(value))
    texts = {name: facts[name][-1] for name in _TEXTS if name in facts}
    return replace(
        _dated(Statute(title=""), facts),
        number=texts.get("number"),
        issuer=texts.get("issuer"),
        rank=texts.get("rank"),
        revised=tuple(_revised(facts.get("revised", []))),
        repeals=tuple(facts.get("repeals", ())),
        missing=tuple(facts.get("missing", ())),
        doubts=tuple(facts.get("doubts", ())),
        truncated="truncated" in facts,
    )


def _dated(statute: Statute, facts: Mapping[str, Sequence[str]]) -> Statute:
    promulgated, published, effective, version_effective, expires = (
        _day(facts[name][-1]) if name in facts else None for name in _DAYS
    )
    return replace(
        statute,
        promulgated=promulgated,
        published=published,
        effective=effective,
        version_effective=version_effective,
        expires=expires,
    )


def _revised(values: Sequence[str]) -> Iterator[tuple[date, str]]:
    for value in values:
        written, _, word = value.partition(" ")
        day = _day(written)
        if day:
            yield day, word


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _bodied(statute: Statute, lines: Sequence[str]) -> Statute:
    """Add title, history, articles and what stands around them."""
    title, history, before = statute.title, [], []
    start = lines.index(_BEGIN) if _BEGIN in lines else len(lines)
    for line in filter(None, lines[:start]):
        if line.startswith("# "):
            title = _plain(line[2:])
        elif line.startswith("> "):
            history.append(_plain(line[2:]))
        else:
            before.append(_plain(line))
    stop = lines.index(_AFTER) if _AFTER in lines else len(lines)
    articles, numbered = _articles(lines[start + 1 : stop])
    return replace(
        statute,
        title=title,
        history=tuple(history),
        before=tuple(before),
        articles=() if numbered else articles,
        items=articles if numbered else (),
        after=tuple(_plain(line) for line in lines[stop + 1 :] if line),
    )


def _articles(lines: Sequence[str]) -> tuple[tuple[Article, ...], bool]:
    made: list[tuple[str, tuple[str, ...], list[Paragraph]]] = []
    stack: tuple[str, ...] = ()
    numbered = False
    for line in filter(None, lines):
        found = _BOLD.match(line)
        if line == _RESET:
            stack = ()
        elif heading := _HEADING.match(line):
            depth = len(heading[1]) - 2
            stack = (*stack[:depth], _plain(heading[2]))
        elif found and (name := _label(found[1])):
            numbered = numbered or not LABEL.match(found[1])
            made.append((name, stack, [Paragraph(_plain(line[found.end() :]))]))
        elif made:
            _add(made[-1][2], line)
    return tuple(
        Article(label=name, headings=headings, paragraphs=tuple(paragraphs))
        for name, headings, paragraphs in made
    ), numbered


def _label(words: str) -> str | None:
    each = label(words)
    if each is not None:
        return each.text
    number = enumerated(words, TOP)
    return str(number) if number else None


def _add(paragraphs: list[Paragraph], line: str) -> None:
    if line.startswith("- "):
        last = paragraphs[-1]
        paragraphs[-1] = Paragraph(last.text, (*last.items, _plain(line[2:])))
    else:
        paragraphs.append(Paragraph(_plain(line)))
