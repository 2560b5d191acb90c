"""The copies of an edition's pictures, made while its pages are written.

Making them takes far longer than all pages together, so two originals are worked on at a time, a
little ahead of the writing. All copies of one
original, whatever part of it they show, are made together: it is decoded once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from itertools import groupby
from threading import Event

from editor_app.domain.progress import Cancelled, stop_if
from editor_app.exporters.contract import ReadMedia
from editor_app.exporters.kept_copies import KeptCopies
from editor_app.media.derivatives import MakeCopies
from editor_app.site.pictures import PictureCopy, original_part

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
        make: MakeCopies,
        pool: ThreadPoolExecutor,
        stopped: Event,
    ) -> None:
        """Take what is to be made, where originals come from, where copies are kept."""
        self._copies = copies
        self._media = media
        self._kept = kept
        self._make_copies = make
        self._pool = pool
        self._stopped = stopped

    def in_order(self, cancelled: Cancelled) -> Iterator[tuple[str, bytes]]:
        """Yield path and content of every copy, sorted by path."""
        waiting: deque[Future[_Made]] = deque()
        for _, group in groupby(sorted(self._copies), key=original_part):
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
        made = {path: data for path, data in found.items() if data is not None}
        missing = [path for path in paths if path not in made]
        if not missing:
            done: Future[_Made] = Future()
            done.set_result(list(made.items()))
            return done
        original = self._media(self._copies[missing[0]].image_id)
        return self._pool.submit(self._make, missing, original, made)

    def _make(self, missing: list[str], original: bytes, made: dict[str, bytes]) -> _Made:
        paths = {self._copies[path].spec: path for path in missing}
        with closing(self._make_copies(original, paths.keys())) as copies:
            for spec, data in copies:
                if self._stopped.is_set():
                    break
                self._kept.keep(paths[spec], data)
                made[paths[spec]] = data
        return sorted(made.items())


@contextmanager
def picture_copies(
    copies: Mapping[str, PictureCopy], media: ReadMedia, kept: KeptCopies, make: MakeCopies
) -> Iterator[PictureCopies]:
    """Give the copies; threads, and work nobody waits for any more, end with the block."""
    stopped = Event()
    pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="copies")
    try:
        yield PictureCopies(copies, media, kept, make, pool, stopped)
    finally:
        stopped.set()
        pool.shutdown(wait=True, cancel_futures=True)
