"""From bytes of unknown encoding to clean text."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from editor_app.importers.errors import ImportFileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# Soft hyphens and marks without width break words for search and do not show; directional
# overrides can make a line read as something else.
_INVISIBLE = re.compile("[\u00ad\u180e\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_MOSTLY_VALID = 50
_LATIN = {"", "ascii", "us-ascii", "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252"}
_LANGUAGE_ENCODING = re.compile(
    r"(utf-?8|iso-?8859-?\d+|windows-125\d|cp125\d|koi8-[ru]|macintosh|mac-?roman"
    r"|shift[_-]jis|euc-(jp|kr)|gb2312|gbk|gb18030|big5)\Z"
)


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Text in Unicode NFC with line feeds; ``is_damaged`` when bytes could not be read."""

    text: str
    is_damaged: bool = False


def decode_text(data: bytes, name: str, declared: str = "") -> DecodedText:
    """Return the text of a file: by its byte order mark, as declared, UTF-8 or Windows-1252.

    ``name`` is for the sentence of the ImportFileError that is raised for a binary file.
    """
    text, is_damaged = _decode(data, declared)
    if "\x00" in text or _is_binary(text):
        raise ImportFileError("“{name}” is not a text file.", name=name)
    return DecodedText(clean_text(text), is_damaged)


def clean_text(text: str) -> str:
    """Return text in NFC with plain line ends, without control and invisible characters."""
    text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", _CONTROL.sub("", text))


def encoding_of_mark(head: bytes) -> str:
    """Return the encoding that a file's byte order mark tells, which itself is no text."""
    found = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), "")
    return {"utf-8": "utf-8-sig"}.get(found, found.removesuffix("-le").removesuffix("-be"))


def is_mostly_utf8(whole: int, broken: int) -> bool:
    """Return whether so many readable letters beyond ASCII outweigh so many unreadable bytes."""
    return not broken or whole > broken * _MOSTLY_VALID


def _decode(data: bytes, declared: str) -> tuple[str, bool]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return text, "\ufffd" in text
    for encoding in (_known(declared), "utf-8"):
        try:
            return data.decode(encoding), False
        except (LookupError, ValueError):
            continue
    return _decode_damaged(data)


def _known(declared: str) -> str:
    """A declared encoding that is one of written language; Python has stranger ones."""
    name = declared.strip().lower()
    if name in _LATIN:  # as browsers do: https://encoding.spec.whatwg.org/#names-and-labels
        return "utf-8"
    return name if _LANGUAGE_ENCODING.match(name) else "utf-8"


def _decode_damaged(data: bytes) -> tuple[str, bool]:
    """Tell a Windows-1252 file from a UTF-8 file with a few broken bytes."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for character in text if not character.isascii()) - broken
    if is_mostly_utf8(whole, broken):
        return text, True
    # The five bytes Windows-1252 leaves open are control characters of ISO 8859-1.
    return "".join(_WINDOWS[byte] for byte in data), False


def _is_binary(text: str) -> bool:
    sample = text[:20_000]
    return len(_CONTROL.findall(sample)) * 100 > len(sample)


def _windows(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_WINDOWS = tuple(_windows(byte) for byte in range(256))
