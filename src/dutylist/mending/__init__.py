"""What is certainly wrong is mended, what is canonical is written so; nothing else changes."""
