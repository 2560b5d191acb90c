"""The article a comment stands under, to go there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_app.services.comment_context import CommentContext
from editor_app.storage.summaries import ArticleSummary
from editor_app.ui.article_list.thumbnails import Thumbnails
from editor_app.ui.inbox.short_day import short_day
from editor_app.ui.theme.theme import Theme

_WIDTH, _HEIGHT = 68, 45
_QUOTE = 160
"""Characters of the quoted passage that are shown."""


class ArticleCard(QWidget):
    """Picture, headline, date, and the passage that the comment quotes."""

    clicked = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._heading = QLabel(self.tr("About the article"))
        self._heading.setProperty("role", "lab")
        self._picture = _Picture(theme, thumbnails)
        self._headline = _wrapping("")
        self._headline.setProperty("role", "sec")
        self._facts = _wrapping("dim")
        self._passage = _wrapping("t2")
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._headline)
        words.addWidget(self._facts)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self._heading)
        column.addLayout(row)
        column.addWidget(self._passage)

    def show_article(self, context: CommentContext) -> None:
        """Show the article of a comment; nothing when it was deleted."""
        summary = context.summary
        self.setVisible(summary is not None)
        if summary is None:
            return
        headline = summary.headline or self.tr("No headline yet")
        self._headline.setText(headline)
        self._picture.show_summary(summary)
        parts = []
        if summary.published_at is not None:
            day = summary.published_at.astimezone()
            parts.append(short_day(day))
        parts.append(self.tr("%n comments", "", summary.comment_count))
        self._facts.setText(" · ".join(parts))
        text = ""
        if context.passage is not None and context.article is not None:
            text = context.article.body[context.passage.start : context.passage.end]
        shown = text if len(text) <= _QUOTE else f"{text[:_QUOTE].rstrip()} …"
        self._passage.setText(self.tr("Quotes: “{passage}”").format(passage=shown))
        self._passage.setVisible(bool(text))
        self.setAccessibleName(self.tr("Open the article “{title}”").format(title=headline))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there with Enter and Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring while the keyboard is here."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(self._theme.color("focus"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class _Picture(QWidget):
    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme = theme
        self._thumbnails = thumbnails
        self._summary: ArticleSummary | None = None
        self.setFixedSize(self.sizeHint())
        thumbnails.ready.connect(self.update)

    def show_summary(self, summary: ArticleSummary) -> None:
        self._summary = summary
        self.setVisible(bool(summary.lead_media_hash))
        self.update()

    def sizeHint(self) -> QSize:
        return self._theme.size(_WIDTH, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._summary is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), self._theme.px(4), self._theme.px(4))
        painter.setClipPath(frame)
        painter.fillRect(self.rect(), self._theme.color("well"))
        picture = self._thumbnails.find(
            self._summary.lead_media_hash, self.width(), self.height(), self._summary.focal_point
        )
        if picture is not None:
            painter.drawImage(self.rect(), picture)


def _wrapping(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
