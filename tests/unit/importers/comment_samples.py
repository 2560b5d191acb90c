"""Writes files of comments as the systems do whose exports are imported."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from html import escape
from pathlib import Path

SITE = "https://talblatt.example"

DISQUS = """<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://disqus.com/api/schemas/1.0/disqus.xsd">
<category dsq:id="1"><forum>talblatt</forum><title>General</title></category>
"""

ISSO = """
CREATE TABLE preferences (key VARCHAR PRIMARY KEY, value VARCHAR);
CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
CREATE TABLE comments (
    tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER,
    created FLOAT NOT NULL, modified FLOAT, mode INTEGER, remote_addr VARCHAR,
    text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR,
    likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL,
    notification INTEGER DEFAULT 0);
CREATE TRIGGER remove_stale_threads AFTER DELETE ON comments BEGIN
    DELETE FROM threads WHERE id NOT IN (SELECT tid FROM comments); END;
"""


def disqus(*parts: str) -> str:
    """Return a whole export of Disqus."""
    return f"{DISQUS}{''.join(parts)}</disqus>\n"


def disqus_thread(
    number: int, link: str = f"{SITE}/stadt/nachtbus.html", identifier: str = ""
) -> str:
    """Return the thread of a page."""
    return (
        f'<thread dsq:id="{number}"><id>{escape(identifier)}</id><forum>talblatt</forum>'
        f'<category dsq:id="1"/><link>{escape(link)}</link><title>Nachtbus</title><message/>'
        "<createdAt>2026-11-23T14:32:00Z</createdAt><author><name>Lena</name></author>"
        "<isClosed>false</isClosed><isDeleted>false</isDeleted></thread>\n"
    )


def disqus_post(
    number: int,
    message: str = "<p>Ein Kommentar.</p>",
    *,
    thread: int = 1,
    parent: int | None = None,
    name: str = "Marlies H.",
    identifier: str = "",
    extra: str = "",
    author: str = "",
) -> str:
    """Return a post; ``extra`` and ``author`` are XML that goes into it and into its author."""
    above = f'<parent dsq:id="{parent}"/>' if parent else ""
    return (
        f'<post dsq:id="{number}"><id>{identifier}</id><message><![CDATA[{message}]]></message>'
        f"<createdAt>2026-11-23T15:00:0{number % 10}Z</createdAt>{extra}"
        f"<author><name>{escape(name)}</name><isAnonymous>true</isAnonymous>{author}</author>"
        f'<thread dsq:id="{thread}"/>{above}</post>\n'
    )


def isso(
    path: Path, comments: Iterable[Sequence[object]], uri: str = "/stadt/nachtbus.html"
) -> None:
    """Write a database of Isso: id, parent, mode and text of each comment, perhaps its author."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(ISSO)
        connection.execute("INSERT INTO threads VALUES (1, ?, 'Nachtbus')", (uri,))
        for number, parent, mode, text, *author in comments:
            connection.execute(
                "INSERT INTO comments (tid, id, parent, created, mode, remote_addr, text, author,"
                " email, voters) VALUES (1, ?, ?, ?, ?, '203.0.113.0', ?, ?, ?, x'00')",
                (
                    number,
                    parent,
                    1795446000.5 + float(str(number)),
                    mode,
                    text,
                    *author,
                    *[None] * (2 - len(author)),
                ),
            )
        connection.commit()


def isso_bytes() -> bytes:
    """Return a database with one comment."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "comments.db"
        isso(path, [(1, None, 1, "Ein Kommentar.")])
        return path.read_bytes()


def rest_comment(number: int, **changed: object) -> dict[str, object]:
    """Return a comment as ``/wp-json/wp/v2/comments`` gives it."""
    api = f"{SITE}/wp-json/wp/v2"
    return {
        "id": number,
        "post": 12,
        "parent": 0,
        "author": 0,
        "author_name": "Marlies H.",
        "author_url": "",
        "date": "2026-11-23T16:00:00",
        "date_gmt": "2026-11-23T15:00:00",
        "content": {"rendered": "<p>Ein Kommentar.</p>\n"},
        "link": f"{SITE}/stadt/nachtbus/#comment-{number}",
        "status": "approved",
        "type": "comment",
        "author_avatar_urls": {"24": "https://secure.gravatar.com/avatar/0a1b2c?s=24"},
        "meta": [],
        "_links": {
            "self": [{"href": f"{api}/comments/{number}"}],
            "collection": [{"href": f"{api}/comments"}],
            "up": [{"embeddable": True, "post_type": "post", "href": f"{api}/posts/12"}],
        },
        **changed,
    }


def rest(*comments: dict[str, object]) -> str:
    """Return one page of the interface's answer."""
    return json.dumps(comments, ensure_ascii=False)
