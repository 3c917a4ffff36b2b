"""Catalogues as publication copies: web pages, workbooks and their kin."""
