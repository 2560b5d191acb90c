"""Pictures on a text page: only their descriptions and credits are left of them."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.credit import Credit
from editor_app.importers.page_text.lines import Block
from editor_app.text.credit_lines import is_credit_line, split_credit

_MAX_CAPTION, _MAX_CAPTION_BELOW = 400, 140
_SOURCE_NOTES = ("quelle", "source", "screenshot", "copyright", "©", "(c)", "grafik", "graphic")


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A description (may be empty), the credit, and lines of the block that came after it."""

    caption: str
    credit: Credit
    rest: tuple[str, ...] = ()


def find_picture(block: Block) -> FoundPicture | None:
    """Return the picture whose description and credit a block is, or begins with."""
    for place, line in enumerate(block.lines):
        if is_credit_line(line):
            caption = " ".join(block.lines[:place])
            if len(caption) > _MAX_CAPTION:
                return None
            found = split_credit(line)
            caption, rest = caption or found.caption, block.lines[place + 1 :]
            if not caption and len(rest) == 1 and len(rest[0]) <= _MAX_CAPTION_BELOW:
                caption, rest = rest[0], ()
            return FoundPicture(caption, found.credit or Credit(), rest)
    if len(block.text) > _MAX_CAPTION:
        return None
    found = split_credit(block.text)
    return FoundPicture(found.caption, found.credit) if found.credit else None


def is_source_note(block: Block) -> bool:
    """Return whether a lone credit names where facts come from, rather than a picture."""
    return len(block.lines) == 1 and block.text.lower().startswith(_SOURCE_NOTES)
