"""Opens pictures, reads their metadata and makes their copies in processes of its own.

Decoders and Exiv2 are C and C++ that parse what strangers wrote. A file that makes one of them
crash or hang is refused, or costs only its metadata, and never the program. Nor can a thread do
it beside a window: Pillow holds the interpreter while it clears the memory for the pixels and while
it works on some of them, for 50 to 290 ms with a large photograph. Exiv2 is not safe in several
threads at all: each process answers one request after the other.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Collection, Generator, Iterator
from contextlib import closing
from queue import LifoQueue
from typing import TYPE_CHECKING, Any, Literal

from editor_app.domain.message import Message
from editor_app.media.errors import MetadataError, PictureError
from editor_app.worker_process import (
    WorkerDiedError,
    WorkerError,
    WorkerNotStartedError,
    WorkerProcess,
)

if TYPE_CHECKING:
    from editor_app.media.cut import CopySpec
    from editor_app.media.decode import PictureFacts
    from editor_app.media.derivatives import Copies
    from editor_app.media.metadata_reader import Pairs

Request = tuple[Literal["facts", "metadata", "copies", "avif"], tuple[Any, ...]]

_PROCESSES = 2
"""As many as the copies of an export keep busy; the second starts when both are wanted at once."""

_MEMORY_LIMIT = 4 << 30
"""Bytes: room for 80 million pixels of 16 bits, in whatever the decoders make of them."""

_NICENESS = 10
"""So that the window comes first on a machine with few processors."""


class PictureWorker:
    """Works on pictures with a time limit; safe to call from any thread."""

    def __init__(self, decoding_limit: float = 60.0, metadata_limit: float = 5.0) -> None:
        """Take the limits for one picture, and for one copy, in seconds; nothing is started yet."""
        self._idle = LifoQueue[WorkerProcess[Request, Any]]()
        self._processes = tuple(
            WorkerProcess[Request, Any](_load, "druckreif-pictures", _MEMORY_LIMIT)
            for _ in range(_PROCESSES)
        )
        for process in reversed(self._processes):
            self._idle.put(process)
        self._decoding_limit = decoding_limit
        self._metadata_limit = metadata_limit

    def inspect(self, data: bytes) -> PictureFacts:
        """Return the facts of a picture after decoding all of it once.

        Raises PictureError when it is of no allowed format, broken, truncated, too large, or
        takes too long.
        """
        facts: PictureFacts
        (facts,) = self._decode(("facts", (data,)))
        return facts

    def make_copies(self, original: bytes, wanted: Collection[CopySpec]) -> Copies:
        """Yield what ``derivatives.make_copies`` yields, as soon as each copy is made.

        Whoever needs no more closes the iterator: no further copy is made. Raises PictureError.
        """
        return self._decode(("copies", (original, tuple(wanted))))

    def is_smaller_as_avif(self, original: bytes, width: int, height: int) -> bool:
        """Return what ``avif_gain.is_smaller_as_avif`` returns. Raises PictureError."""
        answer: bool
        (answer,) = self._decode(("avif", (original, width, height)))
        return answer

    def read_metadata(self, data: bytes) -> Pairs:
        """Return names and values as ``read_pairs`` finds them in a picture's bytes.

        Raises MetadataError when they cannot be read, in time or at all.
        """
        answer: Pairs | None
        try:
            (answer,) = self._ask(("metadata", (data,)), self._metadata_limit)
        except WorkerError as error:
            raise _unreadable() from error
        if answer is None:
            raise _unreadable()
        return answer

    def close(self) -> None:
        """End the processes; what is asked later would start others."""
        for process in self._processes:
            process.close()

    def _ask(self, request: Request, time_limit: float) -> Generator[Any, None, None]:
        """Yield the parts of an answer from the process that was busy last and is not now."""
        process = self._idle.get()
        try:
            with closing(process.ask_for_parts(request, time_limit)) as parts:
                yield from parts
        finally:
            self._idle.put(process)

    def _decode(self, request: Request) -> Generator[Any, None, None]:
        """Yield the parts of an answer; whatever goes wrong is a PictureError."""
        try:
            with closing(self._ask(request, self._decoding_limit)) as parts:
                for part in parts:
                    if isinstance(part, Message):
                        raise PictureError(part.template, **part.values)
                    yield part
        except WorkerNotStartedError as error:
            raise PictureError(
                "The part of the program that opens pictures did not start. Nothing is lost. "
                "Start the program again."
            ) from error
        except WorkerDiedError as error:
            raise PictureError("The picture is damaged or incomplete.") from error
        except WorkerError as error:
            raise PictureError("The picture takes too long to open.") from error


def _unreadable() -> MetadataError:
    return MetadataError(
        "What the file says of its picture could not be read: it has to be filled in by hand."
    )


def _load() -> Callable[[Request], Iterator[object]]:
    # Imported here so that only the child loads Exiv2 and all decoders.
    from editor_app.media.avif_gain import is_smaller_as_avif  # noqa: PLC0415
    from editor_app.media.decode import inspect_picture  # noqa: PLC0415
    from editor_app.media.derivatives import make_copies  # noqa: PLC0415
    from editor_app.media.metadata_reader import read_pairs  # noqa: PLC0415

    warnings.simplefilter("ignore")  # Pillow mentions what it finds damaged
    if sys.platform != "win32":
        os.nice(_NICENESS)

    def once(work: Callable[..., object]) -> Callable[..., Iterator[object]]:
        return lambda *arguments: iter((work(*arguments),))

    works: dict[str, Callable[..., Iterator[object]]] = {
        "facts": once(inspect_picture),
        "metadata": once(read_pairs),
        "copies": make_copies,
        "avif": once(is_smaller_as_avif),
    }

    def answer(request: Request) -> Iterator[object]:
        wanted, arguments = request
        try:
            yield from works[wanted](*arguments)
        except PictureError as error:
            yield error.message

    return answer
