"""The panel at the right of the grid: shows and stores what is known of the selected images."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.services.image_selection import ImagePlace, ImageSelection, load_image_selection
from editor_app.services.session import Session
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.desk import Desk
from editor_app.ui.image_panel.choice_fields import link_of_licence
from editor_app.ui.image_panel.credit_section import CreditSection
from editor_app.ui.image_panel.description_section import DescriptionSection
from editor_app.ui.image_panel.facts_section import FactsSection
from editor_app.ui.image_panel.field_names import field_name
from editor_app.ui.image_panel.head_section import HeadSection
from editor_app.ui.image_panel.image_editing import ImageEditing
from editor_app.ui.image_panel.more_section import MoreSection
from editor_app.ui.image_panel.other_values import OtherValues
from editor_app.ui.image_panel.panel_field import PanelField
from editor_app.ui.image_panel.rights_section import RightsSection
from editor_app.ui.image_panel.uses_section import UsesSection
from editor_app.ui.sentences import sentence_of
from editor_app.ui.undo_history import UndoHistory
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.form import Form, hairline

WIDTH = 364
_PADDING = 20
_READ_MS = 60
"""Whoever runs through the grid with a held key does not read every image on the way."""
_KINDS = frozenset({"image", "article", "person", "publication"})


class ImagePanel(QFrame):
    """Fields that are typed into are left alone while they wait to be stored."""

    left = Signal()
    """Escape: back to the grid."""
    large_requested = Signal()
    article_requested = Signal(object, str)
    narrow_requested = Signal(object)
    """Select only these images: a tuple of ids."""

    def __init__(
        self,
        desk: Desk,
        history: UndoHistory,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("insp")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Details of the image"))
        self._desk = desk
        self._ids: tuple[EntityId, ...] = ()
        self._selection: ImageSelection | None = None
        self._turn = 0
        self.editing = ImageEditing(desk, history, self)
        self.form = Form(desk.theme, self.tr("Details of the image"), padding=_PADDING)
        theme, form = desk.theme, self.form
        self.head = HeadSection(theme, thumbnails)
        form.add_widget(self.head, 0)
        self.credit = CreditSection(theme, form)
        self.description = DescriptionSection(theme, form)
        self.rights = RightsSection(theme, form)
        self.more = MoreSection(theme, form)
        self.other = OtherValues(theme)
        self.uses = UsesSection(theme)
        self.facts = FactsSection(theme)
        self._of_one = QWidget()
        self._error = QLabel()
        self._error.setProperty("tone", "bad")
        self._error.setWordWrap(True)
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self._read_soon = QTimer(self)
        self._read_soon.setSingleShot(True)
        self._read_soon.setInterval(_READ_MS)
        self._connect()
        self.show_images(())

    def show_images(self, ids: tuple[EntityId, ...]) -> None:
        """Take images in hand; what was typed about others is stored first."""
        self._ids = ids
        if self._selection is not None and self._selection.ids != ids:
            self.editing.flush()
        self._read_soon.start()

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        self.credit.photographer.setFocus(Qt.FocusReason.TabFocusReason)
        self.credit.photographer.selectAll()
        self.form.show_widget(self.head)

    def hand_over(self) -> None:
        """Send everything typed to the library."""
        self.editing.flush()

    def fields(self) -> tuple[PanelField, ...]:
        """Return all fields, in order."""
        return (
            self.head.focal,
            *self.credit.fields,
            *self.description.fields,
            *self.rights.fields,
            *self.more.fields,
        )

    def selection(self) -> ImageSelection | None:
        """Return what is shown."""
        return self._selection

    def error(self) -> str:
        """Return what could not be stored, in words; empty when all is stored."""
        return "" if self._error.isHidden() else self._error.text()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what was typed, as the panel folds or another screen comes."""
        super().hideEvent(event)
        self.editing.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the grid with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        for field in self.fields():
            field.link.edited.connect(self._on_edited)
            field.link.left.connect(self.editing.leave)
        self._read_soon.timeout.connect(self._read)
        self.editing.failed.connect(self._on_failed)
        self.editing.stored.connect(self._on_stored)
        self.head.focal.large_requested.connect(self.large_requested)
        self.head.narrow_requested.connect(self.narrow_requested)
        self.other.value_chosen.connect(self._on_value_chosen)
        self.uses.place_requested.connect(self._on_place)
        self._desk.changes.happened.connect(self._on_changes)
        self._desk.theme.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        form = self.form
        px = self._desk.theme.px
        form.add_widget(self._error, 0)
        self._error.hide()
        form.add_widget(self.other, 0)
        rows = QVBoxLayout(self._of_one)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(10))
        for widget in (hairline(), self.uses, hairline(), self.facts):
            rows.addWidget(widget)
        form.add_widget(self._of_one, 12)
        self._empty = EmptyState(self._desk.theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._stack)

    def _read(self) -> None:
        self._turn += 1
        if not self._ids:
            self._show(None)
            return
        work = partial(_read_in_turn, self._turn, self._desk.session, self._ids)
        self._desk.jobs.read(work).succeeded.connect(self._on_read)

    def _on_read(self, answer: tuple[int, ImageSelection]) -> None:
        turn, selection = answer
        if turn == self._turn:
            self._show(selection if selection.ids else None)

    def _show(self, selection: ImageSelection | None) -> None:
        before = self._selection.ids if self._selection else ()
        self._selection = selection
        if selection is None:
            self.editing.hold((), "")
            self._empty.say("image", self.tr("No image is selected."))
            self._stack.setCurrentWidget(self._empty)
            return
        is_other = selection.ids != before
        self.editing.hold(selection.ids, self._title(selection))
        if is_other:
            self._error.hide()
            self.form.verticalScrollBar().setValue(0)
        self.rights.licence.set_language(selection.language)
        for field in self.fields():
            name = field.field_name
            if is_other or not self.editing.is_waiting(name):
                various = name in selection.various
                field.show_value(selection.fields.get(name, ""), various=various)
        for section in (self.credit, self.description, self.rights):
            section.show(selection)
        self.head.show_selection(selection)
        self._show_one(selection)
        self._stack.setCurrentWidget(self.form)

    def _show_one(self, selection: ImageSelection) -> None:
        """Show what only a single image has."""
        image = selection.image
        self._of_one.setVisible(image is not None)
        self.other.show_disagreements(selection.disagreements)
        if image is not None:
            self.uses.show_places(selection.places)
            self.facts.show_facts(image, has_position=selection.has_position)

    def _title(self, selection: ImageSelection) -> str:
        if selection.image is not None:
            return selection.image.file_name or self.tr("Image without a name")
        return self.tr("%n images", "", len(selection.ids))

    def _on_edited(self, name: str, text: str) -> None:
        fields = {name: text}
        if name == "licence":
            fields["licence_url"] = self._link_for(text)
        self.editing.edit(name, fields, field_name(name))
        if name in {"photographer", "agency"}:
            self.credit.show_result()

    def _link_for(self, licence: str) -> str:
        """The link that goes with a licence: the one of the choice, or one's own as it was."""
        link = link_of_licence(licence)
        known = self._selection.fields if self._selection else {}
        had, before = known.get("licence_url", ""), known.get("licence", "")
        return link or ("" if had == link_of_licence(before) else had)

    def _on_value_chosen(self, name: str, text: str) -> None:
        self.editing.edit(name, {name: text}, field_name(name))
        self.editing.leave(name)

    def _on_place(self, place: ImagePlace) -> None:
        self.editing.flush()
        self.article_requested.emit(place.article_id, place.field)

    def _on_failed(self, name: str, error: Exception) -> None:
        self._error.setText(f"{field_name(name)}: {sentence_of(error)}")
        self._error.show()
        self.form.show_widget(self._error)

    def _on_stored(self, _name: str) -> None:
        self._error.hide()

    def _on_changes(self, changes: Changes) -> None:
        touched = bool(changes.ids & set(self._ids)) or not changes.ids
        if changes.kinds & _KINDS and (touched or changes.kinds & (_KINDS - {"image"})):
            self._read_soon.start()

    def _restyle(self) -> None:
        self.setFixedWidth(self._desk.theme.px(WIDTH))


def _read_in_turn(
    turn: int, session: Session, ids: tuple[EntityId, ...]
) -> tuple[int, ImageSelection]:
    return turn, load_image_selection(session, ids)
