"""Reads a picture's metadata with Exiv2. It runs in a process of its own: see picture_worker."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from contextlib import suppress

from pyexiv2.lib import exiv2api

from editor_app.media.iptc_digest import iim_changed_last
from editor_app.media.metadata_fields import IIM_CHANGED_LAST, KEPT, POSITION, UNREADABLE
from editor_app.media.metadata_text import decode_text, without_charset

Pairs = tuple[tuple[str, str], ...]
"""Names and values as found; a field with several values comes several times."""

MAX_CHARACTERS = 100_000
"""More are not kept of one file: they would be stored with each of its image's revisions."""

_MUTE = 4
_LANGUAGE = re.compile(r'(?:\A|, )lang="([^"]*)" ')
_CHARACTER_SET = b"Iptc.Envelope.CharacterSet"
_COMMENT = "Exif.Photo.UserComment"
_COORDINATES = (b"GPSLatitude", b"GPSLongitude")
_WHAT_PILLOW_RAISES = (
    *(OSError, SyntaxError, ValueError, TypeError, LookupError),
    *(ArithmeticError, AttributeError, RuntimeError, struct.error),
)


def read_pairs(data: bytes) -> Pairs | None:
    """Return what a file says of itself, None when Exiv2 cannot read it.

    Texts are in the right characters. One with languages has its language in brackets:
    ``Xmp.dc.rights[de]``; without brackets it is for all (x-default).
    """
    exiv2api.set_log_level(_MUTE)
    buffer = exiv2api.Buffer(data, len(data))
    try:
        image = exiv2api.Image(buffer)
        try:
            found = [*_exif(image), *_iim(image), *_xmp(image)]
            unreadable = not image.read_xmp() and b"<rdf:Description" in image.read_raw_xmp()
        finally:
            image.close_image()
    except RuntimeError:  # all that Exiv2 throws
        return None
    finally:
        buffer.destroy()
    if unreadable:
        found.insert(0, UNREADABLE)
    with suppress(*_WHAT_PILLOW_RAISES):
        if iim_changed_last(data):
            found.insert(0, (IIM_CHANGED_LAST, "stale"))
    return tuple(_bounded(dict.fromkeys(found)))


def _bounded(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    room = MAX_CHARACTERS
    for name, value in pairs:
        room -= len(name) + len(value)
        if room < 0:
            return
        yield name, value


def _exif(image: exiv2api.Image) -> Iterator[tuple[str, str]]:
    for datum in image.read_exif():
        if any(name in datum["tag"] for name in _COORDINATES):
            yield POSITION, "present"
        name = datum["tag"].decode("latin-1")
        if name in KEPT and isinstance(datum["value"], bytes):
            text = decode_text(datum["value"])
            yield from _said(name, without_charset(text) if name == _COMMENT else text)


def _iim(image: exiv2api.Image) -> Iterator[tuple[str, str]]:
    data = image.read_iptc()
    sets = [datum["value"] for datum in data if datum["tag"] == _CHARACTER_SET]
    character_set = sets[0] if sets and isinstance(sets[0], bytes) else b""
    for datum in data:
        name = datum["tag"].decode("latin-1")
        if name in KEPT and isinstance(datum["value"], bytes):
            yield from _said(name, decode_text(datum["value"], character_set))


def _xmp(image: exiv2api.Image) -> Iterator[tuple[str, str]]:
    for datum in image.read_xmp():
        if any(name in datum["tag"] for name in _COORDINATES):
            yield POSITION, "present"
        name = datum["tag"].decode("latin-1")
        if name not in KEPT:
            continue
        values = datum["value"] if isinstance(datum["value"], list) else [datum["value"]]
        for text in map(decode_text, values):
            languages = _LANGUAGE.split(text)[1:] if datum["typeName"] == "LangAlt" else []
            for language, said in zip(languages[::2], languages[1::2], strict=True):
                yield from _said(name if language == "x-default" else f"{name}[{language}]", said)
            if not languages:
                yield from _said(name, text)


def _said(name: str, text: str) -> Iterator[tuple[str, str]]:
    if text.strip():
        yield name, text.strip()
