"""Everything that works on one open library behind one window."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent

from editor_app.checks.contract import Finding, Severity
from editor_app.domain.article import Article
from editor_app.domain.identity import EntityId
from editor_app.domain.publication import Publication
from editor_app.storage.summaries import ArticleSummary
from editor_app.ui.actions import native_keys
from editor_app.ui.desk import Desk
from editor_app.ui.editor.picture_targets import PictureTarget
from editor_app.ui.main_view import MainView
from editor_app.ui.newsroom import Newsroom
from editor_app.ui.screens.screen import Screen, ScreenTools
from editor_app.ui.sentences import sentence_of
from editor_app.ui.undo_history import Command, UndoHistory
from editor_app.ui.undo_router import UndoRouter
from editor_app.ui.window_layout import Pane, Preset
from editor_app.ui.window_state import WindowState

_SAMPLE = "sample:"
"""How the origin of the sample publication begins."""


class Workroom(QObject):
    """Begins when the library is open; ends with ``leave``."""

    new_publication_requested = Signal()
    """The sample has been looked at; now a publication of one's own."""
    settled = Signal()
    """The article that was open last is shown again, or there is none."""

    def __init__(self, desk: Desk, view: MainView, state: WindowState) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._focus_headline_of: EntityId | None = None
        self._detail_wanted: tuple[EntityId, str] | None = None
        self.history = UndoHistory(desk.jobs, self)
        view.document.fill(desk)
        editor, inspector = view.document.editor, view.document.inspector
        assert editor is not None  # noqa: S101 - fill has just made both
        assert inspector is not None  # noqa: S101
        self._editor, self._inspector = editor, inspector
        self.newsroom = Newsroom(desk, view.sidebar, view.list_pane, self.history, self)
        self._router = UndoRouter(
            view.actions_book["undo"], view.actions_book["redo"], self.history, self
        )
        view.menus.add_format_actions(editor.format_actions())
        view.menus.set_history(self.history)
        view.thumbnails.attach(desk.session)
        view.screens.fill(ScreenTools(desk, self.history, view.thumbnails, view.actions_book))
        self._connect()
        self.newsroom.start(state.place, state.article_id)

    @property
    def open_article_id(self) -> str:
        """The id of the open article, or nothing."""
        article = self._editor.document.article
        return str(article.id) if article else ""

    def leave(self, event: QCloseEvent) -> None:
        """Put every word into safety; keep the window open when that is not possible."""
        if self._editor.is_unsaved():
            event.ignore()
            self._view.toast.say(
                self.tr("Something could not be saved yet. The window stays open.")
            )
            return
        self._editor.hand_over()
        for screen in self._view.screens.made():
            screen.hand_over()
        if self._view.document.preview is not None:
            self._view.document.preview.shut_down()

    def _connect(self) -> None:
        view, actions = self._view, self._view.actions_book
        editor, toolbar = self._editor, view.document.toolbar
        actions["article.new"].triggered.connect(self.newsroom.create_article)
        actions["version.keep"].triggered.connect(editor.keep_version)
        actions["check"].triggered.connect(self._show_checks)
        actions["preview.large"].triggered.connect(view.document.open_large_preview)
        actions["preview.colours"].triggered.connect(view.document.toggle_preview_colours)
        actions["export"].triggered.connect(self._export_all)
        actions["import"].triggered.connect(self._import)
        view.shell.files_dropped.connect(self._import_files)
        view.list_pane.editor_requested.connect(self._focus_editor)
        view.list_pane.export_requested.connect(self._export)
        view.list_pane.duplicate_requested.connect(self._duplicate)
        view.panes.preset_changed.connect(self._on_preset)
        view.document.empty.action_requested.connect(self.newsroom.create_article)
        editor.article_changed.connect(self._on_article)
        editor.save_state_changed.connect(toolbar.show_save_state)
        editor.notice.connect(view.toast.say)
        editor.article_commands.done.connect(self.history.record)
        editor.article_pictures.library_wanted.connect(self._choose_images)
        editor.article_pictures.image_wanted.connect(self._show_image)
        self._inspector.findings_changed.connect(self._on_findings)
        view.document.sample_banner.action_requested.connect(self.new_publication_requested)
        view.screens.screen_made.connect(self._on_screen_made)
        self.newsroom.screen_wanted.connect(view.show_screen)
        self.newsroom.articles_wanted.connect(view.show_articles)
        self.newsroom.article_wanted.connect(self._open_article)
        self.newsroom.article_created.connect(self._open_new)
        self.newsroom.nothing_left.connect(editor.close_article)
        self.newsroom.place_changed.connect(toolbar.show_place)
        self.newsroom.publication_shown.connect(self._on_publication)
        self.history.recorded.connect(self._on_recorded)
        view.toast.action_requested.connect(self.history.undo)
        self._desk.jobs.failed.connect(self._on_failed)

    def _open_article(self, article_id: EntityId) -> None:
        self._editor.open_article(article_id)

    def _open_new(self, article: Article) -> None:
        self._focus_headline_of = article.id
        self._editor.open_article(article.id)

    def _on_article(self, article: Article | None) -> None:
        self._view.document.toolbar.show_article(article)
        self.newsroom.note_open(article)
        if article is None:
            self._view.document.show_nothing(
                "file-text",
                self.tr("No article is open."),
                self.tr("Select one in the list or start a new one."),
                self.tr("New article"),
            )
            return
        self._view.document.show_document()
        if article.id == self._focus_headline_of:
            self._focus_headline_of = None
            QTimer.singleShot(0, self._editor, partial(self._editor.go_to, "headline"))
        if self._detail_wanted and article.id == self._detail_wanted[0]:
            field, self._detail_wanted = self._detail_wanted[1], None
            QTimer.singleShot(0, self._inspector, partial(self._show_detail, field))
        self.settled.emit()

    def _on_findings(self, findings: tuple[Finding, ...]) -> None:
        blocked = any(finding.severity is Severity.BLOCKED for finding in findings)
        self._view.document.toolbar.show_findings(len(findings), blocked=blocked)
        self.newsroom.note_findings(findings)

    def _on_publication(self, publication: Publication) -> None:
        self._view.shell.setWindowTitle(f"{publication.title} – Druckreif")
        banner = self._view.document.sample_banner
        if publication.origin.startswith(_SAMPLE):
            banner.say(self.tr("Sample data"), self.tr("Create a publication of your own"))
            banner.show()

    def _on_preset(self, preset: str) -> None:
        self._editor.set_focus_mode(preset == Preset.FOCUS)
        if preset == Preset.FOCUS and self._editor.document.article is not None:
            self._editor.go_to("body")

    def _focus_editor(self) -> None:
        self._editor.go_to("body")

    def _show_checks(self) -> None:
        self._view.panes.show_pane(Pane.INSPECTOR)
        self._inspector.focus_checks()

    def _duplicate(self, articles: tuple[ArticleSummary, ...]) -> None:
        self._editor.document.settle()
        self.newsroom.duplicate(articles, self._editor.autosave.unsaved)

    def _export_all(self) -> None:
        self._export(None)

    def _export(self, ids: tuple[EntityId, ...] | None) -> None:
        from editor_app.ui.export_dialog.export_dialog import (  # noqa: PLC0415 - when wanted
            ExportDialog,
        )

        self._editor.document.settle()
        dialog = ExportDialog(self._desk, self._view, ids)
        dialog.article_requested.connect(self._open_at)
        self._view.open_dialog(dialog)

    def _choose_images(self, target: PictureTarget) -> None:
        from editor_app.ui.image_library.image_picker import (  # noqa: PLC0415 - when wanted
            ImagePicker,
        )

        picker = ImagePicker(self._desk, self._view, several=target.takes_many)
        entrances = self._editor.article_pictures.entrances
        picker.chosen.connect(partial(entrances.take_images, target=target))
        self._view.open_dialog(picker)

    def _on_screen_made(self, screen: Screen) -> None:
        screen.article_requested.connect(self._open_at)
        screen.image_requested.connect(self._show_image)
        screen.place_requested.connect(self.newsroom.go_to)
        screen.dialog_requested.connect(self._view.open_dialog)
        screen.notice.connect(self._view.toast.say)

    def _show_image(self, image_id: EntityId) -> None:
        self.newsroom.go_to("images")
        screen = self._view.screens.current
        if screen is not None:
            screen.show_entity(image_id)

    def _open_at(self, article_id: EntityId, field: str = "") -> None:
        self.newsroom.expect(article_id)
        self.newsroom.show_articles()
        if self._inspector.has_field(field):
            self._open_detail(article_id, field)
        else:
            self._editor.open_article(article_id, field)
        self._view.list_pane.select(article_id)

    def _open_detail(self, article_id: EntityId, field: str) -> None:
        if str(article_id) == self.open_article_id:
            self._show_detail(field)
        else:
            self._detail_wanted = (article_id, field)
            self._editor.open_article(article_id)

    def _show_detail(self, field: str) -> None:
        self._view.panes.show_pane(Pane.INSPECTOR)
        self._inspector.go_to(field)

    def _import(self) -> None:
        self._import_files(())

    def _import_files(self, paths: tuple[Path, ...]) -> None:
        from editor_app.ui.import_dialog.import_dialog import (  # noqa: PLC0415 - when wanted
            ImportDialog,
        )

        shown, screen = self._view.dialog(), self._view.screens.current
        if paths and shown is None and screen is not None and screen.take_files(paths):
            return
        if isinstance(shown, ImportDialog) and paths:
            shown.rehearse(paths)
            return
        dialog = ImportDialog(self._desk, self._view, paths)
        dialog.article_requested.connect(self._open_at)
        self._view.open_dialog(dialog)

    def _on_recorded(self, command: Command) -> None:
        keys = native_keys(self._view.actions_book["undo"].shortcut())
        self._view.toast.say(command.text, self.tr("Undo"), keys)

    def _on_failed(self, error: Exception) -> None:
        self._view.toast.say(sentence_of(error))
