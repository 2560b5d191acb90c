"""Pictures are described for those who do not see them (WCAG 2.2, 1.1.1)."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.checks.shown_images import shown_images
from editor_app.domain.message import message


@check("alt-missing", Severity.BLOCKED)
def alt_missing(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each image without alt text that is not marked as decorative."""
    for shown in shown_images(context):
        described = shown.use.alt.strip() or shown.image.alt.strip()
        if not described and not shown.image.is_decorative:
            yield Problem(
                message("The alt text of the image “{image}” is missing.", image=shown.name),
                shown.field("alt"),
                shown.image.id,
            )
