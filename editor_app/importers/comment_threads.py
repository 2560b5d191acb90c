"""The order of comments that answer each other, whatever order a file has them in."""

from __future__ import annotations

from collections.abc import Mapping


def parents_first(parents: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys, each behind the one it answers; ``parents`` maps a key to that one.

    Otherwise the order stays. A parent that is no key counts as none. Takes time in proportion
    to the number of keys, however deep they nest.
    """
    ordered: dict[str, None] = {}
    for start in parents:
        path: dict[str, None] = {}
        here = start
        while here in parents and here not in ordered and here not in path:
            path[here] = None
            here = parents[here]
        ordered.update(dict.fromkeys(reversed(path)))
    return tuple(ordered)


def without_circles(parents: Mapping[str, str]) -> dict[str, str]:
    """Return each key's parent, "" for all in a closed circle: nobody answers themselves."""
    settled: dict[str, str] = {}
    for start in parents:
        path: dict[str, None] = {}
        here = start
        while here in parents and here not in settled and here not in path:
            path[here] = None
            here = parents[here]
        walked = list(path)
        circle = set(walked[walked.index(here) :]) if here in path else set()
        settled.update({key: "" if key in circle else parents[key] for key in path})
    return settled
