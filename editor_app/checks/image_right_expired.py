"""The right to show a picture may end."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.checks.shown_images import shown_images
from editor_app.domain.message import message


@check("image-right-expired", Severity.BLOCKED)
def image_right_expired(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each image whose last day is over."""
    for shown in shown_images(context):
        until = shown.image.valid_until
        if until is not None and until < context.today:
            yield Problem(
                message(
                    "The right to use the image “{image}” ended on {date}.",
                    image=shown.name,
                    date=until.isoformat(),
                ),
                shown.field("licence"),
                shown.image.id,
            )
