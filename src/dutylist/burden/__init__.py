"""The burden account: what a list lays on the local body, in figures."""
