"""Says when a page speaks of another number of comments than were found."""

from __future__ import annotations

from editor_app.domain.message import message
from editor_app.importers.contract import Loss


def count_losses(found: int, declared: int | None, subject: str) -> tuple[Loss, ...]:
    """Return what is to be said, if anything; ``declared`` is None where the page is silent."""
    if declared is None or found == declared:
        return ()
    if found < declared:
        sentence = message(
            "Comments announced on the page: {declared}, found in the file: {found}.",
            declared=declared,
            found=found,
        )
        return (Loss("comments-missing", sentence, subject),)
    sentence = message(
        "Comments announced on the page: {declared}, found: {found}. Please check them.",
        declared=declared,
        found=found,
    )
    return (Loss("comments-surplus", sentence, subject),)
