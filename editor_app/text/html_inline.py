"""Copies runs of text from foreign HTML: what has a meaning stays, decoration goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from editor_app.text.html_footnotes import REFERENCE
from editor_app.text.html_run import Run, Span

_RENAMED = {"b": "strong", "i": "em", "strike": "del", "tt": "code"}
_PLAIN_NAMES = (
    "a abbr bdi bdo br cite code del dfn em img ins kbd mark q rp rt ruby s samp small strong sub "
    "sup time u var"
)
_MEANINGFUL = frozenset((*_PLAIN_NAMES.split(), REFERENCE))
_KEPT_ATTRIBUTES = {
    "a": ("href",),
    "abbr": ("title",),
    "bdo": ("dir",),
    "del": ("datetime",),
    "dfn": ("title",),
    "ins": ("datetime",),
    "img": ("src", "alt", "data-src", "data-lazy-src", "data-original"),
    "time": ("datetime",),
    REFERENCE: ("n",),
}
_BOLD = re.compile(r"font-weight:\s*(?:bold|bolder|[6-9]00)")
_NOT_BOLD = re.compile(r"font-weight:\s*(?:normal|lighter|[1-5]00)")
_ITALIC = re.compile(r"font-style:\s*(?:italic|oblique)")
_VALID_ANCHOR = re.compile(r"[A-Za-z0-9][\w-]*\Z")
_POINTS = frozenset({"img", REFERENCE})
_LINES_OF_THEIR_OWN = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td"})
_MAX_NESTING = 20


@dataclass(frozen=True, slots=True)
class InlineCleaner:
    """Knows where links lead: ``anchors`` are the ids of headings that links point to."""

    soup: BeautifulSoup
    resolve_link: Callable[[str], str]
    anchors: frozenset[str]

    def keeps(self, element: Tag) -> bool:
        """Return whether an inline element means anything to readers."""
        return self._name(element) is not None

    def copy_into(
        self, target: Tag, nodes: Iterable[PageElement], wrappers: tuple[Tag, ...] = ()
    ) -> bool:
        """Append a clean copy of a run of text; return whether there is anything to see.

        ``wrappers`` are the inline elements around the run in its source.
        """
        run = Run()
        around = [span for wrapper in wrappers if (span := self._span(wrapper)) is not None]
        for span in around:
            run.begin(span)
        for node in nodes:
            self._copy(run, node, 0)
        for _ in around:
            run.end()
        if run.is_visible:
            self._append(target, run.content)
        return run.is_visible

    def anchor_of(self, heading: Tag) -> str:
        """Return the id that links in the text use for a heading; "" for none."""
        for element in (
            heading,
            *heading.find_all(id=True),
            *heading.find_all("a", attrs={"name": True}),
        ):
            anchor = str(element.get("id") or element.get("name") or "")
            if anchor in self.anchors:
                return anchor
        return ""

    def settle_links(self, block: Tag) -> None:
        """Give the links of a block that is kept as HTML their final addresses."""
        for link in block.find_all("a"):
            address = self._address(str(link.get("href") or ""))
            if address:
                link["href"] = address
            else:
                link.unwrap()
        for reference in block.find_all(REFERENCE):
            reference.replace_with(f"[{reference['n']}]")

    def _copy(self, run: Run, node: PageElement, nesting: int) -> None:
        if isinstance(node, NavigableString):
            run.add_text(node)
        elif isinstance(node, Tag):
            span = self._span(node)
            if nesting > _MAX_NESTING:
                run.add_text(node.get_text())
            elif node.name == "br":
                run.add_break()
            elif span is not None and span.name in _POINTS:
                run.add_point(span)
            else:
                self._copy_content(run, node, span, nesting)

    def _copy_content(self, run: Run, element: Tag, span: Span | None, nesting: int) -> None:
        is_block = element.name in _LINES_OF_THEIR_OWN
        if is_block:
            run.add_break()
        if span is not None:
            run.begin(span)
        for child in element.children:
            self._copy(run, child, nesting + 1)
        if span is not None:
            run.end()
        if is_block:
            run.add_break()

    def _span(self, element: Tag) -> Span | None:
        """Return an element without content, or None for what is only decoration."""
        name = self._name(element)
        if name is None:
            return None
        kept = _KEPT_ATTRIBUTES.get(name, ())
        attributes = {key: str(element[key]) for key in kept if element.get(key) is not None}
        if name == "a":
            attributes["href"] = self._address(str(element.get("href") or ""))
            if not attributes["href"]:
                return None
        return Span(name, attributes)

    def _append(self, target: Tag, content: Iterable[str | Span]) -> None:
        words: list[str] = []
        for piece in content:
            if isinstance(piece, str):
                words.append(piece)
                continue
            if words:
                target.append(NavigableString("".join(words)))
                words.clear()
            element = self.soup.new_tag(piece.name, attrs=dict(piece.attributes))
            self._append(element, piece.content)
            target.append(element)
        if words:
            target.append(NavigableString("".join(words)))

    def _name(self, element: Tag) -> str | None:
        style = str(element.get("style") or "")
        name = _RENAMED.get(element.name, element.name)
        if name == "span":
            if _BOLD.search(style):
                return "strong"
            return "em" if _ITALIC.search(style) else None
        if name == "strong" and _NOT_BOLD.search(style):
            return None  # what copying from some office programs wraps everything in
        return name if name in _MEANINGFUL else None

    def _address(self, address: str) -> str:
        """Return where a link leads, "" when it leads nowhere any more."""
        address = address.strip()
        if address.startswith("#"):
            anchor = address[1:]
            usable = anchor in self.anchors and _VALID_ANCHOR.match(anchor)
            return address if usable else ""
        return self.resolve_link(address) if address else ""
