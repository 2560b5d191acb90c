"""No picture goes out without its credit (German law: § 13 UrhG)."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.checks.shown_images import shown_images
from editor_app.domain.message import message


@check("credit-missing", Severity.BLOCKED)
def credit_missing(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each image that names neither photographer nor agency."""
    for shown in shown_images(context):
        if shown.image.credit.is_missing:
            yield Problem(
                message("The credit of the image “{image}” is missing.", image=shown.name),
                shown.field("credit"),
                shown.image.id,
            )
