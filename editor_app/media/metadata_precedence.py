"""Which of a file's metadata counts when EXIF, IPTC IIM and XMP say different things.

The rules are those of the Metadata Working Group (Guidelines for Handling Image Metadata 2.0):
EXIF first, where it has the field; then XMP, unless IIM was changed after it or is alone. A copy
that was cut off or that lost letters is no other opinion: the fuller one counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

Values = tuple[str, ...]


class Standard(StrEnum):
    """The three forms of metadata, by the names people know."""

    EXIF = "EXIF"
    IIM = "IPTC"
    XMP = "XMP"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field of which the file says something else in another place, and what is shown."""

    field: str
    chosen: str
    other: str
    where: Standard


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one standard says of a field; ``limit`` is how many bytes a value can have there."""

    where: Standard
    values: Values
    limit: int = 0


def reconcile(
    field: str, opinions: Iterable[Opinion], *, iim_changed_last: bool
) -> tuple[Values, tuple[Disagreement, ...]]:
    """Return the values that count for a field and what stands against them elsewhere."""
    order = [Standard.EXIF, Standard.XMP, Standard.IIM]
    followers = {Standard.EXIF, Standard.IIM}
    if iim_changed_last:
        order = [Standard.EXIF, Standard.IIM, Standard.XMP]
        followers = {Standard.EXIF}
    ranked = sorted(
        (each for each in opinions if each.values), key=lambda each: order.index(each.where)
    )
    if not ranked:
        return (), ()
    chosen = ranked[0]
    for each in ranked[1:]:
        if _is_lesser_copy(chosen, each.values, followers):
            chosen = each
    others = tuple(
        Disagreement(field, "; ".join(chosen.values), "; ".join(each.values), each.where)
        for each in ranked
        if each is not chosen
        and not _is_lesser_copy(each, chosen.values, followers)
        and _compared(each.values) != _compared(chosen.values)
    )
    return chosen.values, others


def _compared(values: Values) -> Sequence[str]:
    return sorted(" ".join(value.split()) for value in values)


def _is_lesser_copy(copy: Opinion, full: Values, followers: Collection[Standard]) -> bool:
    """Whether each value is the beginning of its counterpart, or has lost its umlauts.

    Fewer values are a copy where programs write one of several names only: in EXIF, and in an
    IIM that follows XMP. Elsewhere somebody took the others out.
    """
    fewer = len(full) - len(copy.values)
    if copy.values == full or fewer < 0 or (fewer and copy.where not in followers):
        return False
    return all(
        value == whole or _is_cut_off(value, whole, copy.limit) or _has_lost_letters(value, whole)
        for value, whole in zip(copy.values, full, strict=False)
    )


def _is_cut_off(value: str, whole: str, limit: int) -> bool:
    """Whether a value filled its room; the last character may not have fitted in."""
    size = len(value.encode())
    latin = len(value)
    room = range(limit - 3, limit + 1)
    return limit > 0 and (size in room or latin in room) and whole.startswith(value)


def _has_lost_letters(value: str, whole: str) -> bool:
    """Whether a program that knows only ASCII wrote "J?rg" for "Jörg"."""
    return len(value) == len(whole) and all(
        one == other or (one in "?_" and not other.isascii())
        for one, other in zip(value, whole, strict=True)
    )
