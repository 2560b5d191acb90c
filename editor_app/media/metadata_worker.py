"""Reads metadata in a process of its own, as Exiv2 is C++ that parses what strangers wrote.

A file that makes it crash or hang costs its metadata, never the program. Exiv2 is not safe in
several threads either: one process per session answers one request after the other.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING

from editor_app.media.errors import MetadataError
from editor_app.worker_process import WorkerError, WorkerProcess

if TYPE_CHECKING:
    from editor_app.media.metadata_reader import Pairs


class MetadataWorker:
    """Reads the metadata of pictures with a time limit; safe to call from any thread."""

    def __init__(self, time_limit: float = 5.0) -> None:
        """Take the limit for one picture in seconds; nothing is started yet."""
        self._process = WorkerProcess(_load_reader, "druckreif-metadata", time_limit)

    def read(self, data: bytes) -> Pairs:
        """Return names and values as ``read_pairs`` finds them in a picture's bytes.

        Raises MetadataError when they cannot be read, in time or at all.
        """
        try:
            pairs = self._process.ask(data)
        except WorkerError as error:
            raise _unreadable() from error
        if pairs is None:
            raise _unreadable()
        return pairs

    def close(self) -> None:
        """End the process; a later call of ``read`` would start another."""
        self._process.close()


def _unreadable() -> MetadataError:
    return MetadataError(
        "What the file says of its picture could not be read: it has to be filled in by hand."
    )


def _load_reader() -> Callable[[bytes], Pairs | None]:
    warnings.simplefilter("ignore")  # Pillow mentions what it finds damaged
    # Imported here so that only the child loads Exiv2.
    from editor_app.media.metadata_reader import read_pairs  # noqa: PLC0415

    return read_pairs
