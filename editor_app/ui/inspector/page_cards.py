"""How the article appears elsewhere: as a search result, and as a card when it is shared.

The texts in the cards are the fields themselves: a click puts the caret into them.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.image import Image
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.picture_loader import PictureKey, PictureLoader
from editor_app.ui.inspector.fallback_field import FallbackField
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.pill import Pill

TITLE_LIMIT = 60
DESCRIPTION_LIMIT = 155
_SHARE_RATIO = 1.91
_SEARCH_FIELDS = frozenset(
    {"category_id", "slug", "headline", "standfirst", "search_title", "search_description"}
)
_SHARE_FIELDS = frozenset(
    {"headline", "standfirst", "search_description", "social_title", "social_image_id", "lead"}
)


class SearchCard(QWidget):
    """The search result with its counters."""

    def __init__(
        self, desk: Desk, document: ArticleDocument, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = desk.theme
        self._document = document
        self._site = ElidingLabel("", self)
        self._address = ElidingLabel("", self)
        self._address.setProperty("role", "small")
        self.title = FallbackField(theme, TypeRole.PANEL_HEADING, "accent")
        self.title.setAccessibleName(self.tr("Title of the search result"))
        self.description = FallbackField(theme, TypeRole.META, "t2")
        self.description.setAccessibleName(self.tr("Description of the search result"))
        self._title_pill = Pill(theme)
        self._description_pill = Pill(theme)
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*[theme.px(14)] * 4)
        inside.setSpacing(theme.px(3))
        for widget in (self._site, self._address, self.title, self.description):
            inside.addWidget(widget)
        pills = QHBoxLayout()
        pills.setSpacing(theme.px(8))
        pills.addWidget(self._title_pill)
        pills.addWidget(self._description_pill)
        pills.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(8))
        rows.addWidget(card)
        rows.addLayout(pills)
        self.title.committed.connect(self._on_title)
        self.description.committed.connect(self._on_description)
        self.title.textChanged.connect(self._count)
        self.description.textChanged.connect(self._count)
        document.opened.connect(self.show_article)
        document.edited.connect(self._on_changed)
        document.refreshed.connect(self._on_changed)
        self.show_article()

    def show_article(self, _news: object = None) -> None:
        """Show what a search engine would."""
        article, details = self._document.article, self._document.details
        if article is None or details is None:
            return
        self._site.set_text(details.publication.title)
        base = details.publication.base_url.partition("://")[2].strip("/")
        category = details.categories.get(article.category_id) if article.category_id else None
        parts = [base, category.slug if category else "", article.slug]
        self._address.set_text(" › ".join(part for part in parts if part))
        self.title.show_texts(article.search_title, article.headline)
        self.description.show_texts(article.search_description, article.standfirst)
        self._count()

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & _SEARCH_FIELDS:
            self.show_article()

    def _on_title(self, text: str) -> None:
        self._document.edit(search_title=text)

    def _on_description(self, text: str) -> None:
        self._document.edit(search_description=text)

    def _count(self) -> None:
        for pill, name, field, limit in (
            (self._title_pill, self.tr("Title"), self.title, TITLE_LIMIT),
            (self._description_pill, self.tr("Description"), self.description, DESCRIPTION_LIMIT),
        ):
            count = len(field.text())
            pill.set_text(f"{name} {count} / {limit}")
            pill.set_tone("warn" if count > limit or not count else "ok")


class ShareCard(QFrame):
    """The picture, the site, the title and the standfirst as other services show them."""

    def __init__(
        self,
        desk: Desk,
        document: ArticleDocument,
        pictures: PictureLoader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = desk.theme
        self._document = document
        self.setObjectName("card")
        self._picture = _SharePicture(theme, pictures, self)
        self._site = QLabel(self)
        self._site.setProperty("role", "small")
        self.title = FallbackField(theme, TypeRole.ROW_TITLE)
        self.title.setAccessibleName(self.tr("Title when shared"))
        self._text = QLabel(self)
        self._text.setProperty("role", "dim")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(12))
        words.setSpacing(theme.px(2))
        for widget in (self._site, self.title, self._text):
            words.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 0)
        rows.setSpacing(0)
        rows.addWidget(self._picture)
        rows.addLayout(words)
        self.title.committed.connect(self._on_title)
        for signal in (
            document.opened, document.edited, document.refreshed, document.details_changed
        ):  # fmt: skip
            signal.connect(self.show_article)
        self.show_article()

    def show_article(self, _news: object = None) -> None:
        """Show what is shared."""
        article, details = self._document.article, self._document.details
        if article is None or details is None:
            return
        self._site.setText(details.publication.base_url.partition("://")[2].strip("/"))
        self._site.setVisible(bool(self._site.text()))
        self.title.show_texts(article.social_title, article.headline)
        self._text.setText(article.search_description or article.standfirst)
        image_id = article.social_image_id or (article.lead.image_id if article.lead else None)
        self._picture.show_image(details.images.get(image_id) if image_id else None)

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & _SHARE_FIELDS:
            self.show_article()

    def _on_title(self, text: str) -> None:
        self._document.edit(social_title=text)


class _SharePicture(QWidget):
    """The picture at 1.91 to 1, with the card's upper corners."""

    def __init__(self, theme: Theme, pictures: PictureLoader, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._image: Image | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        pictures.loaded.connect(self.update)

    def show_image(self, image: Image | None) -> None:
        """Show an image, or nothing at all."""
        self._image = image if image is not None and image.has_file else None
        self.setVisible(self._image is not None)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the format that most services use."""
        super().resizeEvent(event)
        self.setFixedHeight(round(event.size().width() / _SHARE_RATIO))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture."""
        if self._image is None:
            return
        ratio = self.devicePixelRatioF()
        size = (round(self.width() * ratio), round(self.height() * ratio))
        key = PictureKey(self._image.media_hash, *size, self._image.focal_point)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.px(7)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, radius), radius, radius)
        painter.setClipPath(frame)
        painter.fillRect(self.rect(), self._theme.color("well"))
        picture = self._pictures.find(key)
        if picture is not None:
            painter.drawPixmap(self.rect(), picture)
