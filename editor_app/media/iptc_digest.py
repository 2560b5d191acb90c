"""Whether IPTC IIM was changed by a program that knows nothing of XMP."""

from __future__ import annotations

import hashlib
import io

from PIL import Image

_IIM = 0x0404
_DIGEST = 0x0425


def iim_changed_last(data: bytes) -> bool:
    """Return whether the digest beside the IIM of a JPEG is not that of the IIM which is there.

    Programs that write both leave the MD5 of IIM in Photoshop's resource 0x0425. When it does
    not fit, IIM holds what was said last; without a digest XMP is trusted (Metadata Working
    Group, Guidelines for Handling Image Metadata 2.0).
    """
    if not data.startswith(b"\xff\xd8"):
        return False
    with Image.open(io.BytesIO(data), formats=("JPEG",)) as picture:
        resources: dict[int, object] = picture.info.get("photoshop", {})
    iim, digest = resources.get(_IIM), resources.get(_DIGEST)
    if not isinstance(iim, bytes) or not isinstance(digest, bytes):
        return False
    return hashlib.md5(iim, usedforsecurity=False).digest() != digest
