"""Small pictures look blurred on today's screens; portraits are always shown small."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.checks.shown_images import article_images
from editor_app.domain.message import message

MIN_WIDTH = 1200
"""Pixels."""


@check("image-narrow", Severity.HINT)
def image_narrow(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each image with a file of less than 1200 pixels in width."""
    for shown in article_images(context):
        if shown.image.has_file and 0 < shown.image.width < MIN_WIDTH:
            yield Problem(
                message(
                    "The image “{image}” is {width} pixels wide; {limit} are wanted.",
                    image=shown.name,
                    width=shown.image.width,
                    limit=MIN_WIDTH,
                ),
                shown.field("file"),
                shown.image.id,
            )
