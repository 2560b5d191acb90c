"""What was erased of readers, so that it never comes back.

The list only grows, travels with every exchange and wins over whatever brings the erased data
back: an import, a package from another laptop, a backup.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_app.domain.identity import EntityId

_MARK_LENGTH = 64


class ErasureScope(StrEnum):
    """How much was erased; the second includes the first."""

    DETAILS = "details"
    """E-mail, IP address and consent."""

    COMMENTS = "comments"
    """What readers see as well: the name and the text of the comments."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """One entry of the list.

    ``subject`` is a comment's id (16 characters) or the ``email_mark`` of a person (64 hex
    digits). Of two entries about one subject the wider scope and the later time hold.
    """

    subject: str
    scope: ErasureScope
    erased_at: datetime

    @property
    def is_about_a_person(self) -> bool:
        """Whether the subject is the mark of an e-mail address."""
        return len(self.subject) == _MARK_LENGTH


def normal_email(email: str) -> str:
    """Return an address in the form that is compared: without spaces around it, in lower case."""
    return email.strip().casefold()


def email_mark(email: str, publication_id: EntityId) -> str:
    """Return the keyed hash (HMAC-SHA-256) an erased address is recognised by.

    The key is the publication's id, as all its laptops must come to the same mark. The mark hides
    the address from whoever reads the list, not from whoever tries addresses out.
    """
    key, address = publication_id.encode(), normal_email(email).encode("utf-8", "surrogatepass")
    return hmac.new(key, address, hashlib.sha256).hexdigest()
