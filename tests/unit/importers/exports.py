"""Writes WordPress exports for tests and benchmarks."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
 xmlns:excerpt="http://wordpress.org/export/{version}/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/{version}/">
<channel>
<title>Das Talblatt</title>
<link>https://talblatt.example</link>
<language>de-DE</language>
<wp:wxr_version>{version}</wp:wxr_version>
<wp:base_site_url>https://talblatt.example</wp:base_site_url>
<wp:base_blog_url>https://talblatt.example</wp:base_blog_url>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login>lena</wp:author_login>
<wp:author_email>lena@talblatt.example</wp:author_email>
<wp:author_display_name><![CDATA[Lena Brandt]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>5</wp:term_id><wp:category_nicename>stadt</wp:category_nicename>
<wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Stadt]]></wp:cat_name></wp:category>
<wp:category><wp:term_id>6</wp:term_id><wp:category_nicename>kultur</wp:category_nicename>
<wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Kultur]]></wp:cat_name></wp:category>
<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>stadt-kultur</wp:category_nicename>
<wp:category_parent>stadt</wp:category_parent><wp:cat_name><![CDATA[Kultur]]></wp:cat_name>
</wp:category>
"""
FOOT = "</channel>\n</rss>\n"


def export(*items: str, version: str = "1.2") -> str:
    """Return a whole export."""
    return HEAD.format(version=version) + "\n".join(items) + FOOT


def item(
    number: int,
    content: str = "",
    *,
    title: str = "Ein Titel",
    kind: str = "post",
    status: str = "publish",
    slug: str | None = None,
    meta: dict[str, str] | None = None,
    extra: str = "",
) -> str:
    """Return one entry; ``extra`` is XML that goes into it."""
    fields = "".join(
        f"<wp:postmeta><wp:meta_key>{escape(key)}</wp:meta_key>"
        f"<wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
        for key, value in (meta or {}).items()
    )
    return (
        f"<item><title>{escape(title)}</title><link>https://talblatt.example/?p={number}</link>"
        "<dc:creator><![CDATA[lena]]></dc:creator>"
        f"<content:encoded><![CDATA[{content}]]></content:encoded>"
        "<excerpt:encoded><![CDATA[]]></excerpt:encoded>"
        f"<wp:post_id>{number}</wp:post_id><wp:post_date>2026-11-23 15:32:00</wp:post_date>"
        "<wp:post_date_gmt>2026-11-23 14:32:00</wp:post_date_gmt>"
        f"<wp:post_name>{f'artikel-{number}' if slug is None else slug}</wp:post_name>"
        f"<wp:status>{status}</wp:status><wp:post_parent>0</wp:post_parent>"
        f"<wp:post_type>{kind}</wp:post_type>{fields}{extra}</item>"
    )


def attachment(
    number: int,
    name: str = "bild.jpg",
    *,
    caption: str = "",
    description: str = "",
    meta: dict[str, str] | None = None,
    parent: int = 0,
) -> str:
    """Return a picture of the media library."""
    address = f"https://talblatt.example/wp-content/uploads/2026/11/{name}"
    return (
        item(number, description, title=name, kind="attachment", status="inherit", meta=meta)
        .replace("<excerpt:encoded><![CDATA[]]>", f"<excerpt:encoded><![CDATA[{caption}]]>")
        .replace("<wp:post_parent>0<", f"<wp:post_parent>{parent}<")
        .replace("</item>", f"<wp:attachment_url>{address}</wp:attachment_url></item>")
    )


def comment(
    number: int,
    content: str = "Ein Kommentar.",
    *,
    parent: int = 0,
    approved: str = "1",
    kind: str = "",
    author: str = "Marlies H.",
    email: str = "marlies@leserin.example",
    user: int = 0,
    minute: int = 0,
) -> str:
    """Return a comment."""
    return (
        f"<wp:comment><wp:comment_id>{number}</wp:comment_id>"
        f"<wp:comment_author><![CDATA[{author}]]></wp:comment_author>"
        f"<wp:comment_author_email>{email}</wp:comment_author_email>"
        "<wp:comment_author_url>https://leserin.example/</wp:comment_author_url>"
        "<wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>"
        f"<wp:comment_date>2026-11-23 16:{minute:02}:00</wp:comment_date>"
        f"<wp:comment_date_gmt>2026-11-23 15:{minute:02}:00</wp:comment_date_gmt>"
        f"<wp:comment_content><![CDATA[{content}]]></wp:comment_content>"
        f"<wp:comment_approved>{approved}</wp:comment_approved>"
        f"<wp:comment_type>{kind}</wp:comment_type><wp:comment_parent>{parent}</wp:comment_parent>"
        f"<wp:comment_user_id>{user}</wp:comment_user_id></wp:comment>"
    )


def write_export(path: Path, items: Iterable[str]) -> None:
    """Write an export of any size, entry by entry."""
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD.format(version="1.2"))
        file.writelines(items)
        file.write(FOOT)
