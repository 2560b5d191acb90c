"""What pasted or dropped things become in a Markdown body."""

from __future__ import annotations

from editor_app.domain.identity import EntityId
from editor_app.text.html_to_markdown import html_to_markdown


def markdown_of_html(html: str) -> str:
    """Return pasted HTML as Markdown; pictures on foreign pages are left out."""
    return html_to_markdown(html, resolve_image=_no_image).markdown.strip()


def image_markdown(image_id: EntityId, caption: str = "") -> str:
    """Return the reference to an image of the library, as a paragraph of its own."""
    title = f' "{caption}"' if caption else ""
    return f"![](image:{image_id}{title})"


def _no_image(_source: str, _alt: str) -> EntityId | None:
    return None
