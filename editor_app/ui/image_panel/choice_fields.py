"""Fields of the credit panel for a licence, a day and keywords."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QLineEdit, QMenu, QWidgetAction

from editor_app.domain.licence import LICENCES, find_licence
from editor_app.services.image_fields import read_day
from editor_app.ui.image_panel.panel_field import FieldLink
from editor_app.ui.image_panel.text_fields import various_word
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.date_line import DateLine
from editor_app.ui.widgets.tag_editor import TagEditor


class LicenceField(QComboBox):
    """The licences of LICENCES in the publication's language, or words of one's own."""

    field_name = "licence"

    def __init__(self) -> None:
        super().__init__()
        self.link = FieldLink(self)
        self._language = ""
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._line.textEdited.connect(self._on_edited)
        self._line.editingFinished.connect(self._on_left)
        self.textActivated.connect(self._on_chosen)

    def set_language(self, language: str) -> None:
        """Offer the names in a language: they are shown to readers."""
        if language != self._language:
            self._language = language
            shown = self.currentText()
            self.clear()
            self.addItems([preset.name(language) for preset in LICENCES.values()])
            self.setCurrentIndex(-1)
            self.setEditText(shown)

    def show_value(self, text: str, *, various: bool) -> None:
        """Show a licence."""
        self._line.setPlaceholderText(various_word() if various else "")
        if text != self.currentText().strip():
            self.setEditText(text)
            self._line.setCursorPosition(0)

    def _on_edited(self, text: str) -> None:
        self.link.edited.emit(self.field_name, text)

    def _on_chosen(self, text: str) -> None:
        self.link.edited.emit(self.field_name, text)
        self.link.left.emit(self.field_name)

    def _on_left(self) -> None:
        self.link.left.emit(self.field_name)


class DayField(DateLine):
    """A day, or none; the calendar opens from the line's end or with Alt+Down."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.field_name = name
        self.link = FieldLink(self)
        self._unlimited = self.tr("No end")
        self.setToolTip(self.placeholderText())
        self._open = QAction(self.tr("Choose a day"), self)
        self._open.setShortcut("Alt+Down")
        self._open.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._open.triggered.connect(self._open_calendar)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self.day_edited.connect(self._on_day)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_value(self, text: str, *, various: bool) -> None:
        """Show a day of the form 2026-11-28; what is being typed and is no day yet stays."""
        self.setPlaceholderText(various_word() if various else self._unlimited)
        day = read_day(text) if text else None
        if day != self.day() or (day is None and not self.is_wrong()):
            self.show_day(day)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        self.link.left.emit(self.field_name)

    def _on_day(self) -> None:
        day = self.day()
        self.link.edited.emit(self.field_name, day.isoformat() if day else "")

    def _open_calendar(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setLocale(QLocale())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = self.day()
        calendar.setSelectedDate(
            QDate(day.year, day.month, day.day) if day else QDate.currentDate()
        )
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        calendar.activated.connect(self._on_picked)
        calendar.clicked.connect(self._on_picked)
        calendar.activated.connect(menu.close)
        calendar.clicked.connect(menu.close)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft() + QPoint(0, 2)))
        calendar.setFocus()

    def _on_picked(self, day: QDate) -> None:
        text = day.toString(Qt.DateFormat.ISODate)
        self.show_day(read_day(text))
        self.link.edited.emit(self.field_name, text)
        self.link.left.emit(self.field_name)

    def _restyle(self) -> None:
        self._open.setIcon(self._theme.icon("calendar", 16))


class KeywordField(TagEditor):
    """Keywords as chips."""

    field_name = "keywords"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.link = FieldLink(self)
        self.changed.connect(self._on_changed)

    def show_value(self, text: str, *, various: bool) -> None:
        """Show keywords, parted by commas; where images differ, new ones take their place."""
        self.add.setText(various_word() if various else self.tr("Keyword"))
        self.show_tags(tuple(word for each in text.split(",") if (word := each.strip())))

    def _on_changed(self, words: tuple[str, ...]) -> None:
        self.link.edited.emit(self.field_name, ", ".join(words))
        self.link.left.emit(self.field_name)


def link_of_licence(name: str) -> str:
    """Return where the terms of a licence stand, empty for one without an address."""
    preset = find_licence(name)
    return preset.url if preset is not None else ""
