"""Compile, check, derive, compare and publish township duty lists."""

__all__ = ["__version__"]
__version__ = "0.1.0"
