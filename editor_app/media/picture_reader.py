"""Opens pictures and reads their metadata in a process of its own.

Decoders and Exiv2 are C and C++ that parse what strangers wrote. A file that makes one of them
crash or hang is refused, or costs only its metadata, and never the program. Nor can a thread do
it beside a window: Pillow holds the interpreter while it clears the memory for the pixels, for
50 ms and more with a large photograph. Exiv2 is not safe in several threads at all: one process
per session answers one request after the other.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, cast

from editor_app.domain.message import Message
from editor_app.media.errors import MetadataError, PictureError
from editor_app.worker_process import (
    WorkerDiedError,
    WorkerError,
    WorkerNotStartedError,
    WorkerProcess,
)

if TYPE_CHECKING:
    from editor_app.media.decode import PictureFacts
    from editor_app.media.metadata_reader import Pairs

Request = tuple[Literal["facts", "metadata"], bytes]

_MEMORY_LIMIT = 4 << 30
"""Bytes: room for 80 million pixels of 16 bits, in whatever the decoders make of them."""

_NICENESS = 10
"""So that the window comes first on a machine with few processors."""


class PictureReader:
    """Looks at pictures with a time limit; safe to call from any thread."""

    def __init__(self, decoding_limit: float = 60.0, metadata_limit: float = 5.0) -> None:
        """Take the limits for one picture in seconds; nothing is started yet."""
        self._process: WorkerProcess[Request, PictureFacts | Message | Pairs | None]
        self._process = WorkerProcess(_load, "druckreif-pictures", _MEMORY_LIMIT)
        self._decoding_limit = decoding_limit
        self._metadata_limit = metadata_limit

    def inspect(self, data: bytes) -> PictureFacts:
        """Return the facts of a picture after decoding all of it once.

        Raises PictureError when it is of no allowed format, broken, truncated, too large, or
        takes too long.
        """
        try:
            answer = self._process.ask(("facts", data), self._decoding_limit)
        except WorkerNotStartedError as error:
            raise PictureError(
                "The part of the program that opens pictures did not start. Nothing is lost. "
                "Start the program again."
            ) from error
        except WorkerDiedError as error:
            raise PictureError("The picture is damaged or incomplete.") from error
        except WorkerError as error:
            raise PictureError("The picture takes too long to open.") from error
        if isinstance(answer, Message):
            raise PictureError(answer.template, **answer.values)
        return cast("PictureFacts", answer)

    def read_metadata(self, data: bytes) -> Pairs:
        """Return names and values as ``read_pairs`` finds them in a picture's bytes.

        Raises MetadataError when they cannot be read, in time or at all.
        """
        try:
            answer = self._process.ask(("metadata", data), self._metadata_limit)
        except WorkerError as error:
            raise _unreadable() from error
        if answer is None:
            raise _unreadable()
        return cast("Pairs", answer)

    def close(self) -> None:
        """End the process; what is asked later would start another."""
        self._process.close()


def _unreadable() -> MetadataError:
    return MetadataError(
        "What the file says of its picture could not be read: it has to be filled in by hand."
    )


def _load() -> Callable[[Request], PictureFacts | Message | Pairs | None]:
    # Imported here so that only the child loads Exiv2 and all decoders.
    from editor_app.media.decode import inspect_picture  # noqa: PLC0415
    from editor_app.media.metadata_reader import read_pairs  # noqa: PLC0415

    warnings.simplefilter("ignore")  # Pillow mentions what it finds damaged
    if sys.platform != "win32":
        os.nice(_NICENESS)

    def answer(request: Request) -> PictureFacts | Message | Pairs | None:
        wanted, data = request
        if wanted == "metadata":
            return read_pairs(data)
        try:
            return inspect_picture(data)
        except PictureError as error:
            return error.message

    return answer
