"""The scaled copies of an edition's pictures, made while its pages are written.

Scaling takes far longer than all pages together. Pillow lets go of the interpreter while it
works, so two pictures are scaled at a time, a little ahead of the writing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import groupby

from editor_app.domain.progress import Cancelled, stop_if
from editor_app.exporters.contract import ReadMedia
from editor_app.exporters.kept_copies import KeptCopies
from editor_app.media.derivatives import scaled_copy
from editor_app.site.pictures import PictureCopy

_THREADS = 2
_AHEAD = 3

_Made = list[tuple[str, bytes]]


class PictureCopies:
    """Gives the copies in the order of their paths."""

    def __init__(
        self,
        copies: Mapping[str, PictureCopy],
        media: ReadMedia,
        kept: KeptCopies,
        pool: ThreadPoolExecutor,
    ) -> None:
        """Take what is to be made, where originals come from, and where copies are kept."""
        self._copies = copies
        self._media = media
        self._kept = kept
        self._pool = pool

    def in_order(self, cancelled: Cancelled) -> Iterator[tuple[str, bytes]]:
        """Yield path and content of every copy, sorted by path."""
        waiting: deque[Future[_Made]] = deque()
        for _, group in groupby(sorted(self._copies), key=_original):
            stop_if(cancelled)
            waiting.append(self._begin(list(group)))
            if len(waiting) > _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            stop_if(cancelled)
            yield from waiting.popleft().result()

    def _begin(self, paths: list[str]) -> Future[_Made]:
        """Start on the copies of one original; it is read here, in the caller's thread."""
        found = {path: self._kept.find(path) for path in paths}
        made = [(path, data) for path, data in found.items() if data is not None]
        if len(made) == len(paths):
            done: Future[_Made] = Future()
            done.set_result(made)
            return done
        original = self._media(self._copies[paths[0]].image_id)
        return self._pool.submit(self._make, paths, original)

    def _make(self, paths: list[str], original: bytes) -> _Made:
        made = []
        for path in paths:
            copy = self._copies[path]
            data = scaled_copy(original, copy.width, copy.format)
            self._kept.keep(path, data)
            made.append((path, data))
        return made


@contextmanager
def picture_copies(
    copies: Mapping[str, PictureCopy], media: ReadMedia, kept: KeptCopies
) -> Iterator[PictureCopies]:
    """Give the copies; threads, and work nobody waits for any more, end with the block."""
    pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="scale")
    try:
        yield PictureCopies(copies, media, kept, pool)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _original(path: str) -> str:
    """Return the part of a copy's path that all copies of one original share."""
    return path.rpartition("-")[0]
