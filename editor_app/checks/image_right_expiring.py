"""The right to show a picture may end soon."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.checks.shown_images import shown_images
from editor_app.domain.licence import NOTICE
from editor_app.domain.message import message


@check("image-right-expiring", Severity.HINT)
def image_right_expiring(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each image whose last day comes within 30 days, today included."""
    for shown in shown_images(context):
        until = shown.image.valid_until
        if until is not None and context.today <= until <= context.today + NOTICE:
            yield Problem(
                message(
                    "The right to use the image “{image}” ends on {date}.",
                    image=shown.name,
                    date=until.isoformat(),
                ),
                shown.field("licence"),
                shown.image.id,
            )
