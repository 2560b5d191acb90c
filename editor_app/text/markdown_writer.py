"""Writes the rebuilt tree as the Markdown that our renderer reads.

markdownify walks the tree; the rules below are the ones where Python-Markdown differs from the
dialect it writes: four spaces of indentation in lists, HTML where a character could be taken for
another mark, pictures and notes of our own.
"""

from __future__ import annotations

import re

from bs4 import Tag
from bs4.element import NavigableString, PageElement
from markdownify import ATX, MarkdownConverter

from editor_app.text.html_footnotes import REFERENCE
from editor_app.text.html_structure import RAW, TIGHT
from editor_app.text.html_tables import write_table
from editor_app.text.markdown_escape import (
    escape_address,
    escape_attribute,
    escape_line_starts,
    escape_text,
)

_Parents = set[str]

_EMPHASIS = ("em", "strong")
_END_OF_CELL, _END_OF_ROW = "\x1f", "\x1e"  # control characters never come through as text
_INDENT = "    "
_SHORT_ADDRESS = re.compile(r"https?://[^\s<>\\`\[\]*&]+\Z")
_BLOCKS_IN_ITEM = ("p", "pre", "blockquote", "dl", "hr", "h2", "h3", "h4", "h5", "h6")
_ADJACENT = {"blockquote": {"blockquote"}, "ul": {"ul", "ol"}, "ol": {"ul", "ol"}, "dl": {"dl"}}


