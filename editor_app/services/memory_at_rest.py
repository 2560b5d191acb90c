"""Keeping Python's collector of cycles from work that leads to nothing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def memory_at_rest() -> Iterator[None]:
    """Leave what is in memory already out of the collector's rounds until the block is done.

    It looks through the whole program again and again while millions of small things come and
    go, and everybody waits for it, the window too. What the block makes is collected as ever
    (https://docs.python.org/3/library/gc.html#gc.freeze).
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
