"""A text can ask for a crop that there is not; the page then shows the whole picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.crop import parse_crop
from editor_app.domain.identity import EntityId
from editor_app.domain.message import message

_WITH_CROP = re.compile(
    r"""image:(?P<id>[0-9A-Za-z-]+)>?(?:\s+"(?:\\.|[^"\\])*")?\s*\)
        \{:?[^}\n]*?\bcrop=(?P<quote>["']?)(?P<crop>[^"'}\n]*?)(?P=quote)(?=[\s}])""",
    re.VERBOSE,
)


@check("crop-unknown", Severity.HINT)
def crop_unknown(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each crop in the text that is none."""
    for match in _WITH_CROP.finditer(context.article.body):
        if parse_crop(match["crop"]) is None:
            yield Problem(
                message(
                    "The crop “{crop}” is unknown, so the whole picture is shown. Write 16:9, 3:2, "
                    "1:1, or left, top, width and height in percent.",
                    crop=match["crop"],
                ),
                "body.image",
                EntityId(match["id"]),
            )
