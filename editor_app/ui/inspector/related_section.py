"""„Lesen Sie auch“: the linked articles and the way to link another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.services.images import get_image
from editor_app.services.session import Session
from editor_app.storage.summaries import ArticleSummary
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.inspector.article_search import ArticleSearch
from editor_app.ui.inspector.related_rows import RelatedRows


@dataclass(frozen=True, slots=True)
class _Pictures:
    by_article: Mapping[EntityId, Image]


def _read_pictures(session: Session, leads: Mapping[EntityId, EntityId]) -> _Pictures:
    return _Pictures({article: get_image(session, image) for article, image in leads.items()})


class RelatedSection(QWidget):
    """Edits ``related_ids`` of the open article."""

    area_wanted = Signal(QWidget)
    """A widget that has just opened and wants to be seen."""

    def __init__(
        self,
        desk: Desk,
        document: ArticleDocument,
        pictures: PictureLoader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = document
        self._headlines: dict[EntityId, str] = {}
        self._leads: Mapping[EntityId, EntityId] = {}
        title = QLabel(self.tr("Read next"), self)
        title.setProperty("role", "lab")
        self._count = QLabel(self)
        self._count.setProperty("role", "dim")
        self.rows = RelatedRows(desk.theme, pictures, self)
        self.add = QPushButton(self.tr("Link an article"), self)
        self.add.setProperty("kind", "link")
        self.search = ArticleSearch(desk, self)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._count)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(desk.theme.px(4))
        lines.addLayout(head)
        lines.addWidget(self.rows)
        lines.addWidget(self.search)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch()
        lines.addLayout(foot)
        self.rows.reordered.connect(self._on_reordered)
        self.rows.removed.connect(self._on_removed)
        self.add.clicked.connect(self._on_add)
        self.search.chosen.connect(self._on_chosen)
        self.search.closed.connect(self._on_closed)
        self.setFocusProxy(self.add)
        desk.theme.changed.connect(self._restyle)
        self._restyle()

    def show_related(self) -> None:
        """Show what the article links to; what is gone from the library is left out."""
        article, details = self._document.article, self._document.details
        if article is None or details is None:
            return
        for linked in details.related.values():
            self._headlines[linked.id] = linked.headline or linked.slug
        shown = [id_ for id_ in article.related_ids if id_ in self._headlines]
        self.rows.show_rows(tuple((id_, self._headlines[id_]) for id_ in shown))
        self._count.setText(str(len(shown)) if shown else "")
        leads = {
            id_: linked.lead.image_id
            for id_, linked in details.related.items()
            if linked.lead is not None
        }
        self._leads = leads
        if leads:
            job = self._desk.jobs.read(partial(_read_pictures, self._desk.session, leads))
            job.succeeded.connect(self._on_pictures)
            job.failed.connect(self._on_no_pictures)

    def _on_pictures(self, pictures: _Pictures) -> None:
        for row in self.rows.rows():
            row.show_image(pictures.by_article.get(row.article_id))

    def _on_no_pictures(self, _error: Exception) -> None:
        # An image that is gone leaves the thumbnail grey; the checks of that article say so.
        return

    def _on_reordered(self, order: tuple[EntityId, ...]) -> None:
        self._document.edit(related_ids=order)

    def _on_removed(self, article_id: EntityId) -> None:
        article = self._document.article
        if article is not None:
            rest = tuple(id_ for id_ in article.related_ids if id_ != article_id)
            self._document.edit(related_ids=rest)
            self.add.setFocus()

    def _on_add(self) -> None:
        article = self._document.article
        if article is not None:
            self.add.hide()
            self.search.open_search(frozenset({article.id, *article.related_ids}))
            self.area_wanted.emit(self.search)

    def _on_chosen(self, summary: ArticleSummary) -> None:
        article = self._document.article
        if article is not None:
            self._headlines[summary.id] = summary.headline or summary.slug
            self._document.edit(related_ids=(*article.related_ids, summary.id))

    def _on_closed(self) -> None:
        self.add.show()
        self.add.setFocus()

    def _restyle(self) -> None:
        self.add.setIcon(self._desk.theme.icon("plus", 14, "accent_text"))
