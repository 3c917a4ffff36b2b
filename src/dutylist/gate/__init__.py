"""The gate: what may pass into the lists, and what no approved record covers."""
