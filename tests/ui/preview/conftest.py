"""The desk that the tests of this folder work at."""

from tests.ui.editor.newsroom import newsroom, theme

__all__ = ["newsroom", "theme"]
