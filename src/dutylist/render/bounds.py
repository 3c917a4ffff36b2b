"""Templates that somebody hands in: what they may do, and how much of it.

They may lay out the values of a page. They reach no file, no module and no method but a few of
texts and mappings; nothing that they write turns data into markup; and they end soon: every pass of
a loop, macro or template is a step, what is written is counted, and there is a clock. A text or
list cannot grow in one operation, since all that could make it grow are counted or left out, and
values within values are never compared or printed, which could take for ever.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import wraps
from typing import Any

from jinja2 import StrictUndefined, TemplateRuntimeError, TemplateSyntaxError, Undefined, nodes
from jinja2.filters import FILTERS
from jinja2.loaders import FunctionLoader
from jinja2.runtime import BlockReference, LoopContext, Macro, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS
from jinja2.utils import Namespace

from dutylist.render import asked

SECONDS, STEPS, LETTERS = 3.0, 100_000, 20_000_000
"""What one page may take, beyond what is granted for each of its items."""

ITEM_SECONDS, ITEM_STEPS, ITEM_LETTERS = 0.01, 2_000, 100_000
LONGEST = 1_000_000
MOST = 10_000
_BITS = 64

_ON_WORDS = (
    *("abs", "capitalize", "e", "escape", "float", "forceescape", "int", "lower", "striptags"),
    *("title", "trim", "truncate", "upper", "urlencode", "wordcount"),
)
_ON_MANY = (
    *("count", "d", "default", "first", "last", "length"),
    *("map", "reject", "rejectattr", "select", "selectattr"),
)
_TESTS = (
    *("boolean", "defined", "even", "false", "float", "integer", "iterable", "mapping", "none"),
    *("number", "odd", "sequence", "string", "true", "undefined"),
)
_OF_WORDS = (
    *("count", "endswith", "find", "isdigit", "lower", "lstrip", "removeprefix", "removesuffix"),
    *("rstrip", "split", "startswith", "strip", "title", "upper"),
)
_METHODS: Mapping[type, tuple[str, ...]] = {
    str: _OF_WORDS,
    Mapping: ("get", "items", "keys", "values"),
}
_UNSAID = frozenset(("route", "origin"))
"""Where a value stands in the files of the office."""

_SCALAR = (str, int, float, date, type(None), Undefined)


class TooMuchError(TemplateRuntimeError):
    """A template that does not end, or writes without end."""


class Bounded(ImmutableSandboxedEnvironment):
    """An environment for templates of the user's own."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "**", "%"))

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__(
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=self.written,
            loader=FunctionLoader(
                lambda name: (texts[name], name, None) if name in texts else None
            ),
        )
        self.globals = {"range": self.counted, "namespace": Namespace}
        self.filters = {
            **{name: FILTERS[name] for name in _ON_MANY},
            **{name: self._on_words(FILTERS[name]) for name in _ON_WORDS},
            "join": self.joined_by,
            "list": self.listed,
            "replace": self.replaced,
            "reverse": self.reversed,
            "string": self.scalar,
        }
        self.tests = {name: TESTS[name] for name in _TESTS}
        self.begin()

    def begin(self) -> None:
        """Give the next page its whole measure."""
        self._seconds, self._steps, self._letters = SECONDS, STEPS, LETTERS
        self._until = time.monotonic() + self._seconds

    def grant(self) -> None:
        """Give what one more item may take."""
        self._seconds += ITEM_SECONDS
        self._steps += ITEM_STEPS
        self._letters += ITEM_LETTERS

    @contextmanager
    def clocked(self) -> Iterator[None]:
        """Let the clock run while something is filled; what it took is gone."""
        self._until = time.monotonic() + self._seconds
        yield
        self._seconds = self._until - time.monotonic()

    def tick(self, letters: int = 0) -> None:
        """Count one step, and the letters that the template itself writes in it."""
        self._steps -= 1
        self._letters -= letters
        if self._steps < 0 or self._letters < 0 or time.monotonic() > self._until:
            raise TooMuchError("the template does not come to an end")

    def written(self, value: object) -> object:
        """Count what is written."""
        self.tick(len(value) if isinstance(value, str) else 0)
        return self.scalar(value)

    def scalar(self, value: object) -> object:
        """Return a value that holds no others, which alone may be printed and compared."""
        if isinstance(value, _SCALAR):
            return value
        raise TemplateRuntimeError(f"{type(value).__name__} is no text and no number")

    def sized(self, value: object) -> object:
        """Return a value that is not too large to go on with."""
        if isinstance(value, int) and value.bit_length() > _BITS:
            raise TooMuchError("the number is too large")
        if isinstance(value, str | list | tuple):
            self.tick(len(value))
            if len(value) > (LONGEST if isinstance(value, str) else MOST):
                raise TooMuchError("the value is too long")
        return value

    def joined(self, *values: object) -> object:
        """Return several values as one text."""
        return self.sized(markup_join([self.scalar(each) for each in values]))

    def joined_by(self, values: Iterable[object], between: object = "") -> object:
        """Return values as one text, with another one between them."""
        each: list[object] = []
        for value in values:
            self.tick(len(str(self.scalar(value))) + len(str(self.scalar(between))))
            each += [between, value] if each else [value]
        return self.sized(markup_join(each))

    def listed(self, values: Iterable[object]) -> object:
        """Return values as a list."""
        found = []
        for value in values:
            self.tick()
            found.append(value)
        return self.sized(found)

    def reversed(self, values: Iterable[object]) -> object:
        """Return values the other way round."""
        found = self.listed(values)
        return found[::-1] if isinstance(found, list) else found

    def replaced(self, text: object, old: object, new: object) -> object:
        """Return a text with some words in place of others."""
        was, now = str(self.scalar(old)), str(self.scalar(new))
        words = str(self.scalar(text))
        grown = len(words) + words.count(was) * len(now)
        if grown > LONGEST:
            raise TooMuchError("the value is too long")
        return self.sized(words.replace(was, now))

    def counted(self, *bounds: int) -> range:
        """Return a range of numbers, not too many."""
        found = range(*bounds)
        if len(found) > MOST:
            raise TooMuchError(f"a range of more than {MOST} numbers")
        return found

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Calculate; texts and lists are put together, not multiplied or formatted."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if not numbers and operator != "+":
            raise TemplateRuntimeError(f"{operator} is for numbers")
        if operator == "**":
            raise TemplateRuntimeError("** is not offered")
        return self.sized(super().call_binop(context, operator, left, right))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401
        """Whether a template may see an attribute."""
        return attr not in _UNSAID and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: object) -> None:
        """Offer no `format`, which pads to any length."""

    def call(self, context: Any, called: Any, /, *args: Any, **named: Any) -> Any:  # noqa: ANN401
        """Call something; a method gets words and numbers only, since it may compare them."""
        if isinstance(getattr(called, "__self__", None), str | Mapping | LoopContext):
            for each in (*args, *(value for key, value in named.items() if key[0] != "_")):
                self.scalar(each)
        return super().call(context, called, *args, **named)

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401
        """Whether a template may call something: its macros, what is offered here, few methods."""
        if isinstance(obj, Macro | BlockReference | LoopContext) or obj is Namespace:
            return True
        of = getattr(obj, "__self__", None)
        if of is self or isinstance(of, LoopContext):
            return True
        name = getattr(obj, "__name__", "")
        return any(isinstance(of, kind) and name in known for kind, known in _METHODS.items())

    def _on_words(self, filter_: Callable[..., Any]) -> Callable[..., Any]:
        """Return a filter that takes nothing but words and numbers."""
        before = 1 if hasattr(filter_, "jinja_pass_arg") else 0

        @wraps(filter_)
        def bounded(*args: Any, **named: Any) -> Any:  # noqa: ANN401
            for each in (*args[before:], *named.values()):
                self.scalar(each)
            return self.sized(filter_(*args, **named))

        return bounded

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002  (jinja's own parameter)
    ) -> str:
        for modifier in source.find_all(nodes.EvalContextModifier):
            raise TemplateSyntaxError("autoescape stays on", modifier.lineno, name, filename)
        asked.bind(source)
        return super()._generate(source, name, filename, defer_init)
