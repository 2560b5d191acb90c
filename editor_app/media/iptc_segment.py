"""The rights of a picture as IPTC-IIM, for programs that read no XMP.

A JPEG holds it in its thirteenth application segment, as a resource of Adobe Photoshop (IPTC-NAA
Information Interchange Model 4.2; Adobe Photoshop File Formats, "Image Resource Blocks"). Names
longer than the model's 32 bytes are written whole, as all programs in use do: no credit is cut.
"""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.media.copy_rights import CopyRights

_SEGMENT = b"\xff\xed"
_PHOTOSHOP = b"Photoshop 3.0\0"
_IPTC_RESOURCE = b"8BIM\x04\x04\0\0"
_UTF_8 = (1, 90, b"\x1b%G")
_RECORD_VERSION = (2, 0, b"\x00\x04")
_BY_LINE, _CREDIT, _SOURCE, _COPYRIGHT_NOTICE = 80, 110, 115, 116


def iptc_segment(rights: CopyRights) -> bytes:
    """Return the segment with its marker; empty when there is nothing to say."""
    texts = {
        _BY_LINE: rights.creator,
        _CREDIT: rights.credit,
        _SOURCE: rights.supplier,
        _COPYRIGHT_NOTICE: rights.copyright_notice,
    }
    if not any(texts.values()):
        return b""
    records = b"".join(_data_set(*each) for each in _data_sets(texts))
    block = _IPTC_RESOURCE + len(records).to_bytes(4) + records + b"\0" * (len(records) % 2)
    content = _PHOTOSHOP + block
    return _SEGMENT + (len(content) + 2).to_bytes(2) + content


def _data_sets(texts: dict[int, str]) -> Iterator[tuple[int, int, bytes]]:
    yield _UTF_8
    yield _RECORD_VERSION
    for number, text in texts.items():
        if text:
            yield 2, number, text.encode()


def _data_set(record: int, number: int, value: bytes) -> bytes:
    return bytes((0x1C, record, number)) + len(value).to_bytes(2) + value
