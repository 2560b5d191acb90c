"""Pictures in foreign HTML: which of them are any, and which image of the library they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from editor_app.domain.identity import EntityId
from editor_app.domain.message import Message, message

ResolveImage = Callable[[str, str], EntityId | None]
"""Takes a picture's address and alt text, returns the image of the library it stands for."""

_IMAGE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|tiff?|svg)(?:[?#].*)?\Z", re.IGNORECASE)
_LAZY_SOURCES = ("data-src", "data-lazy-src", "data-original")
_INVISIBLE = frozenset({"0", "1"})


@dataclass(frozen=True, slots=True)
class PictureReader:
    """Turns ``img`` elements into ours; what could not be kept is added to ``losses``."""

    soup: BeautifulSoup
    resolve: ResolveImage
    losses: list[Message]

    def read(self, image: Tag, captions: Sequence[Tag]) -> Tag | None:
        """Return the element that stands for a picture, or None where there is none to show.

        A picture one pixel wide only counts readers. The caption becomes plain text.
        """
        source = _source(image)
        alt = " ".join(str(image.get("alt") or "").split())
        if not source or str(image.get("width")) in _INVISIBLE:
            return None
        found = self.resolve(source, alt)
        if found is None and source.startswith("data:"):
            self.losses.append(message("A picture embedded in the text was left out."))
            return None
        if found is None:
            self.losses.append(
                message(
                    "The picture {address} is not in the library; the text links to it.",
                    address=source,
                )
            )
        address = source if found is None else f"image:{found}"
        return self.soup.new_tag("img", src=address, alt=alt, title=self._words(captions))

    def is_worth_keeping(self, link: Tag) -> bool:
        """Return whether the link around a picture leads to more than the picture itself."""
        href = str(link.get("href") or "")
        return bool(href) and not href.startswith("#") and not _IMAGE_FILE.search(href)

    def _words(self, captions: Sequence[Tag]) -> str:
        for caption in captions:
            self.losses.extend(
                message("A link in a caption was left out: {address}", address=link["href"])
                for link in caption.find_all("a", href=True)
            )
        return " ".join(" ".join(caption.get_text().split()) for caption in captions).strip()


def _source(image: Tag) -> str:
    source = str(image.get("src") or "").strip()
    if source and not source.startswith("data:"):
        return source
    for attribute in _LAZY_SOURCES:
        if image.get(attribute):
            return str(image[attribute]).strip()
    return source
