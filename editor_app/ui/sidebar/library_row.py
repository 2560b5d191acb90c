"""The foot of the sidebar: where the paper lies and when it last went out."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_app.ui.article_list.time_words import time_word
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.icon_button import IconButton


class LibraryRow(QFrame):
    """Says only what is so: everything is on this computer, and the time of the last export."""

    def __init__(self, theme: Theme, settings: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sync")
        self._theme = theme
        self._icon = QLabel()
        self._title = ElidingLabel(self.tr("On this computer"))
        self._title.setProperty("role", "lab")
        self._line = ElidingLabel()
        self._line.setProperty("role", "small")
        self.settings_button = IconButton(theme, "settings", settings.iconText())
        self.settings_button.follow(settings)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.settings_button)
        self.show_export(None)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_export(self, exported: datetime | None) -> None:
        """Say when the paper last went out from here; aware, any zone."""
        if exported is None:
            self._line.set_text(self.tr("Not exported yet"))
            return
        local, now = exported.astimezone(), datetime.now().astimezone()
        when = time_word(local, now)
        if local.date() == now.date():
            clock = QLocale().toString(QTime(local.hour, local.minute), "HH:mm")
            when = self.tr("today, {time}").format(time=clock)
        self._line.set_text(self.tr("Exported {when}").format(when=when))

    def set_rail(self, *, rail: bool) -> None:
        """Show the settings alone, or everything."""
        for widget in (self._icon, self._title, self._line):
            widget.setVisible(not rail)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._restyle()
        if rail:
            side = self._theme.px(12)
            self._row.setContentsMargins(side, 0, side - 1, 0)

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(48))
        self._icon.setPixmap(self._theme.pixmap("hard-drive", 16, "t2"))
        self._row.setSpacing(px(8))
        self._row.setContentsMargins(px(16), 0, px(8), 0)
