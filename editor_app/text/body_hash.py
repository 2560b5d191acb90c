"""The key under which a rendered body is remembered."""

from __future__ import annotations

import hashlib


def body_hash(markdown: str, language: str) -> str:
    """Return the SHA-256 (hex) of a text and its language.

    The language belongs to the key because quotation marks depend on it.
    """
    return hashlib.sha256(
        f"{language.lower()}\0{markdown}".encode("utf-8", "surrogatepass")
    ).hexdigest()
