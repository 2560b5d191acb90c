"""The editor: format bar, canvas and status strip around one article."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.services.article_details import ArticleDetails, image_ids_of
from editor_app.ui.desk import Desk
from editor_app.ui.editor.article_commands import ArticleCommands
from editor_app.ui.editor.article_pictures import ArticlePictures
from editor_app.ui.editor.autosave import Autosave
from editor_app.ui.editor.body_commands import BodyCommands
from editor_app.ui.editor.canvas_fields import CanvasFields
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.find_bar import FindBar
from editor_app.ui.editor.focus_mode import FocusMode
from editor_app.ui.editor.format_actions import FormatActions
from editor_app.ui.editor.format_bar import FormatBar
from editor_app.ui.editor.part_watch import PartWatch
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.reloader import Reloader
from editor_app.ui.editor.status_strip import StatusStrip
from editor_app.ui.save_state import SaveStage, SaveState
from editor_app.ui.sentences import sentence_of
from editor_app.ui.widgets.banner import Banner

_PASSAGE = re.compile(r"body:(\d{1,9})-(\d{1,9})\Z", re.ASCII)


class EditorPane(QWidget):
    """Where an article is written. ``document`` is what the inspector and the preview share."""

    article_changed = Signal(object)
    """The open Article in its newest settled state, or None when nothing is open."""
    save_state_changed = Signal(object)
    """Carries a SaveState."""
    notice = Signal(str)
    """A sentence for a toast."""
    part_changed = Signal(int)
    """The caret is in another part of the body, counted from 0; the preview follows."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Editor"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.document = ArticleDocument(self)
        self.autosave = Autosave(desk, self.document, self)
        self.pictures = PictureLoader(desk, self)
        self._reloader = Reloader(desk, self.document, self.autosave, self)
        self.actions_book = FormatActions(desk.theme, self)
        self.article_commands = ArticleCommands(desk, self.document, self)
        self.fields = CanvasFields(desk, self.document, self.pictures, self.article_commands, self)
        self.commands = BodyCommands(self.fields.body, self.actions_book, self)
        self.bar = FormatBar(desk.theme, self.actions_book, self)
        self.find_bar = FindBar(desk.theme, self.fields.body, self)
        self.banner = Banner(desk.theme, "bad", self)
        self.strip = StatusStrip(desk.theme, self)
        self.article_pictures = ArticlePictures(
            desk, self.document, self.fields, self.pictures, self.article_commands, self
        )
        self.popover = self.article_pictures.details.popover
        self._focus_mode = FocusMode(self.fields.body, desk.theme, self)
        self._parts = PartWatch(self.fields.body, self)
        self._field_wanted = ""
        self._lay_out()
        self._connect()
        self._show_open(None)

    def open_article(self, article_id: EntityId, field: str = "") -> None:
        """Show an article; what was typed into the one before is stored first.

        The caret goes to ``field``, where one is named, once the article is there.
        """
        self._field_wanted = field
        if self.document.article is None or self.document.article.id != article_id:
            self.popover.close_popover()
            self._reloader.open(article_id)
        elif field:
            self.go_to(field)

    def close_article(self) -> None:
        """Store everything that was typed and show nothing."""
        self.popover.save()
        self._reloader.close()

    def hand_over(self) -> None:
        """Queue every unsaved word for writing, for the moment before the window closes."""
        self.popover.save()
        self.autosave.hand_over()

    def is_unsaved(self) -> bool:
        """Whether words are here that the library could not take: closing would lose them."""
        return self.autosave.state.stage is SaveStage.FAILED

    def keep_version(self) -> None:
        """Ctrl+S: everything is safe anyway, but this state shall be found again."""
        self.autosave.keep_current("kept")
        self.notice.emit(self.tr("Everything saved"))

    def go_to(self, field: str) -> None:
        """Put the keyboard into a field, named as the checks name it.

        ``headline``, ``lead.credit``, or with the picture that is meant ``body.credit:ID``
        (``Finding.place``). ``body:START-END`` selects a passage, counted in characters.
        """
        passage = _PASSAGE.match(field)
        if passage is not None:
            self.fields.show_passage(int(passage[1]), int(passage[2]))
        elif not self.article_pictures.go_to(field):
            self.fields.go_to(field.partition(":")[0])

    def set_focus_mode(self, on: bool) -> None:
        """Let everything but the current paragraph step back."""
        self._focus_mode.set_on(on)

    def format_actions(self) -> tuple[QAction, ...]:
        """Return the commands for the window's Format menu."""
        return self.actions_book.all()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (self.bar, self.find_bar, self.banner):
            rows.addWidget(widget)
        rows.addWidget(self.fields.canvas, 1)
        rows.addWidget(self.strip)
        self.banner.hide()

    def _connect(self) -> None:
        document, actions = self.document, self.actions_book
        self.fields.canvas.column.column_moved.connect(self.bar.align)
        self._parts.part_changed.connect(self.part_changed)
        document.opened.connect(self._show_open)
        document.settled.connect(self._on_settled)
        document.refreshed.connect(self._on_refreshed)
        self.autosave.state_changed.connect(self._on_save_state)
        self.banner.action_requested.connect(self.autosave.retry)
        self._reloader.opening_failed.connect(self._on_failed)
        pictures = self.article_pictures
        pictures.entrances.connect_commands(self.commands)
        pictures.failed.connect(self._on_failed)
        pictures.notice.connect(self.notice)
        actions["format.image"].triggered.connect(pictures.entrances.ask_for_image)
        actions["format.gallery"].triggered.connect(pictures.begin_gallery)
        actions["format.subheadline"].triggered.connect(self.fields.add_subheadline)
        actions["find"].triggered.connect(self._open_find)
        actions["replace"].triggered.connect(self._open_replace)

    def _show_open(self, details: ArticleDetails | None) -> None:
        for widget in (self.bar, self.fields.canvas, self.strip):
            widget.setVisible(details is not None)
        self.find_bar.hide()
        for action in self.actions_book.all():
            action.setEnabled(details is not None)
        article = self.document.article
        if article is not None:
            self.strip.show_text(article.body, article.language)
        self.article_changed.emit(article)
        field, self._field_wanted = self._field_wanted, ""
        if field and article is not None:
            self.go_to(field)

    def _on_settled(self, article: Article) -> None:
        self.strip.show_text(article.body, article.language)
        details = self.document.details
        if details is not None and not (
            set(image_ids_of(article)) <= set(details.images)
            and set(article.related_ids) <= set(details.related)
        ):
            self._reloader.look_again()  # something is named that was not read yet
        self.article_changed.emit(article)

    def _on_refreshed(self, _names: object) -> None:
        self.article_changed.emit(self.document.article)

    def _on_save_state(self, state: SaveState) -> None:
        failed = state.stage is SaveStage.FAILED
        if failed:
            self.banner.say(
                self.tr(
                    "Not saved: {reason} Your text is safe here as long as this window is open."
                ).format(reason=state.reason),
                self.tr("Try again"),
            )
        self.banner.setVisible(failed)
        self.save_state_changed.emit(state)

    def _on_failed(self, error: Exception) -> None:
        self.notice.emit(sentence_of(error))

    def _open_find(self) -> None:
        self.find_bar.open_bar(replacing=False)

    def _open_replace(self) -> None:
        self.find_bar.open_bar(replacing=True)
