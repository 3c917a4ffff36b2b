"""Published copies held against their source: equal, stale or altered, and in which places."""
