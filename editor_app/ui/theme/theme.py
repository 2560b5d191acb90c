"""The one source of how things look; everything that paints asks here at paint time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QObject, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory

from editor_app.ui.settings import Appearance
from editor_app.ui.theme.colours import make_palette, tokens_from_palette
from editor_app.ui.theme.fonts import LATER_FONTS, WINDOW_FONTS, load_fonts
from editor_app.ui.theme.icons import IconCache
from editor_app.ui.theme.look import Look, parse_colour
from editor_app.ui.theme.stylesheet import make_stylesheet
from editor_app.ui.theme.tokens import DARK, LIGHT, Tokens
from editor_app.ui.theme.type_roles import TypeRole

_SHEET_PICTURES = (
    ("chev", "chevron-down", "t2"),
    ("up", "chevron-up", "t2"),
    ("cal", "calendar", "t2"),
    ("check", "check", "on_accent"),
)


class Theme(QObject):
    """Colours, type and icons for the current scheme and zoom.

    ``changed`` comes after the application's palette and sheet have been replaced; painted
    widgets update themselves then.
    """

    changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance, zoom_percent: int) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        self.look = Look(LIGHT, zoom_percent / 100)
        self._icons = IconCache()
        # Both wrappers must be kept: with the first one gone, the second is invalid.
        self._hints = app.styleHints()
        self._contrast = self._hints.accessibility()
        self._pictures = QTemporaryDir(QDir.tempPath() + "/druckreif-theme-XXXXXX")
        load_fonts(WINDOW_FONTS)
        fusion = QStyleFactory.create("Fusion")
        app.setStyle(fusion)
        self._set_scheme()
        self._apply()
        self._hints.colorSchemeChanged.connect(self._on_system_change)
        self._contrast.contrastPreferenceChanged.connect(self._on_system_change)

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on dark ground."""
        return parse_colour(self.tokens.canvas).lightnessF() < 0.5  # noqa: PLR2004 - the middle

    @property
    def is_high_contrast(self) -> bool:
        """Whether the system asks for high contrast, so that its own colours are used."""
        return self._contrast.contrastPreference() is Qt.ContrastPreference.HighContrast

    @property
    def tokens(self) -> Tokens:
        """The colours."""
        return self.look.tokens

    @property
    def zoom(self) -> float:
        """The factor on every length."""
        return self.look.zoom

    def px(self, length: float) -> int:
        """Return a length from the specification (px at 100 %) at the current zoom."""
        return self.look.px(length)

    def size(self, width: float, height: float) -> QSize:
        """Return a size from the specification at the current zoom."""
        return QSize(self.px(width), self.px(height))

    def color(self, token: str) -> QColor:
        """Return a colour by the name of its token, e.g. ``t2``."""
        return self.look.color(token)

    def font(self, role: TypeRole) -> QFont:
        """Return the font of a role at the current zoom."""
        return self.look.font(role)

    def line_height(self, role: TypeRole) -> int:
        """Return the line height of a role in px at the current zoom."""
        return self.look.line_height(role)

    def pixmap(self, name: str, size: int = 16, tone: str = "t2") -> QPixmap:
        """Return an icon, ``size`` px at 100 % zoom, in the colour of the token ``tone``."""
        colour = str(getattr(self.tokens, tone))
        return self._icons.pixmap(name, colour, self.px(size), self._app.devicePixelRatio())

    def icon(self, name: str, size: int = 16, tone: str = "t2") -> QIcon:
        """Return an icon for a button: its colour, the accent when checked, grey when off."""
        icon = QIcon()
        icon.addPixmap(self.pixmap(name, size, tone), QIcon.Mode.Normal, QIcon.State.Off)
        icon.addPixmap(self.pixmap(name, size, "accent_text"), QIcon.Mode.Normal, QIcon.State.On)
        icon.addPixmap(self.pixmap(name, size, "disabled"), QIcon.Mode.Disabled)
        return icon

    def choose(self, appearance: Appearance, zoom_percent: int) -> None:
        """Take another appearance or zoom; everything on the screen follows at once."""
        self._appearance = appearance
        self.look = Look(self.tokens, zoom_percent / 100)
        self._set_scheme()
        self._apply()

    def load_remaining_fonts(self) -> None:
        """Load what the first paint did not need."""
        load_fonts(LATER_FONTS)

    def _set_scheme(self) -> None:
        scheme = {
            Appearance.LIGHT: Qt.ColorScheme.Light,
            Appearance.DARK: Qt.ColorScheme.Dark,
            Appearance.SYSTEM: Qt.ColorScheme.Unknown,
        }[self._appearance]
        self._hints.setColorScheme(scheme)

    def _on_system_change(self) -> None:
        if self._find_tokens() != self.tokens:
            self._apply()

    def _find_tokens(self) -> Tokens:
        if self.is_high_contrast:
            return tokens_from_palette(QApplication.style().standardPalette())
        if self._appearance is Appearance.SYSTEM:
            scheme = self._hints.colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._appearance is Appearance.DARK else LIGHT

    def _apply(self) -> None:
        self.look = Look(self._find_tokens(), self.zoom)
        self._icons.clear()
        self._app.setFont(self.font(TypeRole.BODY))
        if self.is_high_contrast:
            self._app.setStyleSheet("")
            self._app.setPalette(QApplication.style().standardPalette())
        else:
            self._app.setPalette(make_palette(self.tokens))
            sheet = make_stylesheet(self.tokens, self._write_pictures(), self.zoom)
            self._app.setStyleSheet(sheet)
        self.changed.emit()

    def _write_pictures(self) -> dict[str, str]:
        """Write the pictures a style sheet can only take from files; return their paths."""
        paths = {}
        for name, icon, token in _SHEET_PICTURES:
            colour = str(getattr(self.tokens, token))
            path = Path(self._pictures.path()) / f"{name}-{colour[1:]}.svg"
            path.write_text(self._icons.tinted(icon, colour, 14), "utf-8")
            paths[name] = path.as_posix()
        return paths
