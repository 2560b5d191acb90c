"""Rendering in another process that can be ended."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection

import pytest

from editor_app.text.markdown_renderer import render_body
from editor_app.text.render_worker import RenderTimeoutError, RenderWorker

SLOW_TEXT = "<![" * 20000  # 60 kB that keep Python-Markdown busy for minutes


@pytest.fixture
def worker() -> Iterator[RenderWorker]:
    worker = RenderWorker(time_limit=2.0)
    yield worker
    worker.close()


def _child(worker: RenderWorker) -> int:
    assert worker._process is not None
    pid = worker._process.pid
    assert pid is not None
    return pid


def test_worker_renders_like_the_renderer(worker: RenderWorker) -> None:
    text = '## Titel\n\n"So" ![x](image:abc)'
    assert worker.render(text, "de-CH") == render_body(text, "de-CH")
    assert _child(worker) != os.getpid()


def test_nothing_is_started_before_the_first_text() -> None:
    worker = RenderWorker()
    assert worker._process is None
    worker.close()


def test_text_that_takes_too_long_is_given_up(worker: RenderWorker) -> None:
    worker.render("warm", "de")
    started = time.monotonic()
    with pytest.raises(RenderTimeoutError) as caught:
        worker.render(SLOW_TEXT, "de")
    assert time.monotonic() - started < 30
    assert "takes longer than 2 seconds" in str(caught.value)
    assert "länger als 2 Sekunden" in caught.value.message.in_language("de")


def test_next_text_after_one_that_was_given_up_is_rendered(worker: RenderWorker) -> None:
    worker.render("warm", "de")
    first = _child(worker)
    with pytest.raises(RenderTimeoutError):
        worker.render(SLOW_TEXT, "de")
    assert worker.render("*a*", "de") == "<p><em>a</em></p>"
    assert _child(worker) != first


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_process_that_was_killed_is_replaced(worker: RenderWorker) -> None:
    worker.render("warm", "de")
    os.kill(_child(worker), signal.SIGKILL)
    assert worker.render("*a*", "de") == "<p><em>a</em></p>"


class _DyingWorker(RenderWorker):
    """Its process is killed each time it is up, before it can answer."""

    deaths = 0

    def _started(self) -> Connection[tuple[str, str] | None, str]:
        pipe = super()._started()
        os.kill(_child(self), signal.SIGKILL)
        self.deaths += 1
        return pipe


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_process_that_dies_over_a_text_twice_gives_up() -> None:
    worker = _DyingWorker(time_limit=10.0)
    try:
        with pytest.raises(RenderTimeoutError, match="broke off twice"):
            worker.render(SLOW_TEXT, "de")
    finally:
        worker.close()
    assert worker.deaths == 2


def test_threads_share_one_process(worker: RenderWorker) -> None:
    results: dict[int, str] = {}

    def render(number: int) -> None:
        results[number] = worker.render(f"Nummer *{number}*", "de")

    threads = [threading.Thread(target=render, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {n: f"<p>Nummer <em>{n}</em></p>" for n in range(8)}


def test_closed_worker_leaves_no_process_behind(worker: RenderWorker) -> None:
    worker.render("a", "de")
    process = worker._process
    assert process is not None
    pid = _child(worker)
    worker.close()
    assert worker._process is None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_closing_twice_is_fine(worker: RenderWorker) -> None:
    worker.close()
    worker.close()
