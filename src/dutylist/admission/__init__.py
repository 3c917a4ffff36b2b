"""Admission and adjustment: how far a record has come, what is late, what it approved."""
