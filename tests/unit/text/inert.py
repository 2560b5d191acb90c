"""Says whether a piece of HTML could do anything, by parsing it as a browser would.

The judge shares no code with the sanitiser: it reads the finished HTML with libxml2 and with the
standard library's parser, and asks of each element and attribute whether it is on a list.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urlsplit

from lxml import html as lxml_html

Attributes = list[tuple[str, str | None]]

ADDRESS_ATTRIBUTES = {"href", "src", "action", "formaction", "data", "poster", "xlink:href"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, Attributes]] = []
        self.odd: list[str] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self.found.append((tag, attrs))

    def handle_comment(self, data: str) -> None:
        self.odd.append(f"comment {data!r}")

    def handle_decl(self, decl: str) -> None:
        self.odd.append(f"declaration {decl!r}")

    def handle_pi(self, data: str) -> None:
        self.odd.append(f"instruction {data!r}")

    def unknown_decl(self, data: str) -> None:
        self.odd.append(f"declaration {data!r}")


def dangers(
    html: str, *, tags: frozenset[str], attributes: frozenset[str], schemes: frozenset[str]
) -> list[str]:
    """Return everything in the HTML that is on none of the lists; empty means inert."""
    found: list[str] = []
    for tag, pairs in _elements(html, found):
        if tag not in tags:
            found.append(f"<{tag}>")
        for name, value in pairs:
            if name not in attributes:
                found.append(f"<{tag} {name}>")
            elif name in ADDRESS_ATTRIBUTES and not _is_allowed(value or "", schemes):
                found.append(f"{name}={value!r}")
    return found


def _elements(html: str, odd: list[str]) -> Iterator[tuple[str, Attributes]]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    odd.extend(reader.odd)
    yield from reader.found
    if html.strip():
        odd.extend(f"control character {c!r}" for c in html if c < " " and c not in "\t\n\r")
        readable = "".join(c for c in html if c >= " " or c in "\t\n\r")
        for element in lxml_html.fragment_fromstring(
            readable, create_parent="div"
        ).iterdescendants():
            if isinstance(element.tag, str):
                yield element.tag, [(str(k), str(v)) for k, v in element.attrib.items()]
            else:
                odd.append(f"{element!r}")


def _is_allowed(address: str, schemes: frozenset[str]) -> bool:
    # Browsers leave out control characters and white space before they look for the scheme.
    bare = "".join(character for character in address if character > " ")
    if ":" not in bare.split("/")[0].split("?")[0].split("#")[0]:
        return True
    return urlsplit(bare).scheme.lower() in schemes
