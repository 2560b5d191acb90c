"""An article may name an image that is not in the library."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.checks.shown_images import image_uses
from editor_app.domain.message import message


@check("image-unknown", Severity.BLOCKED)
def image_unknown(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each image that does not exist."""
    for use, place in image_uses(context):
        if use.image_id not in context.images:
            yield Problem(
                message("There is no image “{image}” in this library.", image=use.image_id),
                f"{place}.image" if place != "lead" else "lead",
                use.image_id,
            )
