"""Who said it: the last line of a quotation, when it begins with a dash, is its source.

> „Wir messen nicht, ob der Bus voll ist.“
> — Ayla Demirci, Leiterin der Verkehrsplanung

The line becomes a ``cite`` without its dash; the theme sets it apart.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

_SOURCE = re.compile(r"(?:\A|\n)[ \t]*[—–][ \t]+[^\n]*\Z")
_DASH = re.compile(r"\s*[—–]\s+")


class QuoteSources(Treeprocessor):
    """Finds the sources of all quotations in a document."""

    def run(self, root: Element) -> None:
        """Turn the last line of each block quotation into its source, where it is one."""
        for quotation in root.iter("blockquote"):
            if len(quotation) and quotation[-1].tag == "p":
                _set_source_apart(quotation, quotation[-1])


def _set_source_apart(quotation: Element, paragraph: Element) -> None:
    # Words of a paragraph stand in its own text and in the tail of each child; the dash is in
    # the last of them that begins a line with one, and all children behind it belong to it.
    for index in range(len(paragraph), -1, -1):
        words = (paragraph[index - 1].tail if index else paragraph.text) or ""
        found = _SOURCE.search(words)
        if found is None:
            if "\n" in words:
                return
            continue
        before, source = words[: found.start()], _DASH.sub("", words[found.start() :], count=1)
        names_somebody = source.strip() or index < len(paragraph)
        is_all_there_is = index == 0 and not before.strip() and len(quotation) == 1
        if not names_somebody or is_all_there_is:
            return
        if index:
            paragraph[index - 1].tail = before
        else:
            paragraph.text = before
        cite = SubElement(quotation, "cite")
        cite.text = source
        for child in list(paragraph)[index:]:
            paragraph.remove(child)
            cite.append(child)
        if not (paragraph.text or "").strip() and not len(paragraph):
            quotation.remove(paragraph)
        return
