"""Loads the type that ships with the program.

Only the static files named in resources/fonts: the variable web files register as separate
families or get a synthetic bold in Qt.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from editor_app.resources import resource_path
from editor_app.ui.theme.type_roles import TypeStyle

FIRST_FONTS = (
    "inter/Inter-Regular.ttf",
    "inter/Inter-SemiBold.ttf",
    "source-serif/SourceSerif4-Semibold.ttf",
)
"""What the very first paint shows; reading the rest would only delay it."""

WINDOW_FONTS = (*FIRST_FONTS, "inter/Inter-Medium.ttf")
"""What the window's controls show."""

LATER_FONTS = (
    "inter/Inter-Bold.ttf",
    "inter/Inter-Italic.ttf",
    "source-serif/SourceSerif4-Regular.ttf",
    "source-serif/SourceSerif4-It.ttf",
    "source-serif/SourceSerif4-SemiboldIt.ttf",
    "source-serif/SourceSerif4-Bold.ttf",
    "source-serif/SourceSerif4-BoldIt.ttf",
    "source-serif/SourceSerif4Display-Semibold.ttf",
    "source-serif/SourceSerif4Display-Bold.ttf",
    "jetbrains-mono/JetBrainsMono-Regular.ttf",
)


def load_fonts(files: tuple[str, ...]) -> tuple[str, ...]:
    """Register the files, each once a process, and return those that Qt could not read."""
    return tuple(name for name in files if not _load(name))


@cache
def _load(name: str) -> bool:
    path = resource_path("fonts", *name.split("/"))
    return QFontDatabase.addApplicationFont(str(path)) >= 0


def make_font(style: TypeStyle, pixel_size: int) -> QFont:
    """Return the font of a style at a size in px, with tabular figures and no hinting."""
    font = QFont(style.family)
    font.setPixelSize(pixel_size)
    font.setWeight(QFont.Weight(style.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
