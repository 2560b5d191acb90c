"""Writes a WordPress export (WXR 1.2) that holds nothing but replies.

WordPress's importer finds a post it has by title and date and then takes over only the comments
that it does not have, by name and date. A post it does not find it would create: as a draft, so
that no reader ever sees an empty article. Each reply carries its id of this library along as
comment meta, so that it is known when a later export brings it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from lxml import etree
from lxml.builder import ElementMaker

from editor_app.domain.article import ArticleKind
from editor_app.domain.identity import EntityId
from editor_app.domain.person import Person
from editor_app.domain.time_zone import zone_named
from editor_app.domain.wordpress_origin import REPLIES_GENERATOR, REPLY_META
from editor_app.exporters.reply_files.wordpress_replies import WordPressReplies, WordPressReply
from editor_app.site.edition import Edition
from editor_app.text.reader_html import sanitise_comment
from editor_app.text.unsafe_characters import without_control_characters

Element = etree._Element  # noqa: SLF001 - lxml's only name for the type

_SPACES = {
    "excerpt": "http://wordpress.org/export/1.2/excerpt/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "wp": "http://wordpress.org/export/1.2/",
}
_NEVER = "0000-00-00 00:00:00"
_PLAIN = ElementMaker(nsmap=_SPACES)
_WP = ElementMaker(namespace=_SPACES["wp"], nsmap=_SPACES)
_DC = ElementMaker(namespace=_SPACES["dc"], nsmap=_SPACES)
_CONTENT = ElementMaker(namespace=_SPACES["content"], nsmap=_SPACES)
_EXCERPT = ElementMaker(namespace=_SPACES["excerpt"], nsmap=_SPACES)


def wordpress_file(found: WordPressReplies, edition: Edition) -> bytes:
    """Return the bytes of the export; the same replies give the same bytes."""
    publication = edition.publication
    zone = zone_named(publication.time_zone)
    people = _people(found.replies, edition)
    site = found.site or publication.base_url
    channel = _PLAIN.channel(
        _text(_PLAIN, "title", publication.title),
        _text(_PLAIN, "link", site),
        _text(_PLAIN, "pubDate", format_datetime(edition.built_at.astimezone(UTC))),
        _text(_PLAIN, "language", publication.language),
        _text(_PLAIN, "generator", REPLIES_GENERATOR),
        _text(_WP, "wxr_version", "1.2"),
        _text(_WP, "base_site_url", site),
        _text(_WP, "base_blog_url", site),
        *(_author(person, number) for person, number in people.values()),
        *(
            _item(list(group), people, zone)
            for _, group in groupby(found.replies, key=lambda each: each.post)
        ),
    )
    root = _PLAIN.rss(channel, version="2.0")
    etree.indent(root, space="")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


_People = Mapping[EntityId, tuple[Person, int]]


def _people(replies: Iterable[WordPressReply], edition: Edition) -> _People:
    """Who replies, each with a number that only this file uses."""
    known = {person.id: person for person in edition.people}
    ids = dict.fromkeys(each.outgoing.reply.person_id for each in replies)
    people = (known[id_] for id_ in ids if id_ in known)
    return {person.id: (person, number) for number, person in enumerate(people, start=1)}


def _author(person: Person, number: int) -> Element:
    return _WP.author(
        _text(_WP, "author_id", str(number)),
        _text(_WP, "author_login", _login(person)),
        _text(_WP, "author_email", ""),
        _text(_WP, "author_display_name", person.name),
    )


def _login(person: Person) -> str:
    _, is_wordpress, login = person.origin.partition(":author:")
    return login if is_wordpress else person.slug


def _item(replies: Sequence[WordPressReply], people: _People, zone: ZoneInfo) -> Element:
    article = replies[0].outgoing.article
    return _PLAIN.item(
        _text(_PLAIN, "title", article.headline),
        _text(_DC, "creator", ""),
        _text(_CONTENT, "encoded", ""),
        _text(_EXCERPT, "encoded", ""),
        _text(_WP, "post_id", str(replies[0].post)),
        _text(_WP, "post_date", _local(article.published_at, zone)),
        _text(_WP, "post_date_gmt", _gmt(article.published_at)),
        _text(_WP, "comment_status", "open" if article.comments_open else "closed"),
        _text(_WP, "ping_status", "closed"),
        _text(_WP, "post_name", article.slug),
        _text(_WP, "status", "draft"),
        _text(_WP, "post_parent", "0"),
        _text(_WP, "menu_order", "0"),
        _text(_WP, "post_type", "page" if article.kind is ArticleKind.PAGE else "post"),
        _text(_WP, "post_password", ""),
        _text(_WP, "is_sticky", "0"),
        *(_comment(reply, people, zone) for reply in replies),
    )


def _comment(reply: WordPressReply, people: _People, zone: ZoneInfo) -> Element:
    comment = reply.outgoing.reply
    person, user = people.get(comment.person_id or EntityId(""), (None, 0))
    return _WP.comment(
        _text(_WP, "comment_id", str(reply.number)),
        _text(_WP, "comment_author", comment.author_name or (person.name if person else "")),
        _text(_WP, "comment_author_email", ""),
        _text(_WP, "comment_author_url", ""),
        _text(_WP, "comment_author_IP", ""),
        _text(_WP, "comment_date", _local(comment.created_at, zone)),
        _text(_WP, "comment_date_gmt", _gmt(comment.created_at)),
        _text(_WP, "comment_content", sanitise_comment(comment.html)),
        _text(_WP, "comment_approved", "1"),
        _text(_WP, "comment_type", "comment"),
        _text(_WP, "comment_parent", str(reply.parent)),
        _text(_WP, "comment_user_id", str(user)),
        _WP.commentmeta(_text(_WP, "meta_key", REPLY_META), _text(_WP, "meta_value", comment.id)),
    )


def _text(maker: ElementMaker, name: str, text: str) -> Element:
    return maker(name, without_control_characters(text))


def _local(moment: datetime | None, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M:%S}" if moment else _NEVER


def _gmt(moment: datetime | None) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}" if moment else _NEVER
