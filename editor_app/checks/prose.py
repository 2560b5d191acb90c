"""What people read of a Markdown body, line by line: no code, no addresses, no markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r"(?P<marks>`{3,}|~{3,})(?P<rest>.*)")
_MARKER = re.compile(r"\s*(?:>|[-*+] |\d{1,9}[.)] )\s*")
_TABLE_RULE = re.compile(r"[\s|:-]*\Z")
_NOT_READ = re.compile(
    r"""
      `[^`\n]*`                   # code
    | \]\([^()\n]*\)             # where a link or an image points to
    | ^\s{0,3}\[[^\]\n]+\]:.*$   # what a reference stands for
    | <[^<>\n]*>                 # raw markup, autolinks
    """,
    re.VERBOSE,
)


def read_prose(body: str) -> Iterator[str]:
    """Yield the lines of a Markdown body as readers see them, without those of code or rules."""
    fence = ""
    for line in body.splitlines():
        mark = _FENCE.match(line)
        if fence:
            if mark and mark["marks"].startswith(fence) and not mark["rest"].strip():
                fence = ""
        elif mark:
            fence = mark["marks"]
        elif not _TABLE_RULE.match(line):
            text = _NOT_READ.sub(" ", _without_markers(line))
            yield text.replace("[", "").replace("]", "").strip()


def _without_markers(line: str) -> str:
    """The line without what makes it part of a list or a quotation."""
    start = 0
    while marker := _MARKER.match(line, start):
        start = marker.end()
    return line[start:]
