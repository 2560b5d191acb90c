"""``druckreif`` and ``python -m editor_app``: a window, or one command."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

SCREENSHOT_WORDS = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window on a library, or run a command; returns the exit code.

    ``druckreif`` alone and ``druckreif Name.druckreif`` open the window. That path imports
    nothing of the command line: it has to be on the screen at once.
    """
    if getattr(sys, "frozen", False):  # elsewhere it only costs the time of its import
        import multiprocessing  # noqa: PLC0415

        multiprocessing.freeze_support()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or (len(words) == 1 and _is_library(words[0])):
        from editor_app.bootstrap import open_window  # noqa: PLC0415 - Qt only for the window

        return open_window(Path(words[0]) if words else None)
    if words[0] == "screenshot" and len(words) == SCREENSHOT_WORDS:
        from editor_app.bootstrap import save_screenshot  # noqa: PLC0415 - Qt only for the window

        return save_screenshot(Path(words[1]), Path(words[2]))
    from editor_app.cli.app import run  # noqa: PLC0415 - not for the window

    return run(words)


def _is_library(word: str) -> bool:
    return not word.startswith("-") and (word.endswith(".druckreif") or Path(word).is_dir())


if __name__ == "__main__":
    sys.exit(main())
