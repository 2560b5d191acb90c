"""Reads an export of Disqus: once for what comments refer to, once for the comments.

The format is described by https://disqus.com/api/schemas/1.0/disqus.xsd; real exports differ
from it in what they leave out (e-mail and IP address, since 2018).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from editor_app.domain.comment import CommentState
from editor_app.domain.wordpress_origin import site_key, wordpress_origin
from editor_app.importers.bounded_file import file_size
from editor_app.importers.comment_files.record import CommentRecord
from editor_app.importers.contract import ArticleReference, ImportContext
from editor_app.importers.dates import parse_moment
from editor_app.importers.errors import ImportFileError
from editor_app.importers.file_progress import FileProgress
from editor_app.importers.wordpress.items import text_of_part
from editor_app.importers.wordpress.paragraphs import with_paragraphs
from editor_app.importers.xml_stream import (
    Advance,
    Element,
    checked_head,
    is_wide,
    root_name,
    stream_elements,
)

_ID = "{http://disqus.com/disqus-internals}id"
_WORDPRESS_THREAD = re.compile(r"(?P<number>\d{1,18}) (?P<guid>https?://\S+)\Z")
_WORDPRESS_POST = re.compile(r"wp_id=(\d{1,18})\Z")
_MENTION = re.compile(r"@([A-Za-z0-9_]{1,64}):disqus")
_COUNTED_LINK = re.compile(
    r'(?<=href=")https?://disq\.us/url\?url=([^"&]*)[^"]*(?=")', re.IGNORECASE
)
_LINK_MARK = re.compile(r":[\w-]{20,40}\Z")


@dataclass(slots=True)
class _Threads:
    """What posts refer to, by Disqus's own numbers and by the site's identifiers."""

    articles: dict[str, ArticleReference] = field(default_factory=dict)
    sites: dict[str, str] = field(default_factory=dict)
    forum: str = ""
    wordpress_numbers: dict[str, tuple[str, str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def origin(self, post: str) -> str:
        """Return a post's origin: WordPress's own where it was copied from there."""
        thread, number = self.wordpress_numbers.get(post, ("", ""))
        site = self.sites.get(thread, "")
        if site and number:
            return wordpress_origin(site, "comment", number)
        return f"disqus:{self.forum}:post:{post}"


def read_posts(path: Path, context: ImportContext) -> Iterator[CommentRecord]:
    """Yield the posts of an export as comments.

    Raises ImportFileError where the file is none or cannot be understood, CancelledError.
    """
    head = checked_head(path)
    if root_name(head) != "disqus" and not is_wide(head):
        raise ImportFileError("“{name}” is not an export of Disqus.", name=path.name)
    progress = FileProgress(file_size(path) * 2, context)
    threads = _survey(path, progress.advance, context)
    for _, post in stream_elements(path, ("post",), "disqus", progress.advance, context.cancelled):
        record = _record(post, threads)
        if record is not None:
            yield record


def _survey(path: Path, advance: Advance, context: ImportContext) -> _Threads:
    threads = _Threads()
    parts = stream_elements(path, ("thread", "post"), "disqus", advance, context.cancelled)
    for name, element in parts:
        if name == "thread":
            _add_thread(threads, element)
            continue
        copied = _WORDPRESS_POST.match(text_of_part(element, "id"))
        if copied:
            threads.wordpress_numbers[_number(element)] = (_reference(element, "thread"), copied[1])
        author = _child(element, "author")
        if author is not None and (user := text_of_part(author, "username")):
            threads.names[user.casefold()] = text_of_part(author, "name") or user
    return threads


def _add_thread(threads: _Threads, element: Element) -> None:
    threads.forum = threads.forum or text_of_part(element, "forum")
    identifier, link = text_of_part(element, "id"), text_of_part(element, "link")
    number = _number(element)
    names = [link, identifier]
    wordpress = _WORDPRESS_THREAD.match(identifier)
    if wordpress:
        site = _site_of(wordpress["guid"])
        threads.sites[number] = site
        names.insert(0, wordpress_origin(site, "post", wordpress["number"]))
    title = text_of_part(element, "title")
    known = tuple(dict.fromkeys(filter(None, names))) or (title or f"disqus:thread:{number}",)
    threads.articles[number] = ArticleReference(known)
    if identifier:
        threads.articles.setdefault(identifier, threads.articles[number])


def _record(post: Element, threads: _Threads) -> CommentRecord | None:
    number, thread = _number(post), _reference(post, "thread")
    if not number:
        return None
    parent = _reference(post, "parent")
    author = _child(post, "author")
    return CommentRecord(
        threads.origin(number),
        threads.articles.get(thread, ArticleReference((f"disqus:thread:{thread}",))),
        parent=threads.origin(parent) if parent else "",
        author_name=unescape(text_of_part(author, "name")) if author is not None else "",
        author_url=text_of_part(author, "link") if author is not None else "",
        email=text_of_part(author, "email") if author is not None else "",
        ip_address=text_of_part(post, "ipAddress"),
        created_at=parse_moment(text_of_part(post, "createdAt"), "UTC"),
        html=_message(text_of_part(post, "message"), threads),
        state=_state(post),
        is_deleted=_is_true(post, "isDeleted"),
    )


def _state(post: Element) -> CommentState:
    if _is_true(post, "isSpam"):
        return CommentState.SPAM
    is_refused = text_of_part(post, "isApproved").lower() == "false"
    return CommentState.PENDING if is_refused else CommentState.VISIBLE


def _message(html: str, threads: _Threads) -> str:
    """A post's text with people's names and with links that lead where they led."""

    def named(match: re.Match[str]) -> str:
        return f"@{escape(threads.names.get(match[1].casefold(), match[1]), quote=False)}"

    html = _MENTION.sub(named, html) if ":disqus" in html else html
    if "disq.us/" in html:
        html = _COUNTED_LINK.sub(_direct, html)
    return with_paragraphs(html)


def _direct(counted: re.Match[str]) -> str:
    """The address behind one that counts clicks: it stands before a mark of some 27 letters."""
    return escape(_LINK_MARK.sub("", unquote(counted[1])))


def _site_of(guid: str) -> str:
    """The WordPress site of an address such as https://talblatt.example/zeitung/?p=12."""
    address, query, _ = guid.partition("?")
    if query:
        return site_key(address)
    parts = urlsplit(guid)
    return site_key(f"{parts.scheme}://{parts.netloc}")


def _is_true(element: Element, name: str) -> bool:
    return text_of_part(element, name).lower() == "true"


def _number(element: Element) -> str:
    return element.get(_ID) or text_of_part(element, "id")


def _reference(element: Element, name: str) -> str:
    child = _child(element, name)
    return "" if child is None else child.get(_ID) or (child.text or "").strip()


def _child(element: Element, name: str) -> Element | None:
    return next(
        (e for e in element if isinstance(e.tag, str) and e.tag.endswith(f"}}{name}")), None
    )
