"""A process of its own for work on what strangers wrote: it can be ended when it takes too long.

A thread cannot be stopped, and a crash in a library written in C takes the whole program along.
The process starts with the first request, answers one after the other, in one part or in several,
and is replaced when it had to be ended or died. In a frozen program
``multiprocessing.freeze_support()`` must be the first call of the main module; elsewhere the child
imports the main module, which therefore should import little at its top.
"""

from __future__ import annotations

import multiprocessing
import sys
import threading
from collections.abc import Callable, Generator, Iterable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from time import monotonic
from typing import Any, Generic, TypeVar

Request = TypeVar("Request")
Answer = TypeVar("Answer")

_START_SECONDS = 60.0
"""How long the process may take to come up on a cold, busy machine."""

MEMORY_LIMIT = 2 << 30
"""Bytes of address space; what needs more is an attack. Not enforced on Windows."""

_ATTEMPTS = 2
_READY = "ready"
_STOP = None
_END = None


class WorkerError(Exception):
    """The process gave no answer; whoever asked says what that means for a person."""


class WorkerTimeoutError(WorkerError):
    """The answer took longer than the limit; the process was ended."""


class WorkerDiedError(WorkerError):
    """The process died twice over the same request."""


class WorkerNotStartedError(WorkerError):
    """The process did not come up."""


class WorkerProcess(Generic[Request, Answer]):
    """Answers requests in another process with a time limit; safe to call from any thread."""

    def __init__(
        self,
        load: Callable[[], Callable[[Request], Iterable[Answer]]],
        name: str,
        memory_limit: int = MEMORY_LIMIT,
    ) -> None:
        """Take the limit for the process's memory in bytes; nothing is started yet.

        ``load`` is a function of a module; the child calls it once and gets what answers the
        requests, part by part, so that only the child imports what that needs.
        """
        self._load = load
        self._name = name
        self._memory_limit = memory_limit
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._pipe: Connection[Any, Any] | None = None

    def ask(self, request: Request, time_limit: float) -> Answer:
        """Return the answer to a request that has one part.

        Both are pickled. ``time_limit`` is in seconds. Raises WorkerError when there is none.
        """
        (answer,) = self.ask_for_parts(request, time_limit)
        return answer

    def ask_for_parts(self, request: Request, time_limit: float) -> Generator[Answer, None, None]:
        """Yield the answer's parts as they come; ``time_limit`` is in seconds for each of them.

        The process is taken until the last part has come; whoever needs no more closes the
        iterator, which ends the process at its work. Raises WorkerError.
        """
        with self._lock:
            for _ in range(_ATTEMPTS):
                pipe = self._started()
                is_done = has_begun = False
                try:
                    pipe.send((request,))
                    while pipe.poll(time_limit):
                        part = pipe.recv()
                        if part is _END:
                            is_done = True
                            return
                        has_begun = True
                        yield part[0]
                    raise WorkerTimeoutError
                except (EOFError, OSError):
                    if has_begun:
                        break
                    # It died, perhaps long ago: one more try with a new one.
                finally:
                    if not is_done:
                        self._end()
            raise WorkerDiedError

    def close(self) -> None:
        """End the process; a later request would start another."""
        with self._lock:
            if self._pipe is not None:
                try:
                    self._pipe.send(_STOP)
                except OSError:
                    pass
                else:
                    self._joined(1.0)
            self._end()

    def _started(self) -> Connection[Any, Any]:
        """Return the pipe to a living process."""
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._end()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=_serve,
            args=(theirs, self._load, self._memory_limit),
            name=self._name,
            daemon=True,
        )
        try:
            process.start()
        except (OSError, RuntimeError) as error:  # no memory left, or no main module to import
            ours.close()
            raise WorkerNotStartedError from error
        finally:
            theirs.close()
        self._process, self._pipe = process, ours
        deadline = monotonic() + _START_SECONDS
        try:
            came_up = ours.poll(deadline - monotonic()) and ours.recv() == _READY
        except (EOFError, OSError):
            came_up = False
        if not came_up:
            self._end()
            raise WorkerNotStartedError
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


def _serve(
    pipe: Connection[Any, Any],
    load: Callable[[], Callable[[Any], Iterable[object]]],
    memory_limit: int,
) -> None:
    """Answer requests until told to stop; runs in the child."""
    _limit_memory(memory_limit)
    answer = load()
    pipe.send(_READY)
    while True:
        try:
            request = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        if request is _STOP:
            return
        for part in answer(*request):
            pipe.send((part,))
        pipe.send(_END)


def _limit_memory(limit: int) -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - exists on this branch only

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard == resource.RLIM_INFINITY or hard > limit:
            resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
