"""A hyphen between spaces is a dash that was typed on a typewriter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.prose import read_prose
from editor_app.checks.registry import check
from editor_app.checks.typed_texts import excerpt, typed_texts
from editor_app.domain.message import message

_MAYBE = re.compile(r"[ \u00a0]--?[ \u00a0]")
"""Told quickly: most bodies hold no such hyphen, and an export checks all of them."""

_HYPHEN = re.compile(r"(?<=[^\s|])[ \u00a0]--?[ \u00a0](?=[^\s|])")


@check("hyphen-as-dash", Severity.HINT)
def hyphen_as_dash(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each text in which a hyphen stands for a dash, with the first place."""
    body = context.article.body
    lines = (("body", line) for line in read_prose(body)) if _MAYBE.search(body) else ()
    seen: set[str] = set()
    for field, text in (*typed_texts(context), *lines):
        found = _HYPHEN.search(text) if field not in seen else None
        if found:
            seen.add(field)
            yield Problem(
                message(
                    "A hyphen stands for a dash in “{excerpt}”.",
                    excerpt=excerpt(text, found.start()),
                ),
                field,
            )
