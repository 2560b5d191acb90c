"""WordPress's shortcodes: pictures, galleries and players written in square brackets."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

from editor_app.importers.wordpress.code_spans import split_at_code

_ATTRIBUTE = re.compile(
    r"(?P<name>[\w-]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\]]+))"
)
_PAIRED = re.compile(
    r"\[(?P<name>caption|wp_caption|embed|audio|video|sourcecode|code|quote)(?P<attributes>\s[^\[\]]*)?\]"
    r"(?P<content>(?:(?!\[(?P=name)).)*?)\[/(?P=name)\]",
    re.IGNORECASE | re.DOTALL,
)
_SINGLE = re.compile(
    r"\[(?P<name>gallery|audio|video|playlist|youtube|vimeo|embed)(?P<attributes>[\s=][^\[\]]*?)?/?\]",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"(?<!\[)\[/?(?P<name>[a-z]\w*[_-]\w+|[a-z]\w+(?=\s+[\w-]+=))[^\[\]]*\](?!\()", re.IGNORECASE
)
_IMAGE = re.compile(r"(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?", re.IGNORECASE)
_MEDIA = ("src", "mp3", "mp4", "ogg", "m4a", "wav", "webm", "m4v", "ogv", "flv", "url")

Gallery = Callable[[Mapping[str, str]], str]
"""Takes a gallery's attributes and returns the HTML of its pictures."""


@dataclass(frozen=True, slots=True)
class ExpandedText:
    """HTML without the shortcodes we know, and the names of those that stayed."""

    html: str
    unknown: tuple[str, ...]


def expand_shortcodes(html: str, gallery: Gallery) -> ExpandedText:
    """Return content with its shortcodes as HTML; inside code they are left alone."""
    if "[" not in html:
        return ExpandedText(html, ())
    unknown: list[str] = []
    pieces = [
        piece if is_code else _expanded(piece, gallery, unknown)
        for piece, is_code in split_at_code(html)
    ]
    return ExpandedText("".join(pieces), tuple(dict.fromkeys(unknown)))


def _expanded(html: str, gallery: Gallery, unknown: list[str]) -> str:
    html = _PAIRED.sub(_paired, html)
    html = _SINGLE.sub(lambda match: _single(match, gallery), html)
    unknown.extend(match["name"].lower() for match in _UNKNOWN.finditer(html))
    return html


def _paired(match: re.Match[str]) -> str:
    name, content = match["name"].lower(), match["content"].strip()
    attributes = _attributes(match["attributes"])
    if name in {"caption", "wp_caption"}:
        return _caption(attributes, content)
    if name in {"sourcecode", "code"}:
        language = attributes.get("language") or attributes.get("lang", "")
        shown = escape(content) if "<" in content and "&lt;" not in content else content
        return f'\n\n<pre><code class="language-{escape(language)}">{shown}</code></pre>\n\n'
    if name == "quote":
        return f"<blockquote>{content}</blockquote>"
    return _media(attributes, content)


def _single(match: re.Match[str], gallery: Gallery) -> str:
    name = match["name"].lower()
    attributes = _attributes(match["attributes"])
    if name == "gallery":
        return f"\n\n{gallery(attributes)}\n\n"
    if name == "playlist":
        return match[0]
    written = (match["attributes"] or "").strip().lstrip("=").split()
    return _media(attributes, written[0] if written and "=" not in written[0][:5] else "")


def _caption(attributes: Mapping[str, str], content: str) -> str:
    image = _IMAGE.search(content)
    if image is None:
        return content
    caption = (content[: image.start()] + content[image.end() :]).strip()
    caption = caption.removesuffix("</a>").strip() or attributes.get("caption", "")
    number = attributes.get("id") or attributes.get("attachment_id") or ""
    number = number if number.startswith("attachment_") or not number else f"attachment_{number}"
    identifier = f' id="{escape(number)}"' if number else ""
    return (
        f'\n\n<figure class="wp-caption"{identifier}>{image[0]}'
        f"<figcaption>{caption}</figcaption></figure>\n\n"
    )


def _media(attributes: Mapping[str, str], content: str) -> str:
    address = next((attributes[name] for name in _MEDIA if attributes.get(name)), "")
    address = address or re.sub(r"<[^>]*>", "", content).strip()
    if not address.startswith(("http://", "https://", "/")):
        return ""
    shown = escape(address)
    return f'\n\n<p><a href="{shown}">{shown}</a></p>\n\n'


def _attributes(text: str | None) -> dict[str, str]:
    found = {}
    for match in _ATTRIBUTE.finditer(text or ""):
        value = match["double"] or match["single"] or match["bare"] or ""
        found[match["name"].lower()] = value
    return found
