"""Quotation marks are set in print, not typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks.contract import CheckContext, Problem, Severity
from editor_app.checks.registry import check
from editor_app.checks.typed_texts import excerpt, typed_texts
from editor_app.domain.message import message

_QUOTE = re.compile(r'(?<!\d)"')
"""After a digit it may stand for inches."""


@check("typewriter-quotes", Severity.HINT)
def typewriter_quotes(context: CheckContext) -> Iterator[Problem]:
    """Yield a problem for each short text with a straight quotation mark in it.

    In the body they become typographic by themselves.
    """
    for field, text in typed_texts(context):
        if found := _QUOTE.search(text):
            yield Problem(
                message(
                    "Typewriter quotation marks stand in “{excerpt}”.",
                    excerpt=excerpt(text, found.start()),
                ),
                field,
            )
