"""The one bridge between the window and threads.

Work is a plain function over frozen data. Writes go one after the other through one thread,
reads and exports through a small pool. Jobs belong to the runner, never to a widget that may
close before they end, and their signals are always emitted on the window's thread.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from PySide6.QtCore import SIGNAL, QObject, Qt, Signal

from editor_app.domain.changes import Changes
from editor_app.domain.errors import CancelledError
from editor_app.domain.progress import Cancelled, Report, stop_if
from editor_app.ui.changes import ChangeBroadcaster
from editor_app.ui.worker_lane import WorkerLane

_FAILED = SIGNAL("failed(PyObject)")

_PROGRESS_PAUSE = 0.05
"""Seconds between two reports that reach the window; more often would only keep it busy."""


class Lane(Enum):
    """Which thread does the work."""

    WRITE = "write"
    READ = "read"
    BACKGROUND = "background"


class LongWork(Protocol):
    """A function that tells of its progress and can be stopped."""

    def __call__(self, *, report: Report, cancelled: Cancelled) -> object:
        """Do the work; raises CancelledError when it was stopped."""
        ...


class Job(QObject):
    """Work under way. Exactly one of succeeded, failed and stopped comes, then finished."""

    succeeded = Signal(object)
    failed = Signal(object)
    """Carries the exception."""
    stopped = Signal()
    progressed = Signal(int, int)
    """Done and total; a total of 0 means that it is not known."""
    finished = Signal()

    def __init__(self, work: Callable[[Job], object], lane: Lane, parent: QObject | None) -> None:
        super().__init__(parent)
        self.work = work
        self.lane = lane
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; what has not begun will not begin."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether the work is no longer wanted. Safe on any thread."""
        return self._cancelled.is_set()


@dataclass(frozen=True, slots=True)
class _Progress:
    job: Job
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class _Outcome:
    job: Job
    result: object = None
    error: Exception | None = None


class Jobs(QObject):
    """Runs work on other threads and brings the results home."""

    failed = Signal(object)
    """Carries the exception of a job whose own ``failed`` nobody listens to."""

    _arrived = Signal(object)

    def __init__(self, changes: ChangeBroadcaster, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes = changes
        self._open: dict[int, Job] = {}
        self._lanes = {
            Lane.WRITE: WorkerLane("writer", 1),
            Lane.READ: WorkerLane("reader", 2),
            Lane.BACKGROUND: WorkerLane("background", 1),
        }
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(self, work: Callable[[], object]) -> Job:
        """Run a read on the pool."""
        return self._start(lambda _job: work(), Lane.READ)

    def read_in_background(self, work: Callable[[], object]) -> Job:
        """Run a read that nobody waits for, such as a thumbnail: it never delays the others."""
        return self._start(lambda _job: work(), Lane.BACKGROUND)

    def write(self, work: Callable[[], object]) -> Job:
        """Run a write after all earlier writes. Changes it returns are broadcast first."""
        return self._start(lambda _job: work(), Lane.WRITE)

    def run(self, work: LongWork, lane: Lane) -> Job:
        """Run long work that reports its progress and can be cancelled."""

        def run_with_progress(job: Job) -> object:
            return work(report=_Reporter(self.send, job), cancelled=job.is_cancelled)

        return self._start(run_with_progress, lane)

    def is_busy(self) -> bool:
        """Whether any job has not been delivered yet."""
        return bool(self._open)

    def close(self) -> None:
        """Finish every write that was asked for, stop everything else, end the threads.

        Waits; nothing is delivered afterwards, and what is asked for later never begins.
        """
        self._closed = True
        for job in self._open.values():
            if job.lane is not Lane.WRITE:
                job.cancel()
        for lane in self._lanes.values():
            lane.close()
        self._open.clear()

    def _start(self, work: Callable[[Job], object], lane: Lane) -> Job:
        if self._closed:  # e.g. a web page asks for a picture while the window goes
            return Job(work, lane, None)
        job = Job(work, lane, self)
        self._open[id(job)] = job
        self._lanes[lane].put(lambda: self._perform(job))
        return job

    def _perform(self, job: Job) -> None:
        """On a worker thread: do it and send the outcome home."""
        try:
            stop_if(job.is_cancelled)
            outcome = _Outcome(job, result=job.work(job))
        except Exception as error:  # noqa: BLE001 - whatever went wrong is shown to a person
            outcome = _Outcome(job, error=error)
        self.send(outcome)

    def send(self, news: object) -> None:
        """Hand news of a job to the window's thread. Safe on any thread."""
        if not self._closed:
            self._arrived.emit(news)

    def _deliver(self, news: object) -> None:
        if self._closed:
            return
        if isinstance(news, _Progress):
            news.job.progressed.emit(news.done, news.total)
        elif isinstance(news, _Outcome):
            self._open.pop(id(news.job), None)
            self._conclude(news)
            news.job.finished.emit()
            news.job.deleteLater()

    def _conclude(self, outcome: _Outcome) -> None:
        job = outcome.job
        if isinstance(outcome.error, CancelledError):
            job.stopped.emit()
        elif outcome.error is not None:
            if job.receivers(_FAILED) == 0:
                self.failed.emit(outcome.error)
            job.failed.emit(outcome.error)
        else:
            if isinstance(outcome.result, Changes):
                self._changes.announce(outcome.result)
            job.succeeded.emit(outcome.result)


class _Reporter:
    """Passes progress on, but not more often than a person can see."""

    def __init__(self, send: Callable[[object], None], job: Job) -> None:
        self._send = send
        self._job = job
        self._last = 0.0

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._last >= _PROGRESS_PAUSE or (total and done >= total):
            self._last = now
            self._send(_Progress(self._job, done, total))
