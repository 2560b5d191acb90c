"""Druckreif: from an author's draft to a publish-ready page.

The rooms of this package and the direction of imports between them are
described in docs/adr/0004-rooms-and-imports.md and kept by import-linter.
"""

__version__ = "0.1.0"
