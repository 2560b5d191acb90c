"""The line above a comment that says who wrote it and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from editor_app.importers.dates import find_date

_NAME = r"[^\s:|•·,;.!?\"„“(][^:|•·;!?\"„“\n]{0,59}?"
_SAYS = (
    r"(?:sagt(?:e)?|schreibt|schrieb|meint(?:e)?|kommentiert(?:e)?|antwortet(?:e)?|says|said|wrote"
    r"|writes|replied|replies|commented|comments)"
)
_BADGE = (
    r"(?:\s*[(\[|·•–-]?\s*(?P<badge>autorin|autor|redaktion|verfasserin|verfasser|redakteurin"
    r"|redakteur|moderation|moderator(?:in)?|author|editor|staff|admin|team)\s*[)\]]?)"
)
_SPOKEN = re.compile(
    rf"(?P<name>{_NAME}){_BADGE}?\s+{_SAYS}\b\s*(?P<rest>[^\n]{{0,70}}?)\s*:?\Z", re.IGNORECASE
)
_DATED = re.compile(
    rf"(?:(?:von|by|kommentar von|comment by)\s+)?(?P<name>{_NAME}){_BADGE}?"
    r"\s*(?:[,|•·(–—-]|\s(?:am|on|vom|um|at)\b|\s(?=\d|vor\s|heute\b|gestern\b|today\b|yesterday\b))\s*(?P<rest>[^\n]{4,70})\Z",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"(?P<name>{_NAME}){_BADGE}?\s*:?\Z", re.IGNORECASE)
_LEFTOVER = re.compile(
    r"\b(?:am|um|uhr|at|on|the|den|vom|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag"
    r"|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|mon|tue|wed|thu|fri|sat|sun|h|permalink|link|bearbeiten|edit|antworten|reply|geschrieben|posted|\d+)\b|[^\w]+",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\s*(?:vor\s+\w+\s+\w+|\w+\s+\w+\s+ago|just now"
    r"|(?:gestern|heute|yesterday|today),?\s+(?:um|at)?\s*\d{1,2}[:.]\d\d(?:\s*uhr)?)\Z",
    re.IGNORECASE,
)
_BUTTONS = re.compile(
    r"(?:antworten|auf (?:diesen kommentar )?antworten|reply(?: to this comment)?|zitieren|quote"
    r"|(?:kommentar )?(?:melden|teilen)|report(?: (?:abuse|comment))?|share|permalink|link"
    r"|(?:gefällt mir|likes?|zustimmen|ablehnen)(?:\s*\(?\d*\)?)"
    r"|\d+\s*(?:likes?|gefällt mir|daumen hoch)?|bearbeiten|edit|[👍👎▲▼+\d -]+)"
    r"(?:\s*[|·•]\s*(?:antworten|reply|melden|report|zitieren|quote|permalink|teilen|share"
    r"|gefällt mir|like))*",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    [
        "er",
        "sie",
        "es",
        "ich",
        "wir",
        "man",
        "wer",
        "das",
        "dies",
        "he",
        "she",
        "it",
        "they",
        "who",
        "this",
        "that",
    ]
)
_MAX_LINE = 130
_MAX_WORDS_IN_NAME = 5
_MAX_WORD = 40


@dataclass(frozen=True, slots=True)
class CommentHead:
    """Who wrote a comment and when, as far as it says so; ``badge`` marks the newsroom."""

    author: str = ""
    at: datetime | None = None
    badge: str = ""
    lines: int = 0


def starts_with_author(line: str) -> bool:
    """Return whether a line says on its own who speaks: "Marlies H. sagt:"."""
    return _spoken(line) is not None


def read_head(lines: tuple[str, ...], time_zone: str) -> CommentHead:
    """Return what the first one or two lines say of the writer; ``lines`` counts those used.

    A line counts only when nothing else is on it: a sentence that mentions a date is text.
    """
    if not lines or len(lines[0]) > _MAX_LINE:
        return CommentHead()
    spoken = _spoken(lines[0])
    if spoken:
        at = find_date(spoken["rest"], time_zone)
        head = _head(spoken, at.at if at else None, 1)
        return head if at else _with_second_line(head, lines, time_zone)
    dated = _DATED.match(lines[0])
    if (
        len(lines) > 1
        and dated
        and _is_name(dated["name"])
        and _is_moment(dated["rest"], time_zone, required=True)
    ):
        at = find_date(dated["rest"], time_zone)
        return _head(dated, at.at if at else None, 1)
    alone = _ALONE.match(lines[0])
    if alone and len(lines) > 1 and _is_name(alone["name"]):
        head = _head(alone, None, 1)
        dated_head = _with_second_line(head, lines, time_zone)
        return dated_head if dated_head.lines > 1 else CommentHead()
    return CommentHead()


def is_button(line: str) -> bool:
    """Return whether a whole line is one of the links below a comment: "Antworten"."""
    return len(line) <= _MAX_LINE and _BUTTONS.fullmatch(line.strip()) is not None


def _spoken(line: str) -> re.Match[str] | None:
    match = _SPOKEN.match(line) if len(line) <= _MAX_LINE else None
    if match is None or not (line.endswith(":") or match["rest"]):
        return None
    return match if _is_name(match["name"]) and _is_moment(match["rest"], "UTC") else None


def _head(match: re.Match[str], at: datetime | None, lines: int) -> CommentHead:
    name = match["name"].strip(" ,–—-")
    return CommentHead(name, at, (match["badge"] or "").strip(), lines)


def _with_second_line(head: CommentHead, lines: tuple[str, ...], time_zone: str) -> CommentHead:
    second = lines[1] if len(lines) > 1 else ""
    if not second or not _is_moment(second, time_zone, required=True):
        return head
    at = find_date(second, time_zone)
    return CommentHead(head.author, at.at if at else None, head.badge, 2)


def _is_name(text: str) -> bool:
    words = text.strip(" ,–—-").split()
    if words and words[0].lower() in _NO_NAMES:
        return False
    return 0 < len(words) <= _MAX_WORDS_IN_NAME and not any(len(word) > _MAX_WORD for word in words)


def _is_moment(text: str, time_zone: str, *, required: bool = False) -> bool:
    """Whether a piece of text is a point in time and nothing else (or, not required, empty)."""
    if _AGO.match(text):
        return True
    found = find_date(text, time_zone)
    if found is None:
        return not required and not _LEFTOVER.sub("", text).strip()
    return not _LEFTOVER.sub("", text[: found.start] + " " + text[found.end :]).strip()
