"""Keeps Python's garbage collector away from what stays as long as a library is open.

The collector visits every object that there is, in one go, with all threads waiting. Behind an
open window there are about 140,000, nearly all of them the program itself: 60 to 100 ms each time,
in the middle of whatever somebody does. Left out, only what came since is visited. What nobody
refers to any more is freed as before; only a circle of objects from before waits until the library
is closed.
"""

from __future__ import annotations

import gc


class LastingObjects:
    """What one program leaves out, from library to library."""

    def __init__(self) -> None:
        self._is_first = True

    def leave_out(self) -> None:
        """Leave out all objects that there are now: a library has just been opened.

        What an earlier library left behind is collected before. The first time there is next to
        nothing, and looking for it would be the very pause to be avoided.
        """
        if not self._is_first:
            gc.collect()
        self._is_first = False
        gc.freeze()

    def take_back(self) -> None:
        """Let the collector see all objects again: the library is closed."""
        gc.unfreeze()
