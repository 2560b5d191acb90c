"""How entities are named: short, random where they are new, derived where they have an origin."""

from __future__ import annotations

import hashlib
import re
import secrets
from functools import lru_cache
from itertools import product
from typing import NewType, Protocol

EntityId = NewType("EntityId", str)
"""Sixteen characters of lower-case Crockford base32 (80 bits)."""

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_PAIRS = tuple(map("".join, product(_ALPHABET, repeat=2)))
"""The two letters of each ten bits."""
_BYTES = 10
_LENGTH = 16
_PATTERN = re.compile(rf"[{_ALPHABET}]{{{_LENGTH}}}\Z")


class IdSource(Protocol):
    """Where new ids come from; tests bring their own."""

    def new_id(self) -> EntityId:
        """Return an id that has never been returned before."""
        ...


class RandomIds:
    """Ids from the operating system's random source."""

    def new_id(self) -> EntityId:
        """Return 80 random bits as an id."""
        return _encode(secrets.token_bytes(_BYTES))


@lru_cache(maxsize=4096)  # an article is named by all of its comments, a parent by its replies
def derived_id(origin: str) -> EntityId:
    """Return the id that belongs to an origin such as ``wxr:https://talblatt.example:post:12``.

    The same origin gives the same id on every machine, so that an import that is repeated,
    or made on two laptops, meets the same entities. Names of files that are no valid text
    (lone surrogates) have their ids as well.
    """
    digest = hashlib.sha256(origin.encode("utf-8", "surrogatepass")).digest()
    return _encode(digest[:_BYTES])


def is_entity_id(text: str) -> bool:
    """Return whether the text has the form of an id (it need not exist)."""
    return _PATTERN.match(text) is not None


def _encode(data: bytes) -> EntityId:
    number = int.from_bytes(data)
    return EntityId("".join([_PAIRS[number >> shift & 1023] for shift in range(70, -1, -10)]))
