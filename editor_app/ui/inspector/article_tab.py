"""The tab with status, date, author, tags and linked articles."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QWidget

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.person import Person
from editor_app.services.article_details import ArticleDetails
from editor_app.services.articles import with_status
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.inspector.publish_time import PublishTime
from editor_app.ui.inspector.related_section import RelatedSection
from editor_app.ui.status_names import CHOOSABLE_STATUSES, status_name
from editor_app.ui.widgets.form import Form
from editor_app.ui.widgets.tag_editor import TagEditor

_FIELDS = frozenset({"status", "published_at", "author_ids", "tags", "related_ids"})


class ArticleTab(QObject):
    """Shows and edits the fields of the open article."""

    def __init__(
        self, desk: Desk, document: ArticleDocument, pictures: PictureLoader, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = document
        self.form = Form(desk.theme, self.tr("Article"))
        self.status = QComboBox()
        self.time = PublishTime(desk.theme)
        self.author = QComboBox()
        self.tags = TagEditor(desk.theme)
        self.related = RelatedSection(desk, document, pictures)
        self.form.add_field(self.tr("Status"), self.status)
        self.form.add_field(self.tr("Publish on"), self.time)
        self.form.add_field(self.tr("Author"), self.author)
        self.form.add_field(self.tr("Tags"), self.tags)
        self.form.add_line()
        self.form.add_widget(self.related)
        self.related.area_wanted.connect(self.form.show_widget)
        self.status.activated.connect(self._on_status)
        self.time.chosen.connect(self._on_time)
        self.author.activated.connect(self._on_author)
        self.tags.changed.connect(self._on_tags)
        document.opened.connect(self.show_article)
        document.details_changed.connect(self.show_article)
        document.refreshed.connect(self._on_changed)
        document.edited.connect(self._on_changed)

    def field(self, name: str) -> QWidget | None:
        """Return the widget of a field that a check names, if it is on this tab."""
        return {
            "status": self.status,
            "published_at": self.time,
            "authors": self.author,
            "tags": self.tags,
            "related": self.related,
        }.get(name)

    def show_article(self, _news: object = None) -> None:
        """Show the open article."""
        article, details = self._document.article, self._document.details
        if article is None or details is None:
            return
        self._show_status(article.status)
        self.time.show_time(article.published_at, details.publication.time_zone)
        self._show_author()
        self.tags.show_tags(article.tags)
        self.related.show_related()

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & _FIELDS:
            self.show_article()

    def _show_status(self, current: ArticleStatus) -> None:
        shown: tuple[ArticleStatus, ...] = CHOOSABLE_STATUSES
        if current not in shown:
            shown = (*shown, current)
        self.status.clear()
        for status in shown:
            self.status.addItem(status_name(status), status)
        self.status.setCurrentIndex(shown.index(current))

    def _show_author(self) -> None:
        article, details = self._document.article, self._document.details
        if article is None or details is None:
            return
        self.author.clear()
        for person in sorted(details.people.values(), key=lambda person: person.name.casefold()):
            self.author.addItem(person.name, (person.id,))
        if len(article.author_ids) > 1:
            names = ", ".join(person.name for person in _people_of(article, details))
            self.author.addItem(names, article.author_ids)
        known = [self.author.itemData(index) for index in range(self.author.count())]
        chosen = tuple(article.author_ids)
        self.author.setCurrentIndex(known.index(chosen) if chosen in known else -1)
        self.author.setPlaceholderText(self.tr("Choose an author"))

    def _on_status(self, index: int) -> None:
        article = self._document.article
        if article is None:
            return
        changed = with_status(article, self.status.itemData(index), self._desk.session)
        self._document.edit(status=changed.status, published_at=changed.published_at)
        self._document.revision_requested.emit("status")

    def _on_time(self, moment: object) -> None:
        self._document.edit(published_at=moment)

    def _on_author(self, index: int) -> None:
        self._document.edit(author_ids=tuple(self.author.itemData(index)))

    def _on_tags(self, tags: tuple[str, ...]) -> None:
        self._document.edit(tags=tags)


def _people_of(article: Article, details: ArticleDetails) -> list[Person]:
    return [details.people[id_] for id_ in article.author_ids if id_ in details.people]
