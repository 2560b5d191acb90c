"""A link says where it leads, even to those who hear only the links of a page (WCAG 2.2, 2.4.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.domain.message import message

_LINK = re.compile(r"(?<!!)\[(?P<text>[^\[\]\n]{1,40})\][(\[]")
_VAGUE = frozenset(
    {"hier", "hier klicken", "klicken sie hier", "link", "mehr", "weiter", "weiterlesen", "dort"}
    | {"here", "click here", "more", "read more", "this", "this link"}
)


@check("link-text-vague", Severity.HINT)
def link_text_vague(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each link text such as "hier"; the same text is said once."""
    texts = {match["text"].strip(" *_.…") for match in _LINK.finditer(context.article.body)}
    for text in sorted(texts):
        if text.casefold() in _VAGUE:
            yield Problem(
                message("The link text “{text}” does not say where the link leads.", text=text),
                "body.link",
            )
