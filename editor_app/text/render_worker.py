"""Renders author text in a process of its own that can be ended when it takes too long.

Python-Markdown needs seconds for some texts of a few kilobytes, and a thread cannot be stopped.
The process starts with the first text, serves one text after the other, and is replaced when it
had to be ended or died. In a frozen program ``multiprocessing.freeze_support()`` must be the first
call of the main module; elsewhere the child imports the main module, which therefore should import
little at its top.
"""

from __future__ import annotations

import multiprocessing
import sys
import threading
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from time import monotonic

from editor_app.domain.errors import EditorialError

_START_SECONDS = 60.0
"""How long the process may take to come up on a cold, busy machine."""

_MEMORY_LIMIT = 2 << 30
"""Bytes of address space; a text that needs more is an attack. Not enforced on Windows."""

_ATTEMPTS = 2
_READY = "ready"


class RenderTimeoutError(EditorialError):
    """A text could not be turned into HTML in time, or broke the process that tried."""


class RenderWorker:
    """Turns Markdown into HTML with a time limit; safe to call from any thread."""

    def __init__(self, time_limit: float = 5.0) -> None:
        """Take the limit for one text in seconds; nothing is started yet."""
        self._time_limit = time_limit
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._pipe: Connection[tuple[str, str] | None, str] | None = None

    def render(self, markdown: str, language: str) -> str:
        """Return ``render_body(markdown, language)``, computed in the other process.

        Raises RenderTimeoutError when it takes longer than the limit, or when the process died
        twice over the same text.
        """
        with self._lock:
            for _ in range(_ATTEMPTS):
                pipe = self._started()
                try:
                    pipe.send((markdown, language))
                    if pipe.poll(self._time_limit):
                        return pipe.recv()
                except (EOFError, OSError):
                    self._end()  # it died, perhaps long ago: one more try with a new one
                    continue
                self._end()
                raise RenderTimeoutError(
                    "The text takes longer than {seconds:g} seconds to display. It is saved. "
                    "Look for very long runs of brackets or other special characters.",
                    seconds=self._time_limit,
                )
            raise RenderTimeoutError(
                "The text could not be displayed: the attempt broke off twice. It is saved. "
                "Take out what was pasted last, or divide the text into several articles."
            )

    def close(self) -> None:
        """End the process; a later call of ``render`` would start another."""
        with self._lock:
            if self._pipe is not None:
                try:
                    self._pipe.send(None)
                except OSError:
                    pass
                else:
                    self._joined(1.0)
            self._end()

    def _started(self) -> Connection[tuple[str, str] | None, str]:
        """Return the pipe to a living process."""
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._end()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._pipe = ours
        self._process = context.Process(
            target=_serve, args=(theirs,), name="druckreif-renderer", daemon=True
        )
        self._process.start()
        theirs.close()
        deadline = monotonic() + _START_SECONDS
        try:
            came_up = ours.poll(deadline - monotonic()) and ours.recv() == _READY
        except (EOFError, OSError):
            came_up = False
        if not came_up:
            self._end()
            raise RenderTimeoutError(
                "The part of the program that displays texts did not start. Your text is saved. "
                "Start the program again."
            )
        return ours

    def _joined(self, seconds: float) -> None:
        if self._process is not None:
            self._process.join(seconds)

    def _end(self) -> None:
        """End the process whatever it does and forget it."""
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()


def _serve(pipe: Connection[str, tuple[str, str] | None]) -> None:
    """Answer texts with HTML until told to stop; runs in the child."""
    _limit_memory()
    # Imported here so that whoever only holds a worker does not load Markdown.
    from editor_app.text.markdown_renderer import render_body  # noqa: PLC0415

    pipe.send(_READY)
    while True:
        try:
            request = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        if request is None:
            return
        pipe.send(render_body(*request))


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - exists on this branch only

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard == resource.RLIM_INFINITY or hard > _MEMORY_LIMIT:
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT, hard))
