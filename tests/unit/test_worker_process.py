"""Work in another process that can be ended."""

from __future__ import annotations

import errno
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

import pytest

from editor_app.worker_process import (
    WorkerDiedError,
    WorkerNotStartedError,
    WorkerProcess,
    WorkerTimeoutError,
)

LIMIT = 2.0
no_sigkill = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


def _answer(request: str) -> Iterator[str]:
    for part in request.split(","):
        yield _part(part)


def _part(request: str) -> str:
    if request == "hang":
        time.sleep(600)
    if request == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if request == "pid":
        return str(os.getpid())
    return request.upper()


def _load() -> Callable[[str], Iterator[str]]:
    return _answer


def _load_nothing() -> Callable[[str], Iterator[str]]:
    sys.exit(3)


@pytest.fixture
def worker() -> Iterator[WorkerProcess[str, str]]:
    worker = WorkerProcess(_load, "test-worker")
    yield worker
    worker.close()


def test_the_answer_comes_from_another_process(worker: WorkerProcess[str, str]) -> None:
    assert worker.ask("a", LIMIT) == "A"
    assert worker.ask("pid", LIMIT) != str(os.getpid())


def test_one_process_answers_many_requests(worker: WorkerProcess[str, str]) -> None:
    assert len({worker.ask("pid", LIMIT) for _ in range(20)}) == 1


def test_nothing_is_started_before_the_first_request() -> None:
    worker = WorkerProcess(_load, "test-worker")
    assert worker._process is None
    worker.close()


def test_request_that_takes_too_long_is_given_up(worker: WorkerProcess[str, str]) -> None:
    first = worker.ask("pid", LIMIT)
    with pytest.raises(WorkerTimeoutError):
        worker.ask("hang", LIMIT)
    assert worker.ask("pid", LIMIT) != first


@no_sigkill
def test_request_that_kills_its_process_twice_is_given_up(
    worker: WorkerProcess[str, str],
) -> None:
    with pytest.raises(WorkerDiedError):
        worker.ask("crash", LIMIT)
    assert worker.ask("a", LIMIT) == "A"


@no_sigkill
def test_process_that_was_killed_is_replaced(worker: WorkerProcess[str, str]) -> None:
    os.kill(int(worker.ask("pid", LIMIT)), signal.SIGKILL)
    assert worker.ask("a", LIMIT) == "A"


def test_an_answer_comes_in_parts(worker: WorkerProcess[str, str]) -> None:
    parts = worker.ask_for_parts("a,b,hang", LIMIT)
    assert (next(parts), next(parts)) == ("A", "B")
    with pytest.raises(WorkerTimeoutError):
        next(parts)
    assert list(worker.ask_for_parts("a,b", LIMIT)) == ["A", "B"]


def test_who_needs_no_more_parts_ends_the_work(worker: WorkerProcess[str, str]) -> None:
    parts = worker.ask_for_parts("pid,hang", 600.0)
    first = next(parts)
    parts.close()
    assert worker.ask("pid", LIMIT) != first


@no_sigkill
def test_parts_are_not_told_twice_when_the_process_dies(worker: WorkerProcess[str, str]) -> None:
    parts = worker.ask_for_parts("a,crash", LIMIT)
    assert next(parts) == "A"
    with pytest.raises(WorkerDiedError):
        next(parts)


class _DyingWorker(WorkerProcess[str, str]):
    """Its process is killed each time it is up, before it can answer."""

    deaths = 0

    def _started(self) -> Connection[Any, Any]:
        pipe = super()._started()
        assert self._process is not None
        assert self._process.pid is not None
        os.kill(self._process.pid, signal.SIGKILL)
        self.deaths += 1
        return pipe


@no_sigkill
def test_a_second_process_is_tried_and_no_third() -> None:
    worker = _DyingWorker(_load, "test-worker")
    try:
        with pytest.raises(WorkerDiedError):
            worker.ask("hang", LIMIT)
    finally:
        worker.close()
    assert worker.deaths == 2


def test_process_that_does_not_come_up_is_an_error() -> None:
    worker = WorkerProcess(_load_nothing, "test-worker")
    with pytest.raises(WorkerNotStartedError):
        worker.ask("a", LIMIT)
    worker.close()


def test_process_that_cannot_even_be_started_is_the_same_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_process: SpawnProcess) -> None:
        raise OSError(errno.ENOMEM, "Cannot allocate memory")

    worker = WorkerProcess(_load, "test-worker")
    monkeypatch.setattr(SpawnProcess, "start", refuse)
    for _ in range(2):
        with pytest.raises(WorkerNotStartedError):
            worker.ask("a", LIMIT)
    worker.close()


def test_threads_share_one_process(worker: WorkerProcess[str, str]) -> None:
    results: dict[int, str] = {}

    def ask(number: int) -> None:
        results[number] = worker.ask(f"number {number}", LIMIT)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {n: f"NUMBER {n}" for n in range(8)}


def test_closed_worker_leaves_no_process_behind(worker: WorkerProcess[str, str]) -> None:
    pid = int(worker.ask("pid", LIMIT))
    worker.close()
    worker.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert worker.ask("a", LIMIT) == "A"
