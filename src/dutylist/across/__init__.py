"""All local lists side by side: who has what, who differs, whose duty it is."""
