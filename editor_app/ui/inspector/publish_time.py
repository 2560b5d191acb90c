"""When an article appears, on the publication's clock."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QPushButton, QWidget

from editor_app.domain.time_zone import zone_named
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.icon_button import IconButton


def local_time(moment: datetime, time_zone: str) -> datetime:
    """Return a moment on the clock of a time zone; UTC where the zone is not known."""
    return moment.astimezone(zone_named(time_zone))


def moment_of(local: datetime, time_zone: str) -> datetime:
    """Return the moment in UTC that a clock without a zone shows in a time zone."""
    return local.replace(tzinfo=zone_named(time_zone)).astimezone(UTC)


class PublishTime(QWidget):
    """A date with time, or a button to set one."""

    chosen = Signal(object)
    """An aware datetime in UTC, or None."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = "UTC"
        self._filling = False
        self.edit = QDateTimeEdit(self)
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat(
            QLocale().dateFormat(QLocale.FormatType.ShortFormat).replace("yy", "yyyy")
            .replace("yyyyyyyy", "yyyy") + ", HH:mm"
        )  # fmt: skip
        self._clear = IconButton(theme, "x", self.tr("Remove the date"), self)
        self._set = QPushButton(self.tr("Set a date"), self)
        self._set.setProperty("kind", "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self.edit, 1)
        row.addWidget(self._clear)
        row.addWidget(self._set)
        row.addStretch()
        self.setFocusProxy(self.edit)
        self.edit.dateTimeChanged.connect(self._on_changed)
        self._clear.clicked.connect(self._on_cleared)
        self._set.clicked.connect(self._on_set)

    def show_time(self, moment: datetime | None, time_zone: str) -> None:
        """Show a moment on the clock of a time zone."""
        self._zone = time_zone
        self._filling = True
        for widget in (self.edit, self._clear):
            widget.setVisible(moment is not None)
        self._set.setVisible(moment is None)
        self.setFocusProxy(self.edit if moment is not None else self._set)
        if moment is not None:
            local = local_time(moment, time_zone)
            shown = QDateTime(
                local.year, local.month, local.day, local.hour, local.minute, local.second
            )
            if shown != self.edit.dateTime():
                self.edit.setDateTime(shown)
        self._filling = False

    def setAccessibleName(self, name: str) -> None:
        """Name the field that takes the focus."""
        self.edit.setAccessibleName(name)
        self._set.setAccessibleName(name)

    def _on_changed(self, shown: QDateTime) -> None:
        if not self._filling:
            local = shown.toPython()
            if isinstance(local, datetime):
                self.chosen.emit(moment_of(local, self._zone))

    def _on_cleared(self) -> None:
        self.chosen.emit(None)
        self._set.setFocus()

    def _on_set(self) -> None:
        self.chosen.emit(datetime.now(UTC).replace(second=0, microsecond=0))
        self.edit.setFocus()
