"""The corpus as a WordPress export, written entry by entry, so that it can be of any size."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from html import escape
from pathlib import Path

from benchmarks.corpus import AUTHORS, PICTURES, SECTIONS, CorpusArticle, corpus_article
from editor_app.text.markdown_renderer import render_body

SITE = "https://blatt.example"
_HEAD = f"""<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Das Blatt</title><link>{SITE}</link><language>de-DE</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>{SITE}</wp:base_site_url><wp:base_blog_url>{SITE}</wp:base_blog_url>
"""
_FIRST_PICTURE = 5_000_000
_COMMENTS_EACH = 100


def write_corpus_export(path: Path, *, articles: int | None = None, size: int | None = None) -> int:
    """Write so many articles, or as many as fill ``size`` bytes; return how many there are."""
    written = count = 0
    with path.open("w", encoding="utf-8") as file:
        file.write(_HEAD)
        file.writelines(_authors_and_sections())
        while (articles is not None and count < articles) or (size is not None and written < size):
            entry = _entry(corpus_article(count))
            file.write(entry)
            written += len(entry.encode())
            count += 1
        # WordPress lists the pictures of a site wherever their numbers fall; here it is last.
        file.writelines(map(_picture, range(PICTURES)))
        file.write("</channel>\n</rss>\n")
    return count


def _authors_and_sections() -> Iterator[str]:
    for number, name in enumerate(AUTHORS):
        yield (
            f"<wp:author><wp:author_id>{number + 2}</wp:author_id>"
            f"<wp:author_login>autor{number}</wp:author_login>"
            f"<wp:author_email>autor{number}@blatt.example</wp:author_email>"
            f"<wp:author_display_name>{name}</wp:author_display_name></wp:author>\n"
        )
    for number, name in enumerate(SECTIONS):
        yield (
            f"<wp:category><wp:term_id>{number + 2}</wp:term_id>"
            f"<wp:category_nicename>{name.lower()}</wp:category_nicename>"
            f"<wp:category_parent></wp:category_parent><wp:cat_name>{name}</wp:cat_name>"
            "</wp:category>\n"
        )


def _entry(article: CorpusArticle) -> str:
    section = SECTIONS[article.section]
    content = render_body(article.markdown, "de").replace("]]>", "]]&gt;")
    comments = "".join(_comment(article, place) for place in range(len(article.comments)))
    number = article.number + 1
    return (
        f"<item><title>{escape(article.headline)}</title>"
        f"<link>{SITE}/{article.slug}/</link><pubDate>{_feed_date(article.published_at)}</pubDate>"
        f"<dc:creator>autor{article.author}</dc:creator>"
        f"<description></description><content:encoded><![CDATA[{content}]]></content:encoded>"
        f"<excerpt:encoded><![CDATA[{article.standfirst}]]></excerpt:encoded>"
        f"<wp:post_id>{number}</wp:post_id>{_dates('wp:post_date', article.published_at)}"
        f"<wp:comment_status>open</wp:comment_status><wp:post_name>{article.slug}</wp:post_name>"
        "<wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent>"
        "<wp:post_type>post</wp:post_type>"
        f'<category domain="category" nicename="{section.lower()}"><![CDATA[{section}]]></category>'
        "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key>"
        f"<wp:meta_value>{_FIRST_PICTURE + article.picture}</wp:meta_value></wp:postmeta>"
        f"{comments}</item>\n"
    )


def _comment(article: CorpusArticle, place: int) -> str:
    comment = article.comments[place]
    first = (article.number + 1) * _COMMENTS_EACH
    parent = 0 if comment.answers is None else first + comment.answers
    moment = article.published_at + timedelta(hours=place + 1)
    return (
        f"<wp:comment><wp:comment_id>{first + place}</wp:comment_id>"
        f"<wp:comment_author><![CDATA[{comment.name}]]></wp:comment_author>"
        "<wp:comment_author_email>leser@blatt.example</wp:comment_author_email>"
        f"{_dates('wp:comment_date', moment)}"
        f"<wp:comment_content><![CDATA[{comment.text}]]></wp:comment_content>"
        "<wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type>"
        f"<wp:comment_parent>{parent}</wp:comment_parent></wp:comment>"
    )


def _picture(number: int) -> str:
    address = f"{SITE}/wp-content/uploads/2020/01/bild-{number}.jpg"
    return (
        f"<item><title>bild-{number}</title><link>{SITE}/bild-{number}/</link>"
        "<dc:creator>autor0</dc:creator><content:encoded><![CDATA[]]></content:encoded>"
        f"<excerpt:encoded><![CDATA[Bild {number}. Foto: Ada Muster - Talpress]]>"
        f"</excerpt:encoded><wp:post_id>{_FIRST_PICTURE + number}</wp:post_id>"
        "<wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>"
        f"<wp:attachment_url>{address}</wp:attachment_url></item>\n"
    )


def _dates(name: str, moment: datetime) -> str:
    text = f"{moment:%Y-%m-%d %H:%M:%S}"
    return f"<{name}>{text}</{name}><{name}_gmt>{text}</{name}_gmt>"


def _feed_date(moment: datetime) -> str:
    days, months = "Mon Tue Wed Thu Fri Sat Sun", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
    day, month = days.split()[moment.weekday()], months.split()[moment.month - 1]
    return f"{day}, {moment.day:02} {month} {moment.year} {moment:%H:%M:%S} +0000"