class MarkdownWriter(MarkdownConverter):
    """One rule per element; ``convert_soup`` gives the text."""

    def __init__(self) -> None:
        """Take markdownify's settings that fit our dialect."""
        super().__init__(heading_style=ATX)
        self._loose_lists: dict[int, bool] = {}

    def process_text(self, el: NavigableString, parent_tags: _Parents | None = None) -> str:
        """Return a piece of text, escaped; the tree's white space is already right."""
        parents = parent_tags or set()
        if "pre" in parents or RAW in parents:
            return str(el)
        text = escape_text(str(el))
        if "table" in parents:
            text = text.replace("|", "&#124;")
        if "a" in parents:  # "[x]:" would define a reference, "[^x]" name a note
            text = re.sub(r"^\^", "&#94;", text.replace("\\]:", "&#93;:"))
        follower = el.next_sibling
        if text.endswith("!") and isinstance(follower, Tag) and follower.name in {"a", REFERENCE}:
            text = f"{text[:-1]}\\!"
        return text

    def convert_p(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a paragraph, or the first line of a list item."""
        text = escape_line_starts(text.strip(" \n"))
        return f"\n{text}\n" if el.has_attr(TIGHT) else f"\n\n{text}\n\n"

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: _Parents) -> str:  # noqa: N802
        """Return a heading with hashes, and with its address where the text links to it."""
        line = re.sub(r"(#+)\Z", r"\\\1", " ".join(text.replace("  \n", " ").split()))
        address = f" {{#{el['id']}}}" if el.get("id") else ""
        return f"\n\n{'#' * n} {line}{address}\n\n"

    def convert_br(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a hard line break."""
        return "<br>" if "table" in parent_tags else "  \n"

    def convert_a(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a link."""
        address = str(el["href"])
        if not text.strip():
            return text
        if (
            el.get_text() == address
            and _SHORT_ADDRESS.match(address)
            and "table" not in parent_tags
        ):
            return f"<{address}>"
        return f"[{text}]({escape_address(address)})"

    def convert_img(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a picture of the library or, where it is not known, of elsewhere."""
        alt = escape_text(" ".join(str(el.get("alt") or "").split()))
        caption = escape_attribute(" ".join(str(el.get("title") or "").split()))
        title = f' "{caption}"' if caption else ""
        return f"![{alt}]({escape_address(str(el['src']))}{title})"

    def convert_em(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return italics."""
        return _emphasised(el, text, "*")

    def convert_strong(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return bold."""
        return _emphasised(el, text, "**")

    def convert_code(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return code in a line."""
        code = el.get_text()
        if "pre" in parent_tags:
            return text
        is_plain = not re.search(r"[<&\n]|^[\s`]|[\s`]\Z", code) and el.find(name=True) is None
        if not is_plain or "table" in parent_tags:
            return f"<code>{text}</code>"
        longest = max((len(run) for run in re.findall(r"`+", code)), default=0)
        return f"{'`' * (longest + 1)}{code}{'`' * (longest + 1)}"

    def convert_q(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return quotation marks, which the renderer sets by language."""
        return f'"{text}"'

    def convert_blockquote(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a quotation."""
        lines = (f"> {line}" if line else ">" for line in text.strip("\n").split("\n"))
        return f"\n\n{_separator(el)}{chr(10).join(lines)}\n\n"

    def convert_ul(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a list; one of short lines follows the text of the item it stands in at once."""
        space = "\n" if "li" in parent_tags and not self._is_loose(el) else "\n\n"
        return f"{space}{_separator(el)}{text.strip(chr(10))}{space}"

    convert_ol = convert_ul

    def convert_li(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return an item, its further lines indented by four spaces."""
        parent = el.parent
        mark = "-"
        if parent is not None and parent.name == "ol":
            mark = f"{el['value']}."
        ending = "\n\n" if parent is None or self._is_loose(parent) else "\n"
        return f"{mark} {_indented(text.strip(chr(10)))}{ending}"

    def _is_loose(self, outline: Tag) -> bool:
        """Whether a list has more in it than items of one paragraph and such lists below them."""
        known = self._loose_lists.get(id(outline))
        if known is None:
            blocks = outline.find_all(_BLOCKS_IN_ITEM)
            known = any(not block.has_attr(TIGHT) for block in blocks)
            self._loose_lists[id(outline)] = known
        return known

    def convert_dl(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a definition list."""
        return f"\n\n{_separator(el)}{text.strip(chr(10))}\n\n"

    def convert_dt(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a term on a line of its own."""
        space = "\n" if _name_before(el) == "dt" else "\n\n"
        return f"{space}{' '.join(text.split())}\n"

    def convert_dd(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return what a term means."""
        return f"\n:   {_indented(text.strip(chr(10)))}\n\n"

    def convert_pre(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a block of code: fenced, or indented inside a list or quotation."""
        if parent_tags & {"li", "blockquote", "dd"}:
            return f"\n\n{_INDENT}{_indented(text)}\n\n"
        longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
        fence = "`" * (longest + 1)
        return f"\n\n{fence}{el.get('data-language') or ''}\n{text}\n{fence}\n\n"

    def convert_td(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a cell of a table."""
        return f"{text.strip()}{_END_OF_CELL}"

    convert_th = convert_td

    def convert_tr(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a row of a table."""
        return f"{text}{_END_OF_ROW}"

    def convert_table(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a table; only simple ones come here."""
        rows = [row.strip(" \n").split(_END_OF_CELL)[:-1] for row in text.split(_END_OF_ROW)[:-1]]
        return f"\n\n{write_table(el, rows)}\n\n"

    def _as_html(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Keep an element that Markdown has no mark for; the text inside is Markdown."""
        attributes = "".join(
            f' {name}="{escape_attribute(str(value))}"' for name, value in el.attrs.items()
        )
        return f"<{el.name}{attributes}>{text}</{el.name}>" if text else ""

    convert_abbr = convert_bdi = convert_bdo = convert_cite = convert_del = convert_dfn = _as_html
    convert_ins = convert_kbd = convert_mark = convert_rp = convert_rt = convert_ruby = _as_html
    convert_s = convert_samp = convert_small = convert_sub = convert_sup = _as_html
    convert_time = convert_u = convert_var = _as_html

    def convert_footnote_ref(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return the mark of a note."""
        return f"[^{el['n']}]"

    def convert_raw_html(self, el: Tag, text: str, parent_tags: _Parents) -> str:
        """Return a piece of HTML untouched."""
        return f"\n\n{el.get_text()}\n\n"


def _emphasised(el: Tag, text: str, mark: str) -> str:
    """Write emphasis with asterisks where they cannot be mistaken, else as HTML.

    Python-Markdown follows CommonMark's rule of flanking delimiters, which depends on the
    characters inside and outside.
    """
    if not text:
        return ""
    is_nested = el.find_parent(_EMPHASIS) is not None or el.find(_EMPHASIS) is not None
    outside = (_character(el.previous_sibling, -1), _character(el.next_sibling, 0))
    inside = (text[0], text[-1])
    if is_nested or any(
        not (inner.isalnum() and around != "*") and not (around == " " and not inner.isspace())
        for around, inner in zip(outside, inside, strict=True)
    ):
        return f"<{el.name}>{text}</{el.name}>"
    return f"{mark}{text}{mark}"


def _character(neighbour: PageElement | None, position: int) -> str:
    """Return the character beside an element: a space at the edge, an asterisk for the unknown."""
    if neighbour is None:
        return " "
    if isinstance(neighbour, Tag):
        return " " if neighbour.name == "br" else "*"
    character = str(neighbour)[position]
    return " " if character in " \n" else character


def _indented(text: str) -> str:
    return "\n".join(f"{_INDENT}{line}" if line else "" for line in text.split("\n")).strip(" ")


def _separator(el: Tag) -> str:
    """Return an invisible mark that keeps two neighbours of one kind apart."""
    return "<!-- -->\n\n" if _name_before(el) in _ADJACENT.get(el.name, ()) else ""


def _name_before(el: Tag) -> str:
    before = el.find_previous_sibling(name=True)
    return before.name if isinstance(before, Tag) else ""
