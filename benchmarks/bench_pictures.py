"""Six widths in two formats from a 24-megapixel JPEG, against plain Pillow doing the same serially.

Plain Pillow opens, converts, scales and saves once per width and format, as a script would, with
the same filter and the same quality. Ours makes the copies as an export does: each original is
decoded once, two originals at a time in two processes, whose start counts, and the rights are
written in. Each side runs in a process of its own; its peak of memory is what the system says of it
and its children, interpreter and libraries included.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.corpus_photograph import photograph
from benchmarks.row import Row

RUNS = 3
WALL_TARGET = 0.5
MEMORY_TARGET = 0.5


def run() -> list[Row]:
    """Return time and peak of memory for one picture, and for two at a time."""
    with tempfile.TemporaryDirectory(prefix="bench-pictures-") as folder:
        original = Path(folder, "original.jpg")
        original.write_bytes(photograph())
        return [*_rows(original, 1, MEMORY_TARGET), *_rows(original, 2, None)]


def _rows(original: Path, count: int, memory_target: float | None) -> list[Row]:
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(_measured("ours", original, count))
        theirs.append(_measured("plain", original, count))
    name = f"{count} × 12 copies"
    times = min(time for time, _ in ours), min(time for time, _ in theirs)
    peaks = min(peak for _, peak in ours), min(peak for _, peak in theirs)
    return [
        Row(f"{name}, time", *times, WALL_TARGET),
        Row(f"{name}, peak memory", *peaks, memory_target, unit="MB"),
    ]


def _measured(side: str, original: Path, count: int) -> tuple[float, float]:
    """Return the milliseconds and the peak in megabytes of one run in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.picture_run", side, str(original), str(count)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    milliseconds, megabytes = json.loads(output)
    return milliseconds, megabytes
