"""Builds the canvas row by row and moves text between its fields and the article."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QWidget

from editor_app.domain.identity import EntityId
from editor_app.ui.desk import Desk
from editor_app.ui.editor.article_commands import ArticleCommands
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.canvas import Canvas
from editor_app.ui.editor.category_chip import CategoryChip
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.gallery_section import GallerySection
from editor_app.ui.editor.gutter_label import GutterLabel
from editor_app.ui.editor.header_fields import HEADER_FIELDS, HeaderField
from editor_app.ui.editor.lead_section import LeadSection
from editor_app.ui.editor.markdown_highlighter import MarkdownHighlighter
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.text_search import units_before
from editor_app.ui.theme.fonts import make_font
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.widgets.growing_text_edit import GrowingTextEdit

_LINE_PER_SIZE = 27 / 17
_GAP_PER_SIZE = 11 / 17
_BODY_GAP = 20
_GALLERY_GAP = 24


class CanvasFields(QObject):
    """All fields of the canvas, in the order of the page."""

    def __init__(
        self,
        desk: Desk,
        document: ArticleDocument,
        pictures: PictureLoader,
        commands: ArticleCommands,
        pane: QWidget,
    ) -> None:
        super().__init__(pane)
        self._theme = desk.theme
        self._body_size = desk.settings.body_size
        self._document = document
        self.canvas = Canvas(desk.theme, pane)
        self.category = CategoryChip(desk.theme)
        self.headers = {spec.name: HeaderField(spec, desk.theme, self) for spec in HEADER_FIELDS}
        self.lead = LeadSection(desk, document, pictures, commands, self)
        self.body = BodyEdit()
        self.body.setPlaceholderText(self.tr("Write the text here"))
        self.gallery = GallerySection(desk, document, pictures, commands, self)
        self.highlighter = MarkdownHighlighter(self.body.document(), desk.theme, self._body_size)
        self._add_rows()
        self._connect()
        self._restyle()

    def go_to(self, field: str) -> None:
        """Put the focus into the field that a check names, and show it."""
        widget = self._widget_of(field)
        widget.show()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.canvas.show_area(widget, widget.rect())

    def show_passage(self, start: int, end: int) -> None:
        """Select the text from ``start`` up to ``end`` (characters of the body), and show it."""
        article = self._document.article
        if article is None:
            return
        self.go_to("body")
        last = self.body.document().characterCount() - 1
        cursor = self.body.textCursor()
        cursor.setPosition(min(units_before(article.body, start), last))
        first_line = self.body.cursorRect(cursor)
        cursor.setPosition(
            min(units_before(article.body, end), last), QTextCursor.MoveMode.KeepAnchor
        )
        self.body.setTextCursor(cursor)
        self.canvas.show_area(self.body, first_line)  # of a long passage its beginning

    def add_subheadline(self) -> None:
        """Show the field for a sub-headline and go there."""
        self.go_to("subheadline")

    def show_article(self, _news: object = None) -> None:
        """Fill every field from the article that was opened."""
        article = self._document.article
        if article is None:
            return
        self._show_headers()
        self.headers["subheadline"].edit.setVisible(bool(article.subheadline))
        self.body.set_text(article.body)
        self.canvas.verticalScrollBar().setValue(0)
        self.canvas.column.place()

    def _show_refreshed(self, names: frozenset[str]) -> None:
        """Show what somebody else has changed."""
        article = self._document.article
        if article is None:
            return
        self._show_headers()
        if "body" in names:
            self.body.set_text(article.body)

    def _show_headers(self, _news: object = None) -> None:
        article, details = self._document.article, self._document.details
        if article is None or details is None:
            return
        self.category.show_category(details.categories.values(), article.category_id)
        for name, field in self.headers.items():
            field.show_text(getattr(article, name))

    def _add_rows(self) -> None:
        column = self.canvas.column
        category = GutterLabel(self.tr("Section"), self.category)
        column.add_row(self.category, category, gap=0, label_offset=6)
        for name in ("kicker", "headline", "subheadline", "standfirst"):
            field = self.headers[name]
            column.add_row(field.edit, field.label, field.spec.gap, field.spec.label_offset)
        lead = GutterLabel(self.tr("Lead image"), self.lead.picture)
        column.add_row(self.lead.picture, lead, gap=18, label_offset=4)
        caption = self.lead.caption
        column.add_row(caption.edit, None, caption.spec.gap)
        caption.label.setParent(column)  # names the field, but the picture's label stands for both
        caption.label.hide()
        body = GutterLabel(self.tr("Text"), self.body)
        column.add_row(self.body, body, gap=_BODY_GAP, label_offset=6)
        strip = self.gallery.strip
        strip.follow(self.body)
        column.add_row(strip, GutterLabel(self.tr("Gallery"), strip), gap=_GALLERY_GAP)
        self.headers["subheadline"].edit.hide()

    def _connect(self) -> None:
        document = self._document
        document.set_body_source(self.body.text)
        document.opened.connect(self.show_article)
        document.refreshed.connect(self._show_refreshed)
        document.details_changed.connect(self._show_headers)
        self.category.chosen.connect(self._on_category)
        for field in self.headers.values():
            field.edited.connect(self._on_header)
            self._connect_keys(field.edit)
        self._connect_keys(self.lead.caption.edit)
        self._connect_keys(self.body)
        self.body.text_edited.connect(document.touch_body)
        self.body.grown.connect(self._on_body_height)
        self.canvas.column.clicked_below.connect(self._focus_body_end)
        self._theme.changed.connect(self._restyle)

    def _connect_keys(self, field: GrowingTextEdit | BodyEdit) -> None:
        field.next_requested.connect(self._go_on)
        field.previous_requested.connect(self._go_back)
        field.caret_moved.connect(self._follow_caret)

    def _go_on(self) -> None:
        self._step(1)

    def _go_back(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        """Go to the field after or before; past the ends the focus leaves the canvas."""
        chain: list[QWidget] = [
            self.category,
            *(header.edit for header in self.headers.values()),
            self.lead.picture,
            self.lead.caption.edit,
            self.body,
            self.gallery.strip.first(),
        ]
        shown = [widget for widget in chain if widget.isVisible()]
        field = self.canvas.column.focusWidget()
        if field not in shown:
            return
        place = shown.index(field) + step
        if 0 <= place < len(shown):
            target = shown[place]
            target.setFocus(Qt.FocusReason.TabFocusReason)
            if step < 0 and isinstance(target, GrowingTextEdit):
                target.moveCursor(QTextCursor.MoveOperation.End)
            self.canvas.show_area(target, target.rect().intersected(self.canvas.rect()))
        elif step > 0:
            self.canvas.focusNextChild()

    def _follow_caret(self) -> None:
        field = self.canvas.column.focusWidget()
        if isinstance(field, GrowingTextEdit | BodyEdit) and field.hasFocus():
            self.canvas.show_area(field, field.cursorRect())

    def _on_header(self, name: str, text: str) -> None:
        self._document.edit(**{name: text})

    def _on_category(self, category_id: EntityId) -> None:
        self._document.edit(category_id=category_id)
        self._show_headers()

    def _on_body_height(self, height: int) -> None:
        if height != self.body.height():
            self.body.setFixedHeight(height)
            self._follow_caret()

    def _focus_body_end(self) -> None:
        self.body.setFocus(Qt.FocusReason.MouseFocusReason)
        self.body.moveCursor(QTextCursor.MoveOperation.End)

    def _widget_of(self, field: str) -> QWidget:
        base = field.partition(".")[0]
        if base in self.headers:
            return self.headers[base].edit
        others = {"category": self.category, "lead": self.lead.picture}
        if base == "gallery" and self.gallery.strip.isVisible():
            return self.gallery.strip.first()
        return others.get(base, self.body)

    def _restyle(self) -> None:
        font: QFont = make_font(TypeRole.EDITOR_BODY.value, self._theme.px(self._body_size))
        line = self._theme.px(self._body_size * _LINE_PER_SIZE)
        self.body.set_type(font, line, self._theme.px(self._body_size * _GAP_PER_SIZE))
