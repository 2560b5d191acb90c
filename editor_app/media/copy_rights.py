"""Who made a picture and who may use it how: the words that go out inside every copy of it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from urllib.parse import urlsplit

from editor_app.text.unsafe_characters import without_control_characters

MAX_LENGTH = 1000
"""Characters of one text: with it a block of metadata always fits into a JPEG segment (64 kB)."""


@dataclass(frozen=True, slots=True)
class CopyRights:
    """The rights of a picture as its copies tell them; what is empty is not written.

    ``creator`` is the photographer, ``supplier`` the agency or source. ``terms_url`` is where the
    licence can be read, ``licensor_url`` where the picture can be had; both are http addresses or
    empty. Whatever is passed in becomes one line without control characters.
    """

    creator: str = ""
    supplier: str = ""
    copyright_notice: str = ""
    usage_terms: str = ""
    terms_url: str = ""
    licensor_url: str = ""
    is_ai_generated: bool = False

    def __post_init__(self) -> None:
        """Bring the texts into the form in which they are written."""
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, str):
                text = _address(value) if each.name.endswith("_url") else _line(value)
                object.__setattr__(self, each.name, text)

    @property
    def credit(self) -> str:
        """Whom the supplier wants named (IPTC Photo Metadata Standard 2025.1, "Credit Line")."""
        return self.supplier or self.creator


def _line(text: str) -> str:
    lines = without_control_characters(text).replace("\t", " ").splitlines()
    line = " ".join(filter(None, map(str.strip, lines)))
    return line if len(line) <= MAX_LENGTH else f"{line[: MAX_LENGTH - 1]}…"


def _address(text: str) -> str:
    """An address that anybody can open; a path on somebody's disk is nobody's business."""
    line = _line(text)
    try:
        parts = urlsplit(line)
    except ValueError:
        return ""
    is_public = parts.scheme in {"http", "https"} and parts.hostname and "@" not in parts.netloc
    return line if is_public and len(line) < MAX_LENGTH else ""
