"""Renders author text in a process that is ended when it takes too long.

Python-Markdown needs seconds for some texts of a few kilobytes.
"""

from __future__ import annotations

from collections.abc import Callable

from editor_app.domain.errors import EditorialError
from editor_app.worker_process import (
    WorkerDiedError,
    WorkerNotStartedError,
    WorkerProcess,
    WorkerTimeoutError,
)


class RenderTimeoutError(EditorialError):
    """A text could not be turned into HTML in time, or broke the process that tried."""


class RenderWorker:
    """Turns Markdown into HTML with a time limit; safe to call from any thread."""

    def __init__(self, time_limit: float = 5.0) -> None:
        """Take the limit for one text in seconds; nothing is started yet."""
        self._time_limit = time_limit
        self._process = WorkerProcess(_load_renderer, "druckreif-renderer")

    def render(self, markdown: str, language: str) -> str:
        """Return ``render_body(markdown, language)``, computed in the other process.

        Raises RenderTimeoutError when it takes longer than the limit, or when the process died
        twice over the same text.
        """
        try:
            return self._process.ask((markdown, language), self._time_limit)
        except WorkerTimeoutError as error:
            raise RenderTimeoutError(
                "The text takes longer than {seconds:g} seconds to display. It is saved. "
                "Look for very long runs of brackets or other special characters.",
                seconds=self._time_limit,
            ) from error
        except WorkerDiedError as error:
            raise RenderTimeoutError(
                "The text could not be displayed: the attempt broke off twice. It is saved. "
                "Take out what was pasted last, or divide the text into several articles."
            ) from error
        except WorkerNotStartedError as error:
            raise RenderTimeoutError(
                "The part of the program that displays texts did not start. Your text is saved. "
                "Start the program again."
            ) from error

    def close(self) -> None:
        """End the process; a later call of ``render`` would start another."""
        self._process.close()


def _load_renderer() -> Callable[[tuple[str, str]], tuple[str]]:
    # Imported here so that whoever only holds a worker does not load Markdown.
    from editor_app.text.markdown_renderer import render_body  # noqa: PLC0415

    return lambda request: (render_body(*request),)
