"""Plain text as Markdown that shows exactly this text, with its addresses as links."""

from __future__ import annotations

import re

from editor_app.text.markdown_escape import escape_attribute, escape_line_starts, escape_text

_URL = re.compile(r"https?://[^\s<>\"„“”]+[^\s<>\"„“”.,;:!?)\]}'’»]")


def escape_markdown(text: str) -> str:
    """Return one line of plain text as Markdown; addresses of web pages become links."""
    parts, end = [], 0
    for match in _URL.finditer(text):
        parts += [escape_text(text[end : match.start()]), f"<{match[0]}>"]
        end = match.end()
    return escape_line_starts("".join([*parts, escape_text(text[end:])]))


def image_markdown(image_id: str, alt: str, caption: str) -> str:
    """Return the Markdown of an image in the text, caption included."""
    shown = escape_text(" ".join(alt.split()))
    title = escape_attribute(" ".join(caption.split()))
    return f"![{shown}](image:{image_id}" + (f' "{title}")' if title else ")")
