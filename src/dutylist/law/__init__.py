"""Instruments of law, and the citations that name provisions of them."""

from dutylist.law.answer import Answer, Verdict
from dutylist.law.articles import ArticleSet
from dutylist.law.citation import (
    Citation,
    Parsed,
    Provision,
    Rest,
    Slip,
    write_article,
    write_provisions,
)
from dutylist.law.index import Index
from dutylist.law.instrument import Instrument, Standing, Version
from dutylist.law.parse import parse
from dutylist.law.reasons import UNDERSTOOD, RestName, SlipName

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
