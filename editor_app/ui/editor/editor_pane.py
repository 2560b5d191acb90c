"""The editor: format bar, canvas and status strip around one article."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.article_details import ArticleDetails, image_ids_of
from editor_app.ui.desk import Desk
from editor_app.ui.dropped_pictures import file_filter
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
from editor_app.ui.editor.picture_popover import PicturePopover
from editor_app.ui.editor.pictures_in import PictureIntake, TakenPicture
from editor_app.ui.editor.reloader import Reloader
from editor_app.ui.editor.status_strip import StatusStrip
from editor_app.ui.save_state import SaveStage, SaveState
from editor_app.ui.sentences import sentence_of
from editor_app.ui.widgets.banner import Banner

_BODY = "body"


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
        self._intake = PictureIntake(desk, self)
        self._reloader = Reloader(desk, self.document, self.autosave, self)
        self.actions_book = FormatActions(desk.theme, self)
        self.fields = CanvasFields(desk, self.document, self.pictures, self._intake, self)
        self.commands = BodyCommands(self.fields.body, self.actions_book, self)
        self.bar = FormatBar(desk.theme, self.actions_book, self)
        self.find_bar = FindBar(desk.theme, self.fields.body, self)
        self.banner = Banner(desk.theme, "bad", self)
        self.strip = StatusStrip(desk.theme, self)
        self.popover = PicturePopover(desk, self)
        self._focus_mode = FocusMode(self.fields.body, desk.theme, self)
        self._parts = PartWatch(self.fields.body, self)
        self._field_wanted = ""
        self._dialog: QFileDialog | None = None
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
        """Put the caret into a field, named as the checks name it (``lead.credit``, ``body``)."""
        self.fields.go_to(field)

    def set_focus_mode(self, on: bool) -> None:
        """Let everything but the current paragraph step back."""
        self._focus_mode.set_on(on)

    def format_actions(self) -> tuple[QAction, ...]:
        """Return the commands for the window's Format menu."""
        return self.actions_book.all()

    def show_details_of(self, image: Image, widget: QWidget) -> None:
        """Show credit, alt text and caption of an image beside a widget on the canvas."""
        details = self.document.details
        if details is not None:
            corner = widget.mapTo(self, widget.rect().topLeft())
            self.popover.open_for(
                image, details.publication.credit_pattern, QRect(corner, widget.size())
            )

    def choose_lead(self) -> None:
        """Ask for the file of the lead image."""
        self._choose(self.tr("Choose the lead image"), self._on_lead_file)

    def choose_image(self) -> None:
        """Ask for a picture to put into the text."""
        self._choose(self.tr("Insert an image"), self._on_body_file)

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
        self._intake.failed.connect(self._on_failed)
        self._intake.taken.connect(self._on_taken)
        self.commands.picture_pasted.connect(self._on_body_file)
        self.fields.lead.details_requested.connect(self.show_details_of)
        self.fields.lead.file_requested.connect(self.choose_lead)
        actions["format.image"].triggered.connect(self.choose_image)
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

    def _on_lead_file(self, path: Path) -> None:
        self.fields.lead.take_file(Path(path))

    def _on_body_file(self, picture: Path | QImage | str) -> None:
        article = self.document.article
        if article is not None:
            source = Path(picture) if isinstance(picture, str) else picture
            self._intake.take(source, f"{_BODY}:{article.id}")

    def _on_taken(self, taken: TakenPicture) -> None:
        article = self.document.article
        if article is not None and taken.purpose == f"{_BODY}:{article.id}":
            self.commands.insert_image(taken.image.id)
            if taken.image.credit.is_missing:
                self.show_details_of(taken.image, self.fields.body)

    def _choose(self, title: str, then: object) -> None:
        dialog = QFileDialog(self, title, "", file_filter(self.tr("Pictures")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(then)
        dialog.open()
        self._dialog = dialog

    def _open_find(self) -> None:
        self.find_bar.open_bar(replacing=False)

    def _open_replace(self) -> None:
        self.find_bar.open_bar(replacing=True)
