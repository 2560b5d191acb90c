"""Rendering in another process that can be ended."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from editor_app.text.markdown_renderer import render_body
from editor_app.text.render_worker import RenderTimeoutError, RenderWorker
from editor_app.worker_process import WorkerDiedError, WorkerError, WorkerNotStartedError

SLOW_TEXT = "<![" * 20000  # 60 kB that keep Python-Markdown busy for minutes


@pytest.fixture
def worker() -> Iterator[RenderWorker]:
    worker = RenderWorker(time_limit=2.0)
    yield worker
    worker.close()


def test_worker_renders_like_the_renderer(worker: RenderWorker) -> None:
    text = '## Titel\n\n"So" ![x](image:abc)'
    assert worker.render(text, "de-CH") == render_body(text, "de-CH")


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
    with pytest.raises(RenderTimeoutError):
        worker.render(SLOW_TEXT, "de")
    assert worker.render("*a*", "de") == "<p><em>a</em></p>"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(WorkerDiedError, "broke off twice"), (WorkerNotStartedError, "did not start")],
)
def test_what_befalls_the_process_is_said_in_words(
    worker: RenderWorker,
    monkeypatch: pytest.MonkeyPatch,
    error: type[WorkerError],
    sentence: str,
) -> None:
    def fail(_request: object, _limit: float) -> str:
        raise error

    monkeypatch.setattr(worker._process, "ask", fail)
    with pytest.raises(RenderTimeoutError, match=sentence):
        worker.render("a", "de")
