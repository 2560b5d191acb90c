"""Reads comments as WordPress's REST interface writes them.

https://developer.wordpress.org/rest-api/reference/comments/; e-mail, IP address and the text as
it was typed are there only where an editor asked (``context=edit``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path

from editor_app.domain.comment import CommentKind, CommentState
from editor_app.domain.identity import derived_id
from editor_app.domain.person import Person
from editor_app.domain.slug import is_safe_slug, propose_slug
from editor_app.domain.wordpress_origin import wordpress_origin
from editor_app.importers.comment_files.record import CommentRecord
from editor_app.importers.comment_files.states import find_state
from editor_app.importers.contract import ArticleReference, ImportContext
from editor_app.importers.errors import ImportFileError
from editor_app.importers.json_stream import JsonObject, json_objects
from editor_app.importers.text_stream import TextStream
from editor_app.importers.wordpress.dates import wordpress_moment
from editor_app.importers.wordpress.paragraphs import with_paragraphs

_API = re.compile(r"(?P<site>https?://.+?)/(?:wp-json/|(?:index\.php)?\?rest_route=/)")
_PINGS = frozenset({"pingback", "trackback", "webmention"})


def rest_records(path: Path, context: ImportContext) -> Iterator[CommentRecord]:
    """Yield the comments of a file.

    Raises ImportFileError where it holds something else, CancelledError.
    """
    for entry in json_objects(TextStream(path, context).chunks(), path.name):
        site, number = _site(entry), entry.get("id")
        if not site or not isinstance(number, int) or not isinstance(entry.get("post"), int):
            raise ImportFileError(
                "“{name}” does not hold comments as WordPress's interface gives them.",
                name=path.name,
            )
        yield _record(entry, site, number, context.time_zone)


def _record(entry: JsonObject, site: str, number: int, time_zone: str) -> CommentRecord:
    content = _part(entry, "content")
    parent = entry.get("parent")
    html = _text(content, "raw")
    html = with_paragraphs(html) if html else _text(content, "rendered")
    link = _text(entry, "link").partition("#")[0]
    names = (wordpress_origin(site, "post", str(entry["post"])), link)
    return CommentRecord(
        wordpress_origin(site, "comment", str(number)),
        ArticleReference(tuple(filter(None, names))),
        parent=wordpress_origin(site, "comment", str(parent)) if parent else "",
        author_name=unescape(_text(entry, "author_name")),
        author_url=_text(entry, "author_url"),
        email=_text(entry, "author_email"),
        ip_address=_text(entry, "author_ip"),
        created_at=wordpress_moment(_text(entry, "date_gmt"), _text(entry, "date"), time_zone),
        html=html,
        state=find_state(_text(entry, "status")) or CommentState.PENDING,
        kind=CommentKind.PINGBACK if _text(entry, "type") in _PINGS else CommentKind.COMMENT,
        is_deleted=_text(entry, "status") == "trash",
        replied_by=_person(entry, site),
    )


def _site(entry: JsonObject) -> str:
    """The site's address, from the links the interface adds to every entry."""
    links = _part(entry, "_links")
    for name in ("self", "collection", "up"):
        for link in _list(links, name):
            match = _API.match(_text(link, "href"))
            if match:
                return match["site"]
    return ""


def _person(entry: JsonObject, site: str) -> Person | None:
    """Who answered for the newsroom: the author of the post, where the post is embedded.

    Anybody may have an account; that alone makes nobody a member of the newsroom.
    """
    number = entry.get("author")
    embedded = _part(entry, "_embedded")
    posts = _list(embedded, "up")
    if not number or not any(post.get("author") == number for post in posts):
        return None
    known = next(iter(_list(embedded, "author")), {})
    name = unescape(_text(known, "name") or _text(entry, "author_name"))
    login = _text(known, "slug").casefold() or propose_slug(name)
    origin = wordpress_origin(site, "author", login)
    slug = login if is_safe_slug(login) else propose_slug(name)
    return Person(derived_id(origin), name, slug, origin=origin)


def _part(entry: JsonObject, name: str) -> JsonObject:
    value = entry.get(name)
    return value if isinstance(value, Mapping) else {}


def _list(entry: JsonObject, name: str) -> list[JsonObject]:
    value = entry.get(name)
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def _text(entry: JsonObject, name: str) -> str:
    value = entry.get(name)
    return value if isinstance(value, str) else ""
