"""Writes plain text so that Markdown reads it as the same plain text.

Escapes no more than Python-Markdown needs: an author edits the result. Characters it has no
backslash escape for become character references.
"""

from __future__ import annotations

import re

_SPECIAL = re.compile(
    r"""
      [\\`*\[\]{]               # code, emphasis, links, attribute lists
    | (?<![^\W_])_ | _(?![^\W_])   # an underscore that is not inside a word
    | !(?=\[)                   # would turn a link into a picture
    | <
    | &(?=\#|\w+;)
    | [\x00-\x08\x0b\x0c\x0e-\x1f]   # no text; Python-Markdown uses some as marks
    """,
    re.VERBOSE,
)
_REFERENCES = {"<": "&lt;", "&": "&amp;"}

_LINE_START = re.compile(
    r"""
      ^(?P<indent>[ ]*)
      (?: (?P<number>\d+)\.(?=\s|\Z)
        | (?P<sign>[-+](?!\w)|[\#>])
        | (?P<reference>:(?=[\s-]|\Z) | \| | ~(?=~~) | =(?=[= ]*\Z))
      )
    """,
    re.VERBOSE,
)
_IN_ATTRIBUTE = re.compile(r"[&<>\"`\\\[\]!*_{}|\x00-\x1f]")
_NOT_IN_ADDRESS = re.compile(r"[\s\"'()<>\\`\[\]{}|*\x00-\x1f]")


def escape_text(text: str) -> str:
    """Return text for the middle of a paragraph; white space stays as it is."""
    return _SPECIAL.sub(_escaped, text)


def escape_line_starts(paragraph: str) -> str:
    """Return Markdown of a paragraph whose lines cannot be taken for lists, headings or rules."""
    return "\n".join(_LINE_START.sub(_escaped_start, line) for line in paragraph.split("\n"))


def escape_attribute(value: str) -> str:
    """Return a value for an attribute of raw HTML, or for a picture's caption."""
    return _IN_ATTRIBUTE.sub(lambda m: f"&#{ord(m[0])};" if m[0] > " " else "", value)


def escape_address(address: str) -> str:
    """Return an address for the parentheses of a link; what would end it is percent-encoded."""
    encoded = _NOT_IN_ADDRESS.sub(
        lambda m: "".join(f"%{byte:02X}" for byte in m[0].encode()), address.strip()
    )
    return re.sub(r"&(?=#?\w+;)", "&amp;", encoded)


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    return "" if character < " " else _REFERENCES.get(character, f"\\{character}")


def _escaped_start(match: re.Match[str]) -> str:
    indent = match["indent"]
    if match["number"]:
        return f"{indent}{match['number']}\\."
    if match["reference"]:
        return f"{indent}&#{ord(match['reference'])};"
    return f"{indent}\\{match['sign']}"
