"""What a change of law touches, and where citations should point afterwards."""
