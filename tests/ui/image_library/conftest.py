"""The darkroom that the tests of this folder work in."""

from tests.ui.image_library.darkroom import darkroom, screen
from tests.ui.shell.office import light

__all__ = ["darkroom", "light", "screen"]
