"""Instruments of law, and the citations that name provisions of them.

The citations are here at once; instruments are fetched when they are first asked for (`late`).
"""

from typing import TYPE_CHECKING

from dutylist import late
from dutylist.law.citation import (
    Citation,
    Parsed,
    Provision,
    Rest,
    Slip,
    write_article,
    write_provisions,
)
from dutylist.law.parse import parse
from dutylist.law.reasons import UNDERSTOOD, RestName, SlipName

if TYPE_CHECKING:
    from dutylist.law.answer import Answer, Verdict
    from dutylist.law.articles import ArticleSet
    from dutylist.law.index import Index
    from dutylist.law.instrument import Instrument, Standing, Version

__all__ = [
    "UNDERSTOOD",
    "Answer",
    "ArticleSet",
    "Citation",
    "Index",
    "Instrument",
    "Parsed",
    "Provision",
    "Rest",
    "RestName",
    "Slip",
    "SlipName",
    "Standing",
    "Verdict",
    "Version",
    "parse",
    "write_article",
    "write_provisions",
]

if not TYPE_CHECKING:  # a name that is nowhere stays an error of types
    __getattr__ = late.names(
        __name__,
        {
            "answer": "Answer Verdict",
            "articles": "ArticleSet",
            "index": "Index",
            "instrument": "Instrument Standing Version",
        },
    )
