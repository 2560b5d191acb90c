"""Keeps sidebar and list in step with the library, and carries out what is wished there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.checks.contract import Finding
from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId
from editor_app.services.articles import create_article
from editor_app.services.library_overview import LibraryOverview, load_overview
from editor_app.storage.summaries import ArticleCursor, ArticleSummary
from editor_app.ui.article_list.article_list_pane import ArticleListPane
from editor_app.ui.article_list.article_loader import ArticleLoader, LoadedPage
from editor_app.ui.article_list.bulk_commands import BulkCommands
from editor_app.ui.article_list.check_marks import CheckMarks, count_findings
from editor_app.ui.article_list.duplicate_command import DuplicateCommand
from editor_app.ui.article_list.query import ListQuery
from editor_app.ui.desk import Desk
from editor_app.ui.screens.screen_places import find_screen_place
from editor_app.ui.sidebar.nav_model import place_name
from editor_app.ui.sidebar.places import Place, build_places, query_of
from editor_app.ui.sidebar.sidebar import Sidebar
from editor_app.ui.undo_history import UndoHistory

_GATHER_MS = 30
"""Several writes in a row cause one reading."""

_SHOWN_KINDS = frozenset({"article", "category", "publication", "comment", "image", "export"})


class Newsroom(QObject):
    """Begins when the library has been opened."""

    article_wanted = Signal(object)
    """The id of the article to open."""
    article_created = Signal(object)
    """The Article that was made just now; it shall be opened with the caret in its headline."""
    nothing_left = Signal()
    """The open article was thrown away, and there is no other in the list."""
    place_changed = Signal(str)
    """The name of the place that is shown now."""
    screen_wanted = Signal(str)
    """The key of a place that has a screen of its own."""
    articles_wanted = Signal()
    """A list of articles is shown instead of a screen."""
    publication_shown = Signal(object)

    def __init__(
        self,
        desk: Desk,
        sidebar: Sidebar,
        pane: ArticleListPane,
        history: UndoHistory,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sidebar = sidebar
        self._pane = pane
        self._overview: LibraryOverview | None = None
        self._places: tuple[Place, ...] = ()
        self._open_id: EntityId | None = None
        self._select_next: int | None = None
        self._fresh_place = False
        self._screen = ""
        self.commands = BulkCommands(desk, history, self)
        self._copies = DuplicateCommand(desk, history, self)
        self._loader = ArticleLoader(desk, self)
        self._marks = CheckMarks(desk, self)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._connect()

    @property
    def overview(self) -> LibraryOverview | None:
        """What was read last; None before the first reading has come back."""
        return self._overview

    def start(self, place: str, article_id: str) -> None:
        """Show a place and open an article, as they were when the window was closed."""
        self._open_id = EntityId(article_id) if article_id else None
        if find_screen_place(place) is not None:
            self._screen = place
            self.screen_wanted.emit(place)
        self._pane.show_query("", replace(self._pane.query(), place=place))
        self._fresh_place = True
        self._read_overview()
        if self._open_id:
            self.article_wanted.emit(self._open_id)

    def go_to(self, place: str) -> None:
        """Show a place of the sidebar."""
        if find_screen_place(place) is not None:
            self._screen = place
            self._sidebar.nav.go_to(place)
            self.screen_wanted.emit(place)
            return
        query = query_of(place, self._categories())
        if query is not None:
            self._fresh_place = True
            self._sidebar.search.empty()
            self._show(query)

    def create_article(self) -> None:
        """Make a draft in the section that is shown, and have it opened."""
        category_id = self._pane.query().category_id or self._pane.query().filter_category_id
        work = partial(create_article, self._desk.session, category_id=category_id)
        self._desk.jobs.write(work).succeeded.connect(self._on_created)

    def duplicate(
        self, articles: tuple[ArticleSummary, ...], unsaved: Mapping[EntityId, Article]
    ) -> None:
        """Make copies of articles, of ``unsaved`` ones as given; a single copy is opened."""
        self._copies.duplicate(articles, unsaved)

    def show_articles(self) -> None:
        """Show the list again that was shown before a screen."""
        if self._screen:
            self._leave_screen()
            self._sidebar.nav.go_to(self._pane.query().place)

    def expect(self, article_id: EntityId) -> None:
        """Hold an article for the open one that is still being read, so the list stays on it."""
        self._open_id = article_id

    def note_open(self, article: Article | None) -> None:
        """Take over what is being typed into the row of the open article."""
        self._open_id = article.id if article else None
        if article is not None:
            self._pane.model.take_over(article)

    def note_findings(self, findings: tuple[Finding, ...]) -> None:
        """Take over what the checks say about the open article."""
        if self._open_id is not None:
            self._pane.model.mark({self._open_id: count_findings(findings)})

    def _connect(self) -> None:
        self._sidebar.place_chosen.connect(self.go_to)
        self._sidebar.words_changed.connect(self._on_words)
        self._sidebar.list_requested.connect(self.show_articles)
        self._pane.query_changed.connect(self._on_query)
        self._pane.article_requested.connect(self.article_wanted)
        self._pane.status_requested.connect(self._on_status)
        self._pane.category_requested.connect(self._on_category)
        self._copies.made.connect(self._on_copies)
        self._pane.model.page_wanted.connect(self._on_page_wanted)
        self._loader.loaded.connect(self._on_page)
        self._marks.counted.connect(self._pane.model.mark)
        self._gather.timeout.connect(self._read_overview)
        self._desk.changes.happened.connect(self._on_changes)

    def _categories(self) -> tuple[Category, ...]:
        return tuple(self._overview.categories.values()) if self._overview else ()

    def _show(self, query: ListQuery) -> None:
        """Read another list from its beginning."""
        self._leave_screen()
        self._marks.forget()
        name = self._name_of(query.place)
        self._pane.show_query(name, query)
        self._sidebar.nav.go_to(query.place)
        self._loader.load(query)
        self.place_changed.emit(name)

    def _name_of(self, place: str) -> str:
        return next((place_name(each) for each in self._places if each.key == place), "")

    def _leave_screen(self) -> None:
        if self._screen:
            self._screen = ""
            self.articles_wanted.emit()

    def _read_overview(self) -> None:
        job = self._desk.jobs.read(partial(load_overview, self._desk.session))
        job.succeeded.connect(self._on_overview)

    def _on_overview(self, overview: LibraryOverview) -> None:
        self._overview = overview
        self._places = build_places(overview)
        place = self._pane.query().place
        wanted = query_of(place, self._categories())
        if wanted is None or place not in {each.key for each in self._places}:
            wanted = ListQuery()
        self._sidebar.show_places(self._places, self._screen or wanted.place)
        self._sidebar.show_publication(overview.publication.title, overview.publication.accent)
        exported = overview.last_export
        self._sidebar.show_export(exported.exported_at if exported else None)
        self._pane.set_categories(overview.categories)
        self.publication_shown.emit(overview.publication)
        if self._screen:
            self._pane.show_query(self._name_of(wanted.place), wanted)
            self._loader.load(wanted, self._pane.model.rowCount())
        elif self._fresh_place or wanted.place != place:
            self._show(wanted)
        else:
            self._loader.load(self._pane.query(), self._pane.model.rowCount())

    def _on_page(self, page: LoadedPage) -> None:
        if not page.is_first:
            self._pane.model.append(page.rows, complete=page.is_last)
            self._marks.want(row.id for row in page.rows)
            return
        self._pane.show_rows(page.rows, complete=page.is_last)
        self._marks.want(row.id for row in page.rows)
        if self._select_next is not None:
            self._select_after_move(page.rows)
        elif self._open_id is not None and self._pane.view.current_id() != self._open_id:
            found = self._pane.select(self._open_id)
            if not found and self._fresh_place and not self._pane.query().words:
                self._pane.select_first()
        elif self._open_id is None:
            self._pane.select_first()
        self._fresh_place = False

    def _select_after_move(self, rows: tuple[ArticleSummary, ...]) -> None:
        """Go on with the neighbour of what was taken out of the list."""
        row, self._select_next = self._select_next, None
        if any(summary.id == self._open_id for summary in rows):
            return
        if rows and row is not None:
            self._pane.select(rows[min(row, len(rows) - 1)].id)
        else:
            self._open_id = None
            self.nothing_left.emit()

    def _on_page_wanted(self, after: ArticleCursor) -> None:
        self._loader.load_more(after)

    def _on_words(self, words: str) -> None:
        self._on_query(replace(self._pane.query(), words=words))

    def _on_query(self, query: ListQuery) -> None:
        if not query.words:
            self._sidebar.search.empty()
        self._show(query)

    def _on_status(self, articles: tuple[ArticleSummary, ...], status: ArticleStatus) -> None:
        first = self._pane.model.find_row(articles[0].id) if articles else None
        if any(article.id == self._open_id for article in articles):
            self._select_next = first
        self.commands.set_status(articles, status)

    def _on_category(self, articles: tuple[ArticleSummary, ...], category: Category) -> None:
        self.commands.set_category(articles, category)

    def _on_created(self, article: Article) -> None:
        self.show_articles()
        self._open_id = article.id
        query = self._pane.query()
        if article.status not in query.as_filter().statuses or query.is_narrowed:
            self.go_to("all")
        self._fresh_place = False
        self._desk.changes.announce(Changes(frozenset({"article"}), frozenset({article.id})))
        self.article_created.emit(article)

    def _on_copies(self, copies: tuple[Article, ...]) -> None:
        if len(copies) == 1:
            self._on_created(copies[0])

    def _on_changes(self, changes: Changes) -> None:
        if changes.kinds & _SHOWN_KINDS:
            self._gather.start()
