"""Keeping Python's collector of cycles from work that leads to nothing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_USUAL = gc.get_threshold()
_NEW_OBJECTS = 50_000


@contextmanager
def rare_collection() -> Iterator[None]:
    """Let the collector go its rounds seldom until the block is done.

    It would look at the whole program again and again while millions of small things come and
    go that hold no cycles, and everybody would wait for it, the window too
    (https://docs.python.org/3/library/gc.html#gc.set_threshold).
    """
    gc.set_threshold(_NEW_OBJECTS, *_USUAL[1:])
    try:
        yield
    finally:
        gc.set_threshold(*_USUAL)
