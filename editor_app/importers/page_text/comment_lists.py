"""Tells a numbered list inside a comment from the replies to it: both look the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from editor_app.importers.page_text.comment_items import Item, Mark, collect_items, find_mark
from editor_app.importers.page_text.lines import Line

_SHORT = 60
_POSSIBLE = -1.0
_MAX_WEIGHED = 40
_DAY = re.compile(
    r"\d+\.\s+(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|mar|may|oct|dec)", re.IGNORECASE
)


@dataclass(slots=True)
class _Run:
    """The lines numbered 1, 2, 3 … below one comment; above 0 ``score`` says: a list."""

    at: list[int] = field(default_factory=list)
    score: float = 0.0


def find_items(lines: Sequence[Line], declared: int | None) -> tuple[Item, ...]:
    """Return the comments in the order of the page.

    ``declared``, the number of comments the page speaks of, decides what is a list where it
    can; otherwise gaps and wording do.
    """
    runs = _runs(lines)
    unlikely = [run for run in runs if run.score > 0]
    if declared is not None:
        surplus = len(collect_items(lines, frozenset())) - declared
        possible = [run for run in runs if run.score >= _POSSIBLE]
        ranked = sorted(possible, key=lambda run: run.score, reverse=True)
        chosen = _adding_up(ranked, surplus) if surplus >= 0 else []
        unlikely = unlikely if chosen is None else chosen
    return collect_items(lines, frozenset(place for run in unlikely for place in run.at))


def _adding_up(runs: list[_Run], wanted: int) -> list[_Run] | None:
    """The most list-like runs that have exactly that many lines between them, if any."""
    if len(runs) > _MAX_WEIGHED:
        most: list[_Run] = []
        for run in runs:
            if wanted <= 0:
                break
            most.append(run)
            wanted -= len(run.at)
        return most if wanted == 0 else None
    reached: dict[int, list[_Run]] = {0: []}
    for run in runs:
        if wanted in reached:
            break
        for total, chosen in list(reached.items()):
            if total + len(run.at) <= wanted:
                reached.setdefault(total + len(run.at), [*chosen, run])
    return reached.get(wanted)


def _runs(lines: Sequence[Line]) -> list[_Run]:
    marks = [(place, find_mark(line)) for place, line in enumerate(lines) if line.text]
    numbered = [(place, mark) for place, mark in marks if mark and mark.number and not mark.path]
    if not numbered:
        return []
    first = numbered[0][1]
    runs: list[_Run] = [_Run()]
    top = first.number - 1
    for place, mark in numbered:
        run = runs[-1]
        if _is_on_level(mark, first) and mark.number == top + 1:
            top = mark.number
            runs.append(_Run())
        elif mark.number == 1:
            runs.append(_Run([place]))
        elif run.at and mark.number == len(run.at) + 1:
            run.at.append(place)
    found = [run for run in runs if run.at]
    for run in found:
        run.score = _list_score(run, lines)
    return found


def _is_on_level(mark: Mark, first: Mark) -> bool:
    return mark.start == first.start or mark.end == first.end


def _list_score(run: _Run, lines: Sequence[Line]) -> float:
    score = -1.0 if len(run.at) > 1 else -2.0
    if _DAY.match(lines[run.at[0]].text):
        score += 1.5  # "1. Mai war es noch kalt"
    before = next((lines[at].text for at in range(run.at[0] - 1, -1, -1) if lines[at].text), "")
    if before.endswith(":"):
        score += 2.0
    if run.at[0] and lines[run.at[0] - 1].text:
        score += 1.5
    texts = [lines[place].text for place in run.at]
    if len(texts) > 1 and all(len(text) < _SHORT and text[-1] not in ".!?" for text in texts):
        score += 0.75
    if any("@" in text for text in texts):
        score -= 2.0
    return score
