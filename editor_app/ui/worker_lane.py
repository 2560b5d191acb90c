"""Threads that work off a queue in order."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable

Work = Callable[[], None]


class WorkerLane:
    """One or more threads behind one queue; they start with the first work."""

    def __init__(self, name: str, size: int) -> None:
        self._name = name
        self._size = size
        self._queue: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []

    def put(self, work: Work) -> None:
        """Queue work, which must not raise."""
        self._queue.put(work)
        if len(self._threads) < self._size:
            thread = threading.Thread(target=self._work_off, name=f"druckreif-{self._name}")
            self._threads.append(thread)
            thread.start()

    def close(self) -> None:
        """Let everything queued run, then end the threads and wait for them."""
        for _ in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _work_off(self) -> None:
        while (work := self._queue.get()) is not None:
            work()
