"""One line of a benchmark's table: ours beside theirs, and what we promise."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A measured pair. Smaller is better on both sides.

    ``theirs`` is the yardstick taken in the same run (another program, a bare Qt window) or
    None where the promise is an absolute time. ``target`` bounds the ratio where there is a
    yardstick, otherwise ``ours`` itself; None where nothing is promised.
    """

    name: str
    ours: float
    theirs: float | None
    target: float | None
    unit: str = "ms"
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Return ours / theirs, or None without a yardstick."""
        if self.theirs is None:
            return None
        return self.ours / self.theirs if self.theirs else float("inf")

    @property
    def kept(self) -> bool | None:
        """Return whether the promise is kept, or None where nothing is promised."""
        if self.target is None:
            return None
        judged = self.ours if self.ratio is None else self.ratio
        return judged <= self.target
