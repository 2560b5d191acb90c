"""Ways to take a time that a busy machine disturbs as little as possible."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Sequence


def best_of(work: Callable[[], object], runs: int) -> float:
    """Return the shortest of ``runs`` times in milliseconds: noise only ever adds."""
    return min(times(work, runs))


def times(work: Callable[[], object], runs: int) -> list[float]:
    """Return ``runs`` times in milliseconds, with the garbage collector out of the way."""
    taken = list[float]()
    for _ in range(runs):
        gc.collect()
        started = time.perf_counter()
        work()
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def in_turns(
    ours: Callable[[], object], theirs: Callable[[], object], runs: int
) -> tuple[float, float]:
    """Return the best times in milliseconds of both sides, measured alternately.

    Taking turns spreads a slow moment of the machine over both sides.
    """
    best_ours = best_theirs = float("inf")
    for _ in range(runs):
        best_ours = min(best_ours, best_of(ours, 1))
        best_theirs = min(best_theirs, best_of(theirs, 1))
    return best_ours, best_theirs


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which ``share`` (0 to 1) of ``values`` lie, nearest rank."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
