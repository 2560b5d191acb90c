"""Opens the fields of a picture beside the place that shows it, one picture or several in turn."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.domain.image import Image, ImageUse
from editor_app.services.image_uses import count_other_articles
from editor_app.services.images import update_image
from editor_app.ui.desk import Desk
from editor_app.ui.editor.article_commands import ArticleCommands
from editor_app.ui.editor.canvas import Canvas
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.image_edits import ImageEdit
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.picture_places import BodyPlace, PicturePlace
from editor_app.ui.editor.picture_popover import PicturePopover, ShownPicture
from editor_app.ui.undo_history import Command


class PictureDetails(QObject):
    """The popover, and what is around it: where it opens, whom the keyboard goes back to."""

    ended = Signal()
    """The popover was closed, and the keyboard is back where it was."""

    def __init__(
        self,
        desk: Desk,
        document: ArticleDocument,
        canvas: Canvas,
        loader: PictureLoader,
        commands: ArticleCommands,
        pane: QWidget,
    ) -> None:
        super().__init__(pane)
        self._desk = desk
        self._document = document
        self._canvas = canvas
        self._commands = commands
        self._pane = pane
        self._open: tuple[PicturePlace, ImageUse] | None = None
        self._focus_before: QWidget | None = None
        self.popover = PicturePopover(desk, loader, pane)
        self.popover.closed.connect(self._on_closed)
        self.popover.image_changed.connect(self._on_image_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def open(self, place: PicturePlace, field: str = "", step: int = 1, steps: int = 1) -> bool:
        """Show the picture of a place; False when the library has no such image."""
        details, use = self._document.details, place.use()
        if details is None or use is None or use.image_id not in details.images:
            return False
        image = details.images[use.image_id]
        self._leave_place()
        self._remember_focus()
        offers = isinstance(place, BodyPlace) and steps > 1
        shown = ShownPicture(image, details.publication, place, step, steps, offers)
        self._open = (place, use)
        widget, area = place.area()
        self._canvas.make_room(widget, area, self.popover.wanted_height())
        widget, area = place.area()
        corner = widget.mapTo(self._pane, area.topLeft())
        self.popover.open_for(shown, QRect(corner, area.size()), field)
        self._count_others(image)
        return True

    def open_image(self, image: Image, field: str = "") -> None:
        """Show a picture that the canvas does not show, such as the one for sharing."""
        details = self._document.details
        if details is not None:
            self._leave_place()
            self._remember_focus()
            corner = QPoint(self._pane.width(), 0)
            shown = ShownPicture(image, details.publication)
            self.popover.open_for(shown, QRect(corner, QSize(1, self._desk.theme.px(44))), field)
            self._count_others(image)

    def _remember_focus(self) -> None:
        focus = self._pane.window().focusWidget()
        if not self.popover.isAncestorOf(focus):
            self._focus_before = focus

    def _count_others(self, image: Image) -> None:
        article = self._document.article
        if article is not None:
            work = partial(count_other_articles, self._desk.session, image.id, article.id)
            job = self._desk.jobs.read(work)
            job.succeeded.connect(self.popover.form.credit.show_other_uses)

    def _leave_place(self) -> None:
        """Record what was changed about the use that was shown until now."""
        self.popover.save()
        shown, self._open = self._open, None
        article = self._document.article
        if shown is None or article is None:
            return
        place, before = shown
        now = place.use()
        if now is not None and now != before:
            self._commands.record(
                self.tr("Picture changed in this article."),
                article.id,
                place.fields_with(before),
                place.fields_with(now),
                is_quiet=True,
            )

    def _on_closed(self) -> None:
        self._leave_place()
        focus, self._focus_before = self._focus_before, None
        if focus is not None and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Close when the keyboard goes elsewhere in the window; menus are windows of their own."""
        popover = self.popover
        if now is None or popover.isHidden() or now.window() is not self._pane.window():
            return
        if now is not popover and not popover.isAncestorOf(now):
            self._focus_before = None
            popover.close_popover()

    def _on_image_changed(self, edit: ImageEdit) -> None:
        name = edit.image.file_name or edit.image.headline or self.tr("Picture")
        session, image_id = self._desk.session, edit.image.id
        self._commands.done.emit(
            Command(
                self.tr("“{name}” changed.").format(name=name),
                partial(update_image, session, image_id, edit.before),
                partial(update_image, session, image_id, edit.after),
                is_quiet=True,
            )
        )
