"""Derivation of many lists: in levels, side by side, only what has changed, whole or not at all."""
