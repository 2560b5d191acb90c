"""Parts Markdown text from the code in it, which must stay as it is."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable

_FENCE = re.compile(r"[ ]{0,3}(?P<fence>`{3,}|~{3,})")
_TICKS = re.compile(r"`+")


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Return Markdown in which all but fenced code and code spans went through ``change``."""
    pieces: list[str] = []
    plain: list[str] = []
    fence = ""
    for line in text.splitlines(keepends=True):
        match = _FENCE.match(line)
        if fence:
            pieces.append(line)
            if match and match["fence"].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif match and not (match["fence"][0] == "`" and "`" in line[match.end() :]):
            pieces.append(_outside_spans("".join(plain), change))
            plain.clear()
            pieces.append(line)
            fence = match["fence"]
        else:
            plain.append(line)
    pieces.append(_outside_spans("".join(plain), change))
    return "".join(pieces)


def _outside_spans(text: str, change: Callable[[str], str]) -> str:
    """Code spans end with as many ticks as they began with, and never go past an empty line."""
    spans: list[str] = []
    parts = [_hide_spans(part, spans) for part in re.split(r"(\n[ \t]*\n)", text)]
    changed = change("".join(parts))
    return re.sub("\ue000(\\d+)\ue001", lambda match: spans[int(match[1])], changed)


def _hide_spans(text: str, spans: list[str]) -> str:
    text = text.replace("\ue000", "").replace("\ue001", "")
    ticks = list(_TICKS.finditer(text))
    closing: dict[str, deque[int]] = {}
    for number, match in enumerate(ticks):
        closing.setdefault(match[0], deque()).append(number)
    pieces: list[str] = []
    position = number = 0
    while number < len(ticks):
        opening = ticks[number]
        later = closing[opening[0]]
        while later and later[0] <= number:
            later.popleft()
        if later:
            end = ticks[later[0]].end()
            spans.append(text[opening.start() : end])
            pieces += [text[position : opening.start()], f"\ue000{len(spans) - 1}\ue001"]
            position, number = end, later[0]
        number += 1
    pieces.append(text[position:])
    return "".join(pieces)
