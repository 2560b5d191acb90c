"""A line for a day that may also be empty."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

_OTHER_FORMATS = ("yyyy-MM-dd", "d.M.yyyy")


class DateLine(QLineEdit):
    """Takes a day as the window's language writes it, or as 2026-11-28."""

    day_edited = Signal()
    """A person has typed another day, or none; not while what stands there is no day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._format = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        if "yyyy" not in self._format:
            self._format = self._format.replace("yy", "yyyy")
        self.setPlaceholderText(QLocale().toString(QDate(2027, 12, 31), self._format))
        self.textEdited.connect(self._on_edited)

    def show_day(self, day: date | None) -> None:
        """Show a day, or none."""
        self._day = day
        shown = QDate(day.year, day.month, day.day) if day is not None else QDate()
        self.setText(QLocale().toString(shown, self._format) if day is not None else "")
        self._mark(wrong=False)

    def day(self) -> date | None:
        """Return the last day that could be read."""
        return self._day

    def is_wrong(self) -> bool:
        """Whether what stands there is no day."""
        return bool(self.property("state") == "bad")

    def _on_edited(self, text: str) -> None:
        text = text.strip()
        day = self._read(text)
        self._mark(wrong=bool(text) and day is None)
        if (day is not None or not text) and day != self._day:
            self._day = day
            self.day_edited.emit()

    def _read(self, text: str) -> date | None:
        for form in (self._format, *_OTHER_FORMATS):
            day = QLocale().toDate(text, form)
            if day.isValid() and day.year() > 1000:  # noqa: PLR2004 - four digits have been typed
                return date(day.year(), day.month(), day.day())
        return None

    def _mark(self, *, wrong: bool) -> None:
        state = "bad" if wrong else ""
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
