"""Texts of law: lines to a statute, a statute to the facts of the index and back to lines."""

from dutylist.law.text.canonical import write
from dutylist.law.text.read import read
from dutylist.law.text.version import version_of

__all__ = ["read", "version_of", "write"]
