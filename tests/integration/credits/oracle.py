"""What a suspicious reader finds on an exported site: pictures without their credit.

Written without a look at the program's own proof, and with another parser: the two must not share
a mistake. The only thing it takes from the library is who is to be named for which original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import NavigableString

_ATTRIBUTES = ("src", "srcset", "poster", "data", "background", "xlink:href")
_INVISIBLE = ("template", "noscript", "script", "style", "textarea", "head", "title", "svg")
_COPY = re.compile(r"media/([0-9a-f]{20})-[^\s\"',)]+")
_LINK = re.compile(r"url\(|image-set\(")


@dataclass(frozen=True)
class Findings:
    """How many pictures pages showed, and what was wrong with any of them."""

    pictures: int
    faults: tuple[str, ...]


def look_at(site: Path, owed: Mapping[str, frozenset[str]]) -> Findings:
    """Read every page of a site; ``owed`` are the lines that do, by the originals' hashes."""
    seen = 0
    faults: list[str] = []
    for page in sorted(site.rglob("*.html")):
        soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
        for tag in _showing(soup):
            seen += 1
            faults += (f"{page.name}: {fault}" for fault in _faults(tag, owed))
    listing = (site / "bildnachweise.html").read_text("utf-8")
    listed = _text(BeautifulSoup(listing, "html.parser"), None)
    for copy in (site / "media").glob("*"):
        lines = _lines(f"media/{copy.name}", owed)
        if not any(line in listed for line in lines):
            faults.append(f"{copy.name} is not in the list")
    feed = (site / "feed.xml").read_text("utf-8")
    if "media/" in feed or "<img" in feed or "&lt;img" in feed:
        faults.append("the feed shows a picture")
    return Findings(seen, tuple(faults))


def _showing(soup: BeautifulSoup) -> Iterator[Tag]:
    for tag in soup.find_all(name=True):
        if tag.name in {"script", "link", "meta"}:
            continue
        is_image = tag.name in {"img", "image", "picture", "source", "video", "object", "embed"}
        loads = any(tag.get(name) for name in _ATTRIBUTES)
        if (is_image and tag.name != "picture") or loads or _LINK.search(str(tag.get("style"))):
            yield tag


def _faults(tag: Tag, owed: Mapping[str, frozenset[str]]) -> Iterator[str]:
    addresses = " ".join(str(tag.get(name) or "") for name in (*_ATTRIBUTES, "href", "style"))
    files = _COPY.findall(addresses)
    if not files:
        yield f"a picture from nowhere: {str(tag)[:200]}"
        return
    box = tag.find_parent(["figure", "li", "article"])
    if box is None:
        yield f"{files[0]} stands alone"
        return
    if len(box.find_all("img")) != 1:
        yield f"{files[0]} shares its box"
    text = _text(box, tag)
    for file in files:
        if not any(line and line in text for line in owed.get(file, ())):
            yield f"{file} without its credit in “{text[:200]}”"


def _lines(path: str, owed: Mapping[str, frozenset[str]]) -> frozenset[str]:
    match = _COPY.search(path)
    return owed.get(match[1], frozenset()) if match else frozenset()


def _text(box: Tag, beside: Tag | None) -> str:
    around = {id(parent) for parent in beside.parents} if beside else set()
    words = (str(text) for text in box.find_all(string=True) if _is_visible(text, around))
    return " ".join("".join(words).split())


def _is_visible(text: NavigableString, around: set[int]) -> bool:
    if isinstance(text, Comment):
        return False
    for parent in text.parents:
        if parent.name in _INVISIBLE or parent.has_attr("hidden") or parent.has_attr("style"):
            return False
        if parent.get("aria-hidden") == "true" or "vh" in (parent.get("class") or []):
            return False
        if parent.name == "details" and not parent.has_attr("open") and id(parent) not in around:
            return False
    return True
