"""Texts from a picture's metadata: in the right characters, and only when somebody meant them."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from editor_app.text.unsafe_characters import without_unsafe_characters

MAX_LENGTH = 10_000
"""Characters of one value; what is longer is cut off."""

_ESCAPED_UTF8 = b"\x1b%G"
"""IIM 1:90 CodedCharacterSet for UTF-8 (IIM 4.2, chapter 5; ISO 2022)."""

_LIMITS = frozenset({32, 64, 128, 256, 2000})
"""Bytes that the fields of IIM have room for."""

_COMMENT_CHARSET = re.compile(r'charset="?\w+"? ?')
_NOTHING = re.compile(
    r"(?:default|untitled|unknown|undefined|unspecified|none|null|n/?a|no ?name|[\W_]*"
    r"|copyright|artist|author|photographer|owner|user)\Z",
    re.IGNORECASE,
)
_FROM_A_CAMERA = re.compile(
    r"(?:(?:olympus|minolta|konica minolta|samsung|sony|kodak|pentax|casio|ricoh|polaroid|vivitar)?"
    r"\s*digital\s+(?:still\s+)?camera|sony dsc|dcf 1\.0|samsung(?: camera pictures)?|nikon"
    r"|olympus imaging corp\.?|exif[_ ]jpeg(?:[_ ]picture)?|jpeg|<?digimax\b.*"
    r"|(?:(?:image|default) )?description|(?:created|made) with (?:the )?gimp|screenshot|_?cuhdr_?"
    r"|[a-z]{2,5}_(?:soft|vivid)|(?:oz|fb|b)?nor|hdrpl|rhdr|rptdnq|edf|mde|cof|dav|ptr|sdr|hdr"
    r"|(?:_?img|_?dsc[nf]?|p|pxl|dji|gopr|mvi)[-_ ]?\d{3,}(?:[-_]\w+)?(?:\.\w{3,4})?)\Z",
    re.IGNORECASE,
)


def decode_text(data: bytes, character_set: bytes = b"") -> str:
    """Return a value of IIM, EXIF or XMP as text without unsafe characters.

    ``character_set`` is what IIM says of itself. Without that, bytes that are UTF-8 are taken
    for it, as they mean nothing sensible in any other, and all else for Windows-1252, which
    holds Latin-1 (Metadata Working Group, Guidelines for Handling Image Metadata 2.0).
    """
    text = _decoded(data[: MAX_LENGTH * 4], says_utf8=character_set == _ESCAPED_UTF8)
    text = without_unsafe_characters(text.replace("\r\n", "\n"))
    return text.replace("\r", "\n")[:MAX_LENGTH].strip()


def without_charset(comment: str) -> str:
    """Return an EXIF comment without the character set that Exiv2 puts in front of it."""
    return _COMMENT_CHARSET.sub("", comment, count=1)


def says_nothing(text: str) -> bool:
    """Return whether a program wrote this only because the field was there."""
    return _NOTHING.match(text.strip()) is not None


def is_from_a_camera(text: str) -> bool:
    """Return whether a camera put this where a description belongs: its name, the file's."""
    return _FROM_A_CAMERA.match(text.strip()) is not None


def _decoded(data: bytes, *, says_utf8: bool) -> str:
    with suppress(UnicodeDecodeError):
        return data.decode()
    with suppress(UnicodeDecodeError):
        # A field of 32 bytes may end in the middle of a character.
        cut_off = codecs.getincrementaldecoder("utf-8")().decode(data)
        if says_utf8 or (len(data) in _LIMITS and not cut_off.isascii()):
            return cut_off
    with suppress(UnicodeDecodeError):
        return data.decode("cp1252")
    return data.decode("latin-1")
