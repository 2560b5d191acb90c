"""Pictures of the library as an author's Markdown names them, read and written.

``![alt](image:ID "caption"){: crop="16:9" }``: alt text, caption and crop hold for this use alone,
and an empty one means the picture's own. Whoever changes them here leaves the rest of the line as
the author wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from editor_app.domain.crop import Crop, parse_crop
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.text.markdown_escape import escape_text

_PICTURE = re.compile(
    r"!\[(?P<alt>(?:\\.|\[[^\[\]\n]{0,500}\]|[^\[\]\\\n]){0,4000})\]"
    r"\([ ]*<?image:(?P<id>[0-9A-Za-z-]{1,64})>?"
    r"(?:[ ]+(?P<quote>[\"'])(?P<caption>[^\n]{0,1500}?)(?P=quote))?[ ]*\)"
    r"(?P<list>\{:?[ ]*[^{}\n]{0,500}\})?"
)
_CROP = re.compile(r"(?:^|\s)crop=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>\S+))")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
_IN_CAPTION = re.compile(r"[<`\\\"]|&(?=#|\w+;)|[\x00-\x1f]")
_CAPTION_ESCAPES = {"<": "&lt;", "`": "\\`", "\\": "\\\\", '"': "&quot;", "&": "&amp;"}


@dataclass(frozen=True, slots=True)
class BodyPicture:
    """A picture in a text, from ``start`` to ``end``; ``attributes`` is what else its list says."""

    start: int
    end: int
    use: ImageUse
    attributes: str = ""


def find_body_pictures(text: str) -> Iterator[BodyPicture]:
    """Yield the pictures of the library that a Markdown text shows, in its order.

    Those by reference (``![alt][1]``) are not among them: their alt text and address stand apart.
    """
    for match in _PICTURE.finditer(text) if "image:" in text else ():
        inside = (match["list"] or "").removeprefix("{").removesuffix("}").removeprefix(":")
        crop = _CROP.search(inside)
        written = next((found for found in crop.groups() if found is not None), "") if crop else ""
        yield BodyPicture(
            match.start(),
            match.end(),
            ImageUse(
                EntityId(match["id"]),
                caption=_read(match["caption"] or ""),
                alt=_read(match["alt"]),
                crop=parse_crop(written) or Crop(),
            ),
            " ".join(_CROP.sub(" ", inside).split()),
        )


def picture_markdown(use: ImageUse, attributes: str = "") -> str:
    """Return the Markdown of a picture in a text; ``find_body_pictures`` reads it back."""
    alt = escape_text(" ".join(use.alt.split()))
    caption = _IN_CAPTION.sub(
        lambda match: _CAPTION_ESCAPES.get(match[0], ""), " ".join(use.caption.split())
    )
    title = f' "{caption}"' if caption else ""
    crop = f'crop="{use.crop}"' if str(use.crop) else ""
    listed = " ".join(part for part in (attributes, crop) if part)
    return f"![{alt}](image:{use.image_id}{title})" + (f"{{: {listed} }}" if listed else "")


def _read(text: str) -> str:
    return " ".join(unescape(_ESCAPED.sub(r"\1", text).replace('\\"', '"')).split())
