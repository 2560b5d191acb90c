"""One transaction on a library: everything that is read and written in it belongs together."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection

from editor_app.domain.article import Article
from editor_app.domain.changes import Changes
from editor_app.domain.clock import Clock
from editor_app.domain.erasure import Erasure, ErasureScope
from editor_app.domain.errors import NotFoundError
from editor_app.domain.identity import EntityId
from editor_app.domain.publication import Publication
from editor_app.storage.erasing import erase_comments, erased_comments
from editor_app.storage.errors import LibraryReadOnlyError
from editor_app.storage.kinds import KINDS, Entity, get_kind
from editor_app.storage.media_store import MediaRepository
from editor_app.storage.numbering import settle_numbers
from editor_app.storage.repositories.articles import ArticleRepository
from editor_app.storage.repositories.categories import CategoryRepository
from editor_app.storage.repositories.comments import CommentRepository
from editor_app.storage.repositories.entities import EntityRepository
from editor_app.storage.repositories.erasures import ErasureRepository
from editor_app.storage.repositories.export_records import ExportRecordRepository
from editor_app.storage.repositories.images import ImageRepository
from editor_app.storage.repositories.import_records import ImportRecordRepository
from editor_app.storage.repositories.inbox import InboxRepository
from editor_app.storage.repositories.people import PersonRepository
from editor_app.storage.repositories.picture_uses import PictureUseRepository
from editor_app.storage.repositories.reader_comments import ReaderCommentRepository
from editor_app.storage.repositories.readers import ReaderDetailsRepository
from editor_app.storage.repositories.reading_marks import ReadingMarkRepository
from editor_app.storage.repositories.rendered import RenderedRepository
from editor_app.storage.repositories.reply_drafts import ReplyDraftRepository
from editor_app.storage.repositories.revisions import RevisionRepository
from editor_app.storage.repositories.search import search
from editor_app.storage.repositories.settings import SettingRepository
from editor_app.storage.repositories.views import ViewRepository
from editor_app.storage.repositories.working_copies import WorkingCopyRepository
from editor_app.storage.revision_log import RevisionLog
from editor_app.storage.saving import delete_entities, save
from editor_app.storage.search_index import SEARCH_TABLES
from editor_app.storage.summaries import SearchHit

READ_ONLY = "This library was opened for reading only."


class UnitOfWork:
    """Repositories over one open transaction, and the ways to change something in it.

    Made by Library.read and Library.write; not to be used after their block. Without a log
    it only reads, and whatever writes raises LibraryReadOnlyError.
    """

    def __init__(
        self,
        connection: Connection,
        media: MediaRepository,
        clock: Clock,
        log: RevisionLog | None = None,
    ) -> None:
        self._connection = connection
        self._clock = clock
        self._log = log
        self.has_erased_comments = False
        self._working_copies = WorkingCopyRepository(connection)
        self.people = PersonRepository(connection)
        self.categories = CategoryRepository(connection)
        self.images = ImageRepository(connection)
        self.picture_uses = PictureUseRepository(connection)
        self.articles = ArticleRepository(connection, self._working_copies)
        self.comments = CommentRepository(connection)
        self.inbox = InboxRepository(connection)
        self.erasures = ErasureRepository(connection)
        self.reader_details = ReaderDetailsRepository(connection, clock, self.erasures)
        self.reader_comments = ReaderCommentRepository(connection)
        self.reply_drafts = ReplyDraftRepository(connection, clock)
        self.reading_marks = ReadingMarkRepository(connection)
        self.media = media
        self.rendered = RenderedRepository(connection)
        self.views = ViewRepository(connection)
        self.revisions = RevisionRepository(connection)
        self.import_records = ImportRecordRepository(connection)
        self.export_records = ExportRecordRepository(connection)
        self.settings = SettingRepository(connection)

    def publication(self) -> Publication:
        """Return the publication this library is about."""
        publications = EntityRepository(self._connection, KINDS["publication"], Publication)
        return publications.read()[0]

    def search(
        self, words: str, limit: int, kinds: Collection[str] = tuple(SEARCH_TABLES)
    ) -> tuple[SearchHit, ...]:
        """Return at most ``limit`` articles, comments and images with all words, newest first.

        The last word may be unfinished; ``kinds`` narrows what is looked for.
        """
        return search(self._connection, words, limit, kinds)

    def save(self, *entities: Entity) -> Changes:
        """Store entities, each with a revision unless it is shown just so already.

        New comments get their numbers; an article's working copy is dropped, as the article
        takes its place. Raises InvalidFieldError when a value cannot be stored.
        """
        return save(self._connection, self._writing(), entities)

    def settle_numbers(self, *article_ids: EntityId) -> Changes:
        """Give comments that share a number with another one numbers of their own.

        To be called after revisions from elsewhere were added: two laptops that have not met
        give the same number to different comments.
        """
        return self.save(*settle_numbers(self._connection, article_ids))

    def delete(self, kind: str, *ids: EntityId) -> Changes:
        """Delete entities of a kind; their history stays. Raises NotFoundError.

        A comment takes its reader's data with it. What belongs to an article (comments,
        pictures) is not deleted with it.
        """
        changes = delete_entities(self._connection, self._writing(), get_kind(kind), ids)
        if kind == "comment":
            now = self._clock.now()
            self.erase(Erasure(comment_id, ErasureScope.DETAILS, now) for comment_id in ids)
        return changes

    def erase(self, erasures: Iterable[Erasure]) -> Changes:
        """Erase readers' data, or their comments as well, for good and wherever it comes from.

        Erasures that are on the list already are carried out again, as what they concern may
        have come back with a package or a backup.
        """
        log, given = self._writing(), tuple(erasures)
        self.erasures.add_many(given)
        listed = tuple(self.erasures.find_many(e.subject for e in given).values())
        found = erased_comments(self.erasures, listed, self.comments)
        self.reader_details.delete(found)
        wide = [id_ for id_, scope in found.items() if scope is ErasureScope.COMMENTS]
        changes = erase_comments(self._connection, log, wide)
        self.has_erased_comments = self.has_erased_comments or bool(changes.ids)
        return changes

    def save_working_copy(self, article: Article) -> None:
        """Store an article as it is being typed: no revision, no search index."""
        self._writing()
        self._working_copies.put(article, self._clock)

    def working_copies(self) -> tuple[EntityId, ...]:
        """Return the ids of articles that were typed into since their last revision."""
        return self._working_copies.list_ids()

    def commit_working_copy(self, article_id: EntityId) -> Changes:
        """Make a revision of what was typed. Raises NotFoundError when nothing was."""
        article = self._working_copies.find_many([article_id]).get(article_id)
        if article is None:
            raise NotFoundError("There is no article “{id}” in this library.", id=article_id)
        return self.save(article)

    def head_of(self, entity_id: EntityId) -> str:
        """Return the id of the revision that shows an entity. Raises NotFoundError."""
        heads = self.heads_of([entity_id])
        if entity_id not in heads:
            raise NotFoundError("There is no entry “{id}” in this library.", id=entity_id)
        return heads[entity_id]

    def heads_of(self, entity_ids: Iterable[EntityId]) -> dict[EntityId, str]:
        """Return the revisions that show those of the entities that exist or existed."""
        return self.revisions.heads_of(entity_ids)

    def _writing(self) -> RevisionLog:
        if self._log is None:
            raise LibraryReadOnlyError(READ_ONLY)
        return self._log
