"""A web page on its own: offline, without scripts, nothing in it acts, for a phone and paper."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256

from jinja2 import StrictUndefined
from jinja2.loaders import DictLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from dutylist.texts import Lang


def static_page(
    name: str,
    styles: Sequence[str],
    values: Mapping[str, object],
    lang: Lang,
    templates: Mapping[str, str],
) -> str:
    """Return the page that a template makes of values, with its styles inside."""
    style = "".join(templates[each] for each in styles)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    environment = ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=DictLoader(dict(templates)),
    )
    return environment.get_template(name).render(
        language="zh-CN" if lang is Lang.ZH else "en",
        policy=(
            f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
            "base-uri 'none'; form-action 'none'"
        ),
        style=Markup(style),  # noqa: S704  # a template of ours, never data
        **values,
    )
