"""The tab for the short address, the search result and the card when the article is shared."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from editor_app.domain.slug import is_safe_slug, propose_slug
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.inspector.page_cards import (
    DESCRIPTION_LIMIT,
    TITLE_LIMIT,
    SearchCard,
    ShareCard,
)
from editor_app.ui.inspector.sharing_image import SharingImage
from editor_app.ui.widgets.form import Form, counter, show_count
from editor_app.ui.widgets.text_box import TextBox

_FIELDS = frozenset(
    {"slug", "search_title", "search_description", "social_title", "headline", "standfirst"}
)


class SearchTab(QObject):
    """Shows and edits what is only seen outside of the page."""

    def __init__(
        self, desk: Desk, document: ArticleDocument, pictures: PictureLoader, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.form = Form(desk.theme, self.tr("Search & social"))
        self.slug = QLineEdit()
        self.title = QLineEdit()
        self.description = TextBox(desk.theme, 4)
        self.social_title = QLineEdit()
        self.sharing = SharingImage(desk, document)
        self._title_count, self._description_count = counter(), counter()
        self._slug_error = QLabel(
            self.tr("Only letters, digits and hyphens. Proposal: {slug}"), parent
        )
        self._lay_out(desk, pictures)
        self.slug.editingFinished.connect(self._on_slug)
        self.title.textEdited.connect(self._on_title)
        self.description.text_edited.connect(self._on_description)
        self.social_title.textEdited.connect(self._on_social_title)
        document.opened.connect(self.show_article)
        document.refreshed.connect(self._on_changed)
        document.edited.connect(self._on_changed)

    def field(self, name: str) -> QWidget | None:
        """Return the widget of a field that a check names, if it is on this tab."""
        return {
            "slug": self.slug,
            "search_title": self.title,
            "search_description": self.description,
            "social_title": self.social_title,
            "social.image": self.sharing.choose,
        }.get(name)

    def show_article(self, _news: object = None) -> None:
        """Show the open article."""
        article = self._document.article
        if article is None:
            return
        if not self.slug.hasFocus():
            _show(self.slug, article.slug)
            self._mark_slug(article.slug)
        _show(self.title, article.search_title)
        self.description.set_text(article.search_description)
        _show(self.social_title, article.social_title)
        self.title.setPlaceholderText(article.headline)
        self.social_title.setPlaceholderText(article.headline)
        self.description.setPlaceholderText(article.standfirst)
        show_count(self._title_count, len(article.search_title or article.headline), TITLE_LIMIT)
        described = article.search_description or article.standfirst
        show_count(self._description_count, len(described), DESCRIPTION_LIMIT)

    def _lay_out(self, desk: Desk, pictures: PictureLoader) -> None:
        form = self.form
        form.add_field(self.tr("Short address"), self.slug)
        self._slug_error.setProperty("tone", "bad")
        self._slug_error.setProperty("role", "dim")
        self._slug_error.setWordWrap(True)
        self._slug_error.hide()
        form.add_widget(self._slug_error, 4)
        form.add_field(self.tr("Search title"), self.title, self._title_count)
        form.add_field(self.tr("Description"), self.description, self._description_count)
        form.add_widget(SearchCard(desk, self._document))
        form.add_line()
        form.add_field(self.tr("Sharing image"), self.sharing)
        form.add_field(self.tr("Sharing title"), self.social_title)
        form.add_widget(ShareCard(desk, self._document, pictures))

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & _FIELDS:
            self.show_article()

    def _on_slug(self) -> None:
        slug = self.slug.text().strip()
        self._mark_slug(slug)
        if not slug or is_safe_slug(slug):
            self._document.edit(slug=slug)

    def _mark_slug(self, slug: str) -> None:
        wrong = bool(slug) and not is_safe_slug(slug)
        self._slug_error.setVisible(wrong)
        if wrong:
            self._slug_error.setText(
                self.tr("Only letters, digits and hyphens. Proposal: {slug}").format(
                    slug=propose_slug(slug)
                )
            )
        state = "bad" if wrong else ""
        if self.slug.property("state") != state:
            self.slug.setProperty("state", state)
            self.slug.style().unpolish(self.slug)
            self.slug.style().polish(self.slug)

    def _on_title(self, text: str) -> None:
        self._document.edit(search_title=text.strip())

    def _on_description(self) -> None:
        self._document.edit(search_description=self.description.text())

    def _on_social_title(self, text: str) -> None:
        self._document.edit(social_title=text.strip())


def _show(line: QLineEdit, text: str) -> None:
    """Show a text, unless it is what the person has just typed."""
    if line.text().strip() != text:
        line.setText(text)
