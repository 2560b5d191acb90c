"""Pages read back, as a browser would."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag


def parse(html: str) -> BeautifulSoup:
    """Return a page as a tree."""
    return BeautifulSoup(html, "lxml")


def one(tree: BeautifulSoup | Tag, selector: str) -> Tag:
    """Return the only element a selector finds."""
    found = tree.select(selector)
    assert len(found) == 1, f"{selector}: {len(found)} found"
    return found[0]


def text_of(tree: BeautifulSoup | Tag, selector: str) -> str:
    """Return the text of the only element a selector finds, with single spaces."""
    return " ".join(one(tree, selector).get_text().split())
