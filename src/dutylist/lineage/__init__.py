"""From raw inventory to list: what became of every raw line."""
