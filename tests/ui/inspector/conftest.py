"""The desk that the tests of this folder work at."""

from tests.ui.editor.newsroom import editor, newsroom, theme

__all__ = ["editor", "newsroom", "theme"]
