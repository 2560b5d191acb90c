"""A credit that the library has is worth nothing until readers see it on the page."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.checks.shown_images import shown_images
from editor_app.domain.message import message


@check("credit-unseen", Severity.BLOCKED)
def credit_unseen(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each picture of the rendered page without its credit beside it.

    Where nobody is named at all another check says so.
    """
    shown = {each.image.id: each for each in shown_images(context)}
    for unseen in {each.image or each.file: each for each in context.unseen_credits}.values():
        if unseen.image is None:
            yield Problem(
                message(
                    "The page shows the picture “{file}”, which is not in the library.",
                    file=unseen.file[:80],
                ),
                "body",
            )
        elif unseen.image.credit:
            image = shown.get(unseen.image.id)
            yield Problem(
                message(
                    "The credit of the image “{image}” cannot be seen on the page.",
                    image=image.name if image else unseen.image.caption or unseen.image.id,
                ),
                image.field("credit") if image else "related",
                unseen.image.id,
            )
