"""One entry of an export as plain values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from editor_app.importers.xml_stream import Element


@dataclass(slots=True)
class RawComment:
    """A comment as exported, all values as text."""

    number: str = ""
    author: str = ""
    author_email: str = ""
    author_url: str = ""
    author_ip: str = ""
    date: str = ""
    date_gmt: str = ""
    content: str = ""
    approved: str = ""
    kind: str = ""
    parent: str = ""
    user: str = ""
    meta: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RawTerm:
    """A section, tag or other term of an entry; ``domain`` is its taxonomy."""

    domain: str
    nicename: str
    name: str


@dataclass(slots=True)
class RawItem:
    """A post, page, attachment or other entry as exported, all values as text."""

    title: str = ""
    link: str = ""
    creator: str = ""
    content: str = ""
    excerpt: str = ""
    number: str = ""
    date: str = ""
    date_gmt: str = ""
    modified: str = ""
    modified_gmt: str = ""
    published: str = ""
    comment_status: str = ""
    slug: str = ""
    status: str = ""
    parent: str = ""
    kind: str = ""
    password: str = ""
    sticky: str = ""
    attachment_url: str = ""
    guid: str = ""
    terms: list[RawTerm] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    comments: list[RawComment] = field(default_factory=list)


_ITEM_FIELDS = {
    "title": "title",
    "link": "link",
    "guid": "guid",
    "pubDate": "published",
    "creator": "creator",
    "post_id": "number",
    "post_date": "date",
    "post_date_gmt": "date_gmt",
    "post_modified": "modified",
    "post_modified_gmt": "modified_gmt",
    "comment_status": "comment_status",
    "post_name": "slug",
    "status": "status",
    "post_parent": "parent",
    "post_type": "kind",
    "post_password": "password",
    "is_sticky": "sticky",
    "attachment_url": "attachment_url",
}
_COMMENT_FIELDS = {
    "comment_id": "number",
    "comment_author": "author",
    "comment_author_email": "author_email",
    "comment_author_url": "author_url",
    "comment_author_IP": "author_ip",
    "comment_date": "date",
    "comment_date_gmt": "date_gmt",
    "comment_content": "content",
    "comment_approved": "approved",
    "comment_type": "kind",
    "comment_parent": "parent",
    "comment_user_id": "user",
}


def read_item(element: Element) -> RawItem:
    """Return the values of an ``<item>``; unknown elements are passed over."""
    item = RawItem()
    for child in element:
        name = _local(child)
        if name in _ITEM_FIELDS:
            setattr(item, _ITEM_FIELDS[name], _text(child).strip())
        elif name == "encoded":
            # content:encoded and excerpt:encoded differ in their namespace only.
            if "excerpt" in str(child.tag):
                item.excerpt = _text(child)
            else:
                item.content = _text(child)
        else:
            _BRANCHES.get(name, _pass_over)(item, child)
    return item


def text_of_part(element: Element, name: str) -> str:
    """Return the text of a child by its local name, "" when there is none."""
    for child in element:
        if _local(child) == name:
            return _text(child).strip()
    return ""


def _add_term(item: RawItem, child: Element) -> None:
    domain = child.get("domain") or "category"
    name = _text(child).strip()
    if name:
        item.terms.append(RawTerm(domain, child.get("nicename") or "", name))


def _add_meta(owner: RawItem | RawComment, child: Element) -> None:
    key = text_of_part(child, "meta_key")
    if key:
        owner.meta.setdefault(key, text_of_part(child, "meta_value"))


def _add_comment(item: RawItem, child: Element) -> None:
    comment = RawComment()
    for part in child:
        name = _COMMENT_FIELDS.get(_local(part))
        if name:
            setattr(comment, name, _text(part).strip())
        elif _local(part) == "commentmeta":
            _add_meta(comment, part)
    item.comments.append(comment)


def _pass_over(item: RawItem, child: Element) -> None:
    """Take nothing of an element that means nothing here."""


_BRANCHES: dict[str, Callable[[RawItem, Element], None]] = {
    "category": _add_term,
    "postmeta": _add_meta,
    "comment": _add_comment,
}


def _local(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _text(element: Element) -> str:
    return element.text or ""
