"""HTML from the clipboard as Markdown; pictures inside it become images of the library.

Nothing is fetched: a picture that lies on another server stays a link to it.
"""

from __future__ import annotations

import base64
import binascii
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.domain.message import Message
from editor_app.media.errors import PictureError
from editor_app.services.add_pictures import add_picture
from editor_app.services.session import Session
from editor_app.text.html_to_markdown import html_to_markdown

_EMBEDDED = re.compile(r"data:image/(?P<type>[a-z0-9.+-]{1,40})[^,]*,", re.IGNORECASE)
_BASE64 = re.compile(r";\s*base64\s*,\Z", re.IGNORECASE)
_FOREIGN = re.compile(
    r"(?<!\[)!\[(?P<alt>(?:\\.|[^\[\]\\])*)\]\((?!image:)(?P<address>[^()\s]+)"
    r"(?: \"(?P<title>[^\"]*)\")?\)"
)


@dataclass(frozen=True, slots=True)
class PastedHtml:
    """The Markdown, the images that came with it in the order of the text, and what got lost."""

    markdown: str
    images: tuple[Image, ...] = ()
    refused: tuple[Message, ...] = ()


def has_embedded_pictures(html: str) -> bool:
    """Return whether pictures are written into the HTML itself."""
    return _EMBEDDED.search(html) is not None


def is_only_a_picture(html: str) -> bool:
    """Return whether there is nothing but one picture, as when a browser copies one."""
    converted = html_to_markdown(html, resolve_image=_no_image).markdown.strip()
    return not converted or _FOREIGN.fullmatch(converted) is not None


def markdown_of_html(html: str) -> str:
    """Return HTML as Markdown; pictures become links, embedded ones are left out."""
    return _without_foreign(html_to_markdown(html, resolve_image=_no_image).markdown.strip())


def paste_html(session: Session, html: str, name: str) -> PastedHtml:
    """Return HTML as Markdown, its embedded pictures taken into the library.

    ``name`` is what their files are called, without an ending. It decodes pictures: never call
    it on the UI thread.
    """
    embedded = _Embedded(session, name)
    converted = html_to_markdown(html, resolve_image=embedded.resolve)
    markdown = _without_foreign(converted.markdown.strip())
    return PastedHtml(markdown, tuple(embedded.images.values()), tuple(embedded.refused))


class _Embedded:
    """Takes in the pictures of one text."""

    def __init__(self, session: Session, name: str) -> None:
        self._session = session
        self._name = name
        self.images: dict[EntityId, Image] = {}
        self.refused: list[Message] = []

    def resolve(self, source: str, _alt: str) -> EntityId | None:
        """Return the image of the library that a picture's address stands for."""
        found = _EMBEDDED.match(source)
        if found is None:
            return None
        ending = found["type"].partition("+")[0].lower()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"{self._name}.{ending}")
            try:
                path.write_bytes(_bytes_of(source, found))
                image = add_picture(self._session, path)
            except PictureError as error:
                self.refused.append(error.message)
                return None
        self.images[image.id] = image
        return image.id


def _bytes_of(source: str, found: re.Match[str]) -> bytes:
    rest = source[found.end() :]
    if _BASE64.search(found[0]) is None:
        return unquote_to_bytes(rest)
    try:
        return base64.b64decode(unquote_to_bytes(rest))
    except binascii.Error:
        return b""  # which the intake refuses with a sentence


def _without_foreign(markdown: str) -> str:
    return _FOREIGN.sub(_link, markdown)


def _link(match: re.Match[str]) -> str:
    text = match["alt"] or match["title"] or match["address"]
    return f"[{text}]({match['address']})"


def _no_image(_source: str, _alt: str) -> EntityId | None:
    return None
