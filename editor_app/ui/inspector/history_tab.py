"""The tab with the article's earlier versions, the latest first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor_app.domain.changes import Changes
from editor_app.services.list_revisions import list_revisions
from editor_app.storage.summaries import RevisionInfo
from editor_app.ui.desk import Desk
from editor_app.ui.editor.document import ArticleDocument
from editor_app.ui.inspector.publish_time import local_time
from editor_app.ui.inspector.revision_reasons import reason_name
from editor_app.ui.widgets.form import Form

_SHOWN = 100


class HistoryTab(QObject):
    """Reads the history only while it is looked at."""

    def __init__(self, desk: Desk, document: ArticleDocument, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = document
        self._looked_at = False
        self.form = Form(desk.theme, self.tr("History"))
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._gap = desk.theme.px(10)
        self.form.add_widget(self._list, 0)
        self._texts: list[str] = []
        document.opened.connect(self._read)
        desk.changes.happened.connect(self._on_changes)

    def set_looked_at(self, looked_at: bool) -> None:
        """Read now, and again whenever something has changed, while somebody looks."""
        self._looked_at = looked_at
        self._read()

    def texts(self) -> list[str]:
        """Return the lines as shown."""
        return list(self._texts)

    def _on_changes(self, changes: Changes) -> None:
        article = self._document.article
        if article is not None and article.id in changes.ids:
            self._read()

    def _read(self, _news: object = None) -> None:
        article = self._document.article
        if not self._looked_at or article is None:
            return
        job = self._desk.jobs.read(partial(list_revisions, self._desk.session, article.id))
        job.succeeded.connect(self._show)

    def _show(self, revisions: tuple[RevisionInfo, ...]) -> None:
        article, details = self._document.article, self._document.details
        if article is None or details is None:
            return
        if revisions and revisions[0].entity_id != article.id:
            return  # another article has been opened meanwhile
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._texts = []
        if not revisions:
            self._add(self.tr("No earlier version yet."), "")
        for revision in revisions[:_SHOWN]:
            moment = local_time(revision.time, details.publication.time_zone)
            shown = QDateTime(moment.year, moment.month, moment.day, moment.hour, moment.minute, 0)
            when = QLocale().toString(shown, QLocale.FormatType.ShortFormat)
            self._add(when, reason_name(revision.reason))

    def _add(self, first: str, second: str) -> None:
        for text, role in ((first, "title" if second else "t2"), (second, "dim")):
            if text:
                label = QLabel(text)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                label.setProperty("role", role)
                label.setContentsMargins(0, 0, 0, self._gap if role != "title" else 0)
                self._rows.addWidget(label)
        self._texts.append(" · ".join(text for text in (first, second) if text))
