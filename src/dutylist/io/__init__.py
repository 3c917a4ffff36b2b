"""Reads and writes: the only place that knows of files, bytes and dicts."""
