"""What stands on every page around an article: menus, share links, consent, advertising."""

from __future__ import annotations

import re

from editor_app.importers.furniture_lines import LINE, NOTICE

_BREADCRUMB = re.compile(r"(?:sie sind hier|you are here)\b\s*:?|\s(?:>|»|›|→)\s", re.IGNORECASE)
_BREADCRUMB_PATH = re.compile(r"(?:start(?:seite)?|home)\s*/\s*\S", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:>|»|›|→|/|\|)\s*")
_LINK_BAR = re.compile(r"\s*[|•·/]\s*|\s{2,}")
_MAX_NOTICE = 500
_MAX_LINE = 90
_MIN_BAR = 3


def is_furniture(line: str) -> bool:
    """Return whether a whole line belongs to the page, not to the article on it."""
    text = line.strip().strip("*•·-–>› ")
    if not text:
        return True
    if len(text) <= _MAX_LINE and LINE.fullmatch(text):
        return True
    return len(text) <= _MAX_NOTICE and NOTICE.match(text) is not None


def is_link_bar(line: str) -> bool:
    """Return whether a line is a row of links, such as "Facebook | X | WhatsApp"."""
    parts = [part for part in _LINK_BAR.split(line.strip()) if part]
    known = sum(1 for part in parts if LINE.fullmatch(part))
    return len(parts) >= _MIN_BAR and known * 2 >= len(parts)


def breadcrumb(line: str) -> tuple[str, ...]:
    """Return the stations of a line such as "Startseite > Stadt > Verkehr", else nothing."""
    text = line.strip()
    if len(text) > _MAX_LINE * 2 or not (_BREADCRUMB.search(text) or _BREADCRUMB_PATH.match(text)):
        return ()
    text = re.sub(r"^(?:sie sind hier|you are here)\b\s*:?\s*", "", text, flags=re.IGNORECASE)
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
    return tuple(part for part in parts if not LINE.fullmatch(part))
