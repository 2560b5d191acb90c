"""Copies runs of text from foreign HTML: what has a meaning stays, decoration goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from editor_app.text.html_footnotes import REFERENCE

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
_WHITE_SPACE = re.compile(r"[ \t\r\n\f]+")
_BOLD = re.compile(r"font-weight:\s*(?:bold|bolder|[6-9]00)")
_NOT_BOLD = re.compile(r"font-weight:\s*(?:normal|lighter|[1-5]00)")
_ITALIC = re.compile(r"font-style:\s*(?:italic|oblique)")
_VALID_ANCHOR = re.compile(r"[A-Za-z0-9][\w-]*\Z")
_SPACE_AROUND = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td"})
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
        self, target: Tag, nodes: Iterable[PageElement], wrappers: tuple[Tag, ...]
    ) -> None:
        """Append copies of the nodes, inside copies of the inline elements around them."""
        place = target
        for wrapper in wrappers:
            copy = self._shell(wrapper)
            if copy is not None:
                place.append(copy)
                place = copy
        for node in nodes:
            self._copy(place, node, 0)
        _merge_neighbours(target)

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

    def _copy(self, target: Tag, node: PageElement, nesting: int) -> None:
        if isinstance(node, NavigableString):
            target.append(NavigableString(_WHITE_SPACE.sub(" ", node)))
        elif isinstance(node, Tag):
            if nesting > _MAX_NESTING:
                target.append(NavigableString(_WHITE_SPACE.sub(" ", node.get_text())))
                return
            shell = self._shell(node)
            place = target if shell is None else shell
            if shell is not None:
                target.append(shell)
            spaced = node.name in _SPACE_AROUND
            if spaced and len(target):
                target.append(self.soup.new_tag("br"))
            for child in list(node.children):
                self._copy(place, child, nesting + 1)
            if spaced:
                target.append(NavigableString(" "))

    def _shell(self, element: Tag) -> Tag | None:
        """Return a copy without content, or None for what is only decoration."""
        name = self._name(element)
        if name is None:
            return None
        shell = self.soup.new_tag(name)
        for attribute in _KEPT_ATTRIBUTES.get(name, ()):
            if element.get(attribute) is not None:
                shell[attribute] = element[attribute]
        if name == "a":
            address = self._address(str(element.get("href") or ""))
            if not address:
                return None
            shell["href"] = address
        return shell

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


def _merge_neighbours(block: Tag) -> None:
    """Join ``<b>a</b><b>b</b>``, which editors leave behind, into one element."""
    for element in block.find_all(["strong", "em", "del", "code", "u", "s", "sub", "sup"]):
        while isinstance(element.next_sibling, Tag) and element.next_sibling.name == element.name:
            follower = element.next_sibling
            for child in list(follower.children):
                element.append(child)
            follower.decompose()
    block.smooth()
