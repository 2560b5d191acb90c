"""A picture that is only announced does not go out."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.checks.shown_images import shown_images
from editor_app.domain.message import message


@check("image-file-missing", Severity.BLOCKED)
def image_file_missing(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each image whose file was never attached."""
    for shown in shown_images(context):
        if not shown.image.has_file:
            yield Problem(
                message(
                    "The image “{image}” has no file: attach one or remove it.", image=shown.name
                ),
                shown.field("file"),
                shown.image.id,
            )
