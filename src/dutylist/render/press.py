"""Templates made ready for many pages, and what pages that share items need not make again."""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from traceback import walk_tb

from jinja2 import StrictUndefined, Template, TemplateSyntaxError
from jinja2.loaders import DictLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from dutylist.render.bounds import Bounded
from dutylist.tables import Group
from dutylist.texts import Text, shown

PAGE, ITEM, STYLE, SCRIPT = "page.html.j2", "item.html.j2", "list.css", "list.js"

_MOST = 20_000
_SHOWN = 200
_POLICY = '<meta http-equiv="Content-Security-Policy" content="{}">'
_HEAD = re.compile(
    r'\s*<!doctype html>\s*<html[^<>]*>\s*<head>\s*(?:<meta charset="utf-8">\s*)?', re.IGNORECASE
)
"""All that may stand before the policy, which holds only for what comes after it."""

_ADDRESS = re.compile(" at 0x[0-9a-f]+")


class BadTemplate(Exception):  # noqa: N818
    """A template that cannot be used: which, on which line, and why."""

    def __init__(self, name: str, line: int | None, why: str) -> None:
        super().__init__(f"{name}:{line}: {why}" if line else f"{name}: {why}")
        self.name = name
        self.line = line
        self.words = Text(
            zh="模板 {name} 第 {line} 行有误：{why}" if line else "模板 {name} 有误：{why}",
            en="template {name}, line {line}: {why}" if line else "template {name}: {why}",
        )
        self.params = {"name": name, "line": line, "why": why}


@dataclass(frozen=True, slots=True)
class Made:
    """The markup of one item; holding the group keeps its identity valid."""

    group: Group
    markup: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Templates ready to print from; `made` is filled as pages are made."""

    page: Template
    item: Template
    style: Markup
    script: Markup
    policy: str
    made: dict[tuple[object, ...], Made] = field(default_factory=dict)

    def keep(self, key: tuple[object, ...], group: Group, markup: str) -> str:
        """Keep the markup of an item; what is kept does not grow without end."""
        if len(self.made) >= _MOST:
            self.made.clear()
        self.made[key] = Made(group, markup)
        return markup


def press(texts: Mapping[str, str], *, own: bool = False) -> Press:
    """Return a press for templates by name, or raise `BadTemplate`.

    Those that are our `own` need no bounds, which take time.
    """
    environment = _unbounded(texts) if own else Bounded(texts)
    style, script = (_inline(texts, name) for name in (STYLE, SCRIPT))
    return Press(
        page=_template(environment, PAGE),
        item=_template(environment, ITEM),
        style=style,
        script=script,
        policy=(
            f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
            "img-src data:; base-uri 'none'; form-action 'none'"
        ),
    )


def printed(press: Press, values: Mapping[str, object]) -> str:
    """Return a page, or raise `BadTemplate`, also for one without the policy that protects it."""
    text = filled(press.page, values)
    if isinstance(press.page.environment, Bounded):
        press.page.environment.begin()
    before, policy, _ = text.partition(_POLICY.format(escape(press.policy)))
    if not policy or not _HEAD.fullmatch(before):
        raise BadTemplate(PAGE, None, "the Content-Security-Policy must come first in <head>")
    return text


def _unbounded(texts: Mapping[str, str]) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=DictLoader(dict(texts)),
    )


def filled(template: Template, values: Mapping[str, object]) -> str:
    """Return a template with its values, or raise `BadTemplate`."""
    environment = template.environment
    try:
        if not isinstance(environment, Bounded):
            return template.render(values)
        environment.grant()
        with environment.clocked():
            return template.render(values)
    except Exception as failure:  # noqa: BLE001  # a template can raise whatever it likes
        raise _bad(template.name or "", failure) from None


def _template(environment: ImmutableSandboxedEnvironment, name: str) -> Template:
    try:
        return environment.get_template(name)
    except Exception as failure:  # noqa: BLE001  # so can one that is made ready
        raise _bad(name, failure) from None


def _inline(texts: Mapping[str, str], name: str) -> Markup:
    text = texts.get(name)
    if text is None:
        raise BadTemplate(name, None, "not found")
    if "</" in text or "<!--" in text:
        raise BadTemplate(name, None, "“</” and “<!--” cannot stand in it")
    return Markup(text)  # noqa: S704  # a template of ours or the user's own, never data


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _bad(name: str, failure: Exception) -> BadTemplate:
    line: int | None = None
    for step, at in walk_tb(failure.__traceback__):
        if step.f_code.co_filename.endswith(".j2"):
            name, line = step.f_code.co_filename, at
    if isinstance(failure, TemplateSyntaxError):
        name, line = failure.name or name, failure.lineno
    return BadTemplate(
        name, line, shown(_ADDRESS.sub("", f"{type(failure).__name__}: {failure}"), _SHOWN)
    )
