"""Rewrites the body of a Markdown file: pictures and links that the library knows, shortcodes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from editor_app.domain.message import Message, message
from editor_app.importers.heading_levels import settle_headings
from editor_app.importers.markdown_code import outside_code
from editor_app.importers.markdown_files.addresses import ArticleAddresses
from editor_app.importers.markdown_files.pictures import NamedPicture, SitePictures
from editor_app.importers.markdown_files.shortcodes import expand_highlights, expand_shortcodes
from editor_app.importers.markdown_text import image_markdown
from editor_app.text.credit_lines import split_credit

_TITLE = r"(?:\s+(?:\"(?P<title>[^\"\n]*)\"|'(?P<single>[^'\n]*)'))?"
_ALT = r"(?P<alt>(?:[^\[\]\\\n]|\\.|\[[^\[\]\n]*\])*)"
_IMAGE = re.compile(
    rf"!\[{_ALT}\]\(\s*(?:<(?P<angled>[^<>\n]+)>|(?P<address>[^\s()<>]+(?:\([^\s()]*\))?))"
    rf"{_TITLE}\s*\)(?:\{{[^{{}}\n]*\}})?"
)
_REFERENCED = re.compile(rf"!\[{_ALT}\](?:\[(?P<label>[^\]\n]*)\])?(?![\[(:])")
_DEFINITION = re.compile(
    rf"(?m)^[ ]{{0,3}}\[(?P<label>[^\]\^\n][^\]\n]*)\]:[ \t]*<?(?P<address>[^\s<>]+)>?"
    rf"{_TITLE}[ \t]*$"
)
_LINKED_IMAGE = re.compile(
    r"\[(?P<image>!\[(?:[^\[\]\\\n]|\\.)*\]\(image:[^()\n]*\))\]\((?P<target>[^()\n]*)\)"
)
_LINK = re.compile(
    r"(?<!!)\[(?P<text>[^\[\]\n]*)\]\(\s*<?(?P<target>[^\s<>()]+)>?(?P<rest>[^()\n]*)\)"
)
_HTML_IMAGE = re.compile(r"<img\b(?P<attributes>[^<>]*)/?>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"(?P<name>[\w-]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')")
_MORE = re.compile(r"(?m)^[ \t]*<!--\s*(?:more|excerpt)\s*-->[ \t]*\n?")
_FIRST_HEADING = re.compile(
    r"\s*(?:#[ \t]+(?P<atx>[^\n]+?)[ \t]*#*[ \t]*|(?P<setext>[^\n]+)\n=+[ \t]*)(?:\n|\Z)"
)
_TOP_HEADING = re.compile(r"(?m)^#[ \t]+\S")


@dataclass(slots=True)
class BodyWriter:
    """Rewrites one file's body and collects what got lost."""

    file: Path
    pictures: SitePictures
    addresses: ArticleAddresses
    losses: list[Message] = field(default_factory=list)
    _definitions: dict[str, tuple[str, str]] = field(default_factory=dict)

    def write(self, body: str) -> str:
        """Return the body with our images and links; code in it stays as it is."""
        text = expand_highlights(body)
        for found in _DEFINITION.finditer(text):
            label = " ".join(found["label"].casefold().split())
            self._definitions.setdefault(label, (found["address"], found["title"] or ""))
        text = outside_code(text, self._rewrite).strip("\n")
        return settle_headings(text) if _TOP_HEADING.search(text) else text

    def _rewrite(self, text: str) -> str:
        text = _MORE.sub("", text)
        text = expand_shortcodes(text, self.addresses, self._picture, self.losses)
        text = _IMAGE.sub(self._image, text)
        text = _REFERENCED.sub(self._referenced, text)
        text = _HTML_IMAGE.sub(self._html_image, text)
        text = _LINKED_IMAGE.sub(self._linked_image, text)
        return _LINK.sub(self._link, text)

    def _picture(self, picture: NamedPicture) -> str:
        image = self.pictures.image(picture, self.file)
        if self.pictures.is_missing(image):
            self.losses.append(
                message("The picture {address} is not in the folder.", address=picture.address)
            )
        return image_markdown(image.id, picture.alt or image.alt, picture.caption)

    def _image(self, match: re.Match[str]) -> str:
        address = match["angled"] or match["address"]
        if address.startswith(("data:", "javascript:", "file:")):
            self.losses.append(message("A picture embedded in the text was left out."))
            return ""
        if address.startswith("image:"):
            return match[0]
        return self._picture(_named(address, match["alt"], match["title"] or match["single"]))

    def _referenced(self, match: re.Match[str]) -> str:
        label = " ".join((match["label"] or match["alt"]).casefold().split())
        if label not in self._definitions:
            return match[0]
        address, title = self._definitions[label]
        return self._picture(_named(address, match["alt"], title))

    def _html_image(self, match: re.Match[str]) -> str:
        found = {
            a["name"].lower(): unescape(a["double"] or a["single"] or "")
            for a in _ATTRIBUTE.finditer(match["attributes"])
        }
        address = found.get("src", "")
        if not address or address.startswith(("data:", "javascript:", "file:")):
            self.losses.append(message("A picture embedded in the text was left out."))
            return ""
        return self._picture(_named(address, found.get("alt", ""), found.get("title")))

    def _linked_image(self, match: re.Match[str]) -> str:
        target = match["target"].split(" ")[0]
        self.losses.append(
            message("A link around a picture was left out: {address}", address=target)
        )
        return match["image"]

    def _link(self, match: re.Match[str]) -> str:
        article = self.addresses.find(match["target"], self.file)
        return f"[{match['text']}](article:{article})" if article else match[0]


def take_headline(body: str, title: str) -> tuple[str, str]:
    """Return the headline and the body without a first heading that only repeats it."""
    match = _FIRST_HEADING.match(body)
    if match is None:
        return title, body
    first = (match["atx"] or match["setext"] or "").strip()
    if title and " ".join(first.casefold().split()) != " ".join(title.casefold().split()):
        return title, body
    return title or first, body[match.end() :]


def _named(address: str, alt: str, title: str | None) -> NamedPicture:
    found = split_credit(title or "")
    picture = NamedPicture(address, " ".join(alt.replace("\\", "").split()), found.caption)
    if found.credit is None:
        return picture
    return NamedPicture(picture.address, picture.alt, picture.caption, found.credit)
