"""Transactions that write: who writes, and what has to be kept in which order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Connection, RootTransaction

from editor_app.domain.clock import Clock
from editor_app.domain.identity import IdSource
from editor_app.storage.connections import connect_for_writing
from editor_app.storage.engine import Begin, make_engine
from editor_app.storage.journal import Journal
from editor_app.storage.library_files import LibraryFiles
from editor_app.storage.media_store import MediaRepository
from editor_app.storage.revision_log import Author, RevisionLog
from editor_app.storage.sqlite_module import Connection as DriverConnection
from editor_app.storage.unit_of_work import UnitOfWork
from editor_app.sync.clock import HybridClock, Stamp

DEVICE_SETTING = "device"
"""The name this library goes by in revisions made here."""

CLOCK_SETTING = "clock"
"""The latest stamp of any revision in the library."""


@dataclass(frozen=True, slots=True)
class OpenWrite:
    """A unit of work whose transaction is still open."""

    unit: UnitOfWork
    connection: Connection
    log: RevisionLog
    media: MediaRepository
    transaction: RootTransaction

    def keep(self) -> None:
        """Commit: pictures first, so that the text never names one that is missing."""
        if self.log.last_stamp is not None:
            self.unit.settings.put(CLOCK_SETTING, str(self.log.last_stamp))
        self.media.commit()
        self.transaction.commit()
        if self.unit.has_erased_comments or self.unit.reader_details.has_erased:
            forget_erased(self.connection, writes_anew=self.unit.has_erased_comments)


def forget_erased(connection: Connection, writes_anew: bool) -> None:
    """Leave nothing of what was erased in the write-ahead log, nor, written anew, in free pages."""
    driver = cast("DriverConnection", connection.connection.driver_connection)
    # Past SQLAlchemy, which would begin a transaction, and in one neither does anything.
    if writes_anew:
        driver.execute("VACUUM")
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class Writer:
    """Begins the writing transactions of one library."""

    def __init__(self, files: LibraryFiles, journal: Journal, clock: Clock) -> None:
        self._files = files
        self._journal = journal
        self._clock = clock
        self._hybrid_clock = HybridClock()
        self._device = ""
        self._engine = make_engine(lambda: connect_for_writing(files.text, journal), Begin.WRITING)

    def introduce(self, ids: IdSource) -> None:
        """Learn the device's name and the latest time; a new library gets a name."""
        with self.begin("introduced") as write:
            settings = write.unit.settings
            stamp = settings.get(CLOCK_SETTING)
            if stamp is not None:
                self._hybrid_clock.observe(Stamp.parse(stamp))
            device = settings.get(DEVICE_SETTING)
            if device is None:
                device = ids.new_id()
                settings.put(DEVICE_SETTING, device)
                write.keep()
            self._device = device

    @contextmanager
    def begin(self, reason: str) -> Iterator[OpenWrite]:
        """Run a block in a transaction that is rolled back unless the block keeps it."""
        author = Author(self._device, self._clock, self._hybrid_clock, reason)
        media = MediaRepository(self._connect_media, writes=True)
        with closing(media), self._engine.connect() as connection:
            transaction = connection.begin()
            try:
                log = RevisionLog(connection, author)
                unit = UnitOfWork(connection, media, self._clock, log)
                yield OpenWrite(unit, connection, log, media, transaction)
            finally:
                if transaction.is_active:
                    transaction.rollback()

    def close(self) -> None:
        """Let go of the files."""
        self._engine.dispose()

    def _connect_media(self) -> object:
        return connect_for_writing(self._files.media, self._journal)
