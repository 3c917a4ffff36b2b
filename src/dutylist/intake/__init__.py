"""Texts of law, workbooks and documents to what the model holds."""
