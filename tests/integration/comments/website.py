"""The WordPress site whose readers are answered: it gives exports and takes files of replies."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from editor_app.domain.identity import EntityId
from editor_app.domain.wordpress_origin import REPLY_META
from tests.unit.importers.exports import comment, export, item

WP = {"wp": "http://wordpress.org/export/1.2/"}
SITE = "https://talblatt.example"
_FIRST_IN_FILE = 900_000_001


@dataclass
class Posted:
    """A comment as the site has it; ``reply_id`` is what a reply of the newsroom took along."""

    number: int
    text: str
    author: str
    parent: int = 0
    approved: str = "1"
    reply_id: EntityId | None = None

    @property
    def origin(self) -> str:
        return f"wxr:{SITE}:comment:{self.number}"


@dataclass
class Website:
    """Its comments by number, and what it gave out last."""

    comments: dict[int, Posted] = field(default_factory=dict)
    last_number: int = 16

    def post(self, text: str, author: str, parent: int = 0, approved: str = "1") -> Posted:
        self.last_number += 1
        posted = Posted(self.last_number, text, author, parent, approved)
        self.comments[posted.number] = posted
        return posted

    def export(self) -> str:
        """Return the export of the site's one post."""
        return export(item(12, "Text.", extra="".join(map(_element, self.comments.values()))))

    def take_replies(self, path: Path) -> None:
        """Import a file of replies as WordPress does: what it has it passes over."""
        numbers: dict[int, int] = {}
        had = {c.reply_id: c.number for c in self.comments.values() if c.reply_id}
        for element in etree.parse(path).iterfind(".//wp:comment", WP):
            in_file, parent = (int(_text(element, f"comment_{n}")) for n in ("id", "parent"))
            assert in_file >= _FIRST_IN_FILE
            reply_id = EntityId(_text(element, "commentmeta/wp:meta_value"))
            if reply_id not in had:
                posted = self.post(
                    _text(element, "comment_content"),
                    _text(element, "comment_author"),
                    numbers.get(parent, parent),
                )
                posted.reply_id = reply_id
                had[reply_id] = posted.number
            numbers[in_file] = had[reply_id]


def _element(posted: Posted) -> str:
    told = comment(
        posted.number,
        posted.text,
        parent=posted.parent,
        approved=posted.approved,
        author=posted.author,
        email="",
        user=2 if posted.reply_id else 0,
        minute=posted.number % 60,
    )
    if posted.reply_id is None:
        return told
    meta = (
        f"<wp:commentmeta><wp:meta_key>{REPLY_META}</wp:meta_key>"
        f"<wp:meta_value><![CDATA[{posted.reply_id}]]></wp:meta_value></wp:commentmeta>"
    )
    return told.replace("</wp:comment>", f"{meta}</wp:comment>")


def _text(element: etree._Element, name: str) -> str:
    return element.findtext(f"wp:{name}", namespaces=WP) or ""
