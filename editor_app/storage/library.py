"""An open library: the one door to what it holds, by units of work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from enum import Enum
from pathlib import Path

from editor_app.domain.clock import Clock
from editor_app.domain.identity import IdSource
from editor_app.domain.message import Message
from editor_app.domain.publication import Publication
from editor_app.storage.connections import connect_for_reading
from editor_app.storage.creation import create_files, new_folder
from editor_app.storage.engine import Begin, make_engine
from editor_app.storage.errors import LibraryReadOnlyError
from editor_app.storage.explained_errors import explained_errors
from editor_app.storage.format_check import check_format
from editor_app.storage.journal import journal_for
from editor_app.storage.library_files import LibraryFiles
from editor_app.storage.lock import LibraryLock
from editor_app.storage.media_store import MediaRepository
from editor_app.storage.rebuild import rebuild_projection
from editor_app.storage.safe_copy import renew_copies
from editor_app.storage.schema_version import SCHEMA_VERSION
from editor_app.storage.sqlite_module import SQLITE_VERSION
from editor_app.storage.start_up import prepare
from editor_app.storage.unit_of_work import READ_ONLY, UnitOfWork
from editor_app.storage.upgrade import upgrade
from editor_app.storage.writer import OpenWrite, Writer


class Access(Enum):
    """What a library is opened for. Reading needs no lock; one program at a time may write."""

    READ = "read"
    WRITE = "write"


class Library:
    """One open library; to be closed. Its units of work may be used from any thread.

    ``notices`` are sentences for people about what was mended when it was opened.
    """

    def __init__(
        self,
        files: LibraryFiles,
        clock: Clock,
        writer: Writer | None = None,
        lock: LibraryLock | None = None,
        notices: tuple[Message, ...] = (),
    ) -> None:
        """Not to be called: use Library.create or Library.open."""
        self.folder = files.folder
        self.notices = notices
        self._files = files
        self._clock = clock
        self._writer = writer
        self._lock = lock
        self._reader = make_engine(lambda: connect_for_reading(files.text), Begin.READING)

    @staticmethod
    def create(folder: Path, publication: Publication, *, clock: Clock, ids: IdSource) -> Library:
        """Create a library for a publication and open it for writing.

        Raises LibraryExistsError when something lies at ``folder``.
        """
        with new_folder(folder) as building:
            create_files(LibraryFiles(building), journal_for(SQLITE_VERSION))
            with (
                closing(Library.open(building, Access.WRITE, clock=clock, ids=ids)) as library,
                library.write("created") as unit,
            ):
                unit.save(publication)
        return Library.open(folder, Access.WRITE, clock=clock, ids=ids)

    @staticmethod
    def open(folder: Path, access: Access, *, clock: Clock, ids: IdSource) -> Library:
        """Open a library.

        For writing it is locked, checked, mended where its rows do not fit its history, and
        what a crash left in working copies becomes revisions. Raises NotALibraryError,
        LibraryTooNewError, LibraryLockedError or LibraryDamagedError.
        """
        files, journal, now = LibraryFiles(folder), journal_for(SQLITE_VERSION), clock.now()
        is_old = check_format(files) < SCHEMA_VERSION
        if access is Access.READ and not is_old:
            return Library(files, clock)
        lock = LibraryLock(files, now)
        with ExitStack() as on_failure, explained_errors(folder.name):
            on_failure.callback(lock.release)
            if is_old:
                upgrade(files, journal, now)
            if access is Access.READ:
                return Library(files, clock)
            notices = prepare(files, journal, now)
            library = Library(files, clock, Writer(files, journal, clock), lock, notices)
            on_failure.callback(library.close)
            library._begin_writing(ids)
            on_failure.pop_all()
        return library

    def rebuild_projection(self) -> None:
        """Make all that is shown anew from the history. Raises LibraryReadOnlyError."""
        with self._begin("rebuilt") as write:
            rebuild_projection(write.connection)
            write.keep()

    def renew_copies(self) -> None:
        """Put one copy of the library as it is now in the place of all earlier ones.

        What was erased is in none of them afterwards. Raises LibraryReadOnlyError.
        """
        if self._writer is None:
            raise LibraryReadOnlyError(READ_ONLY)
        with explained_errors(self.folder.name):
            renew_copies(self._files, self._clock.now())

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """Run a block that reads; it sees the library as it is at its first look."""
        media = MediaRepository(lambda: connect_for_reading(self._files.media), writes=False)
        with (
            explained_errors(self.folder.name),
            closing(media),
            self._reader.connect() as connection,
        ):
            yield UnitOfWork(connection, media, self._clock)

    @contextmanager
    def write(self, reason: str) -> Iterator[UnitOfWork]:
        """Run a block that writes: all of it is kept at the end, or nothing when it raises.

        ``reason`` is remembered with each revision. Raises LibraryReadOnlyError.
        """
        with self._begin(reason) as write:
            yield write.unit
            write.keep()

    @contextmanager
    def rehearse(self, reason: str) -> Iterator[UnitOfWork]:
        """Run a block that writes, and keep nothing of it. Raises LibraryReadOnlyError."""
        with self._begin(reason) as write:
            yield write.unit

    def close(self) -> None:
        """Let go of the files and of the lock; may be called twice."""
        self._reader.dispose()
        if self._writer is not None:
            self._writer.close()
        if self._lock is not None:
            self._lock.release()

    @contextmanager
    def _begin(self, reason: str) -> Iterator[OpenWrite]:
        if self._writer is None:
            raise LibraryReadOnlyError(READ_ONLY)
        with explained_errors(self.folder.name), self._writer.begin(reason) as write:
            yield write

    def _begin_writing(self, ids: IdSource) -> None:
        """Learn this library's name, and make revisions of what was typed before a crash."""
        if self._writer is not None:
            self._writer.introduce(ids)
        with self.read() as unit:
            left_over = unit.working_copies()
        if left_over:
            with self.write("recovered") as unit:
                for article_id in left_over:
                    unit.commit_working_copy(article_id)
