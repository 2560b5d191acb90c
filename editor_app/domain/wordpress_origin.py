"""How WordPress things are named, wherever they come from and wherever they go.

A saved page, an export, the REST interface and a form under an article all mean the same post by
the site's address and WordPress's own number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

REPLY_META = "_druckreif_reply"
"""The comment meta in which a reply that was sent to WordPress keeps its id of this library."""

REPLIES_GENERATOR = "Druckreif, replies"
"""What a WordPress export that holds only replies of this program calls its generator."""

_ORIGIN = re.compile(r"wxr:(?P<site>.+):(?P<kind>[a-z]+):(?P<number>[0-9]{1,18})\Z")


@dataclass(frozen=True, slots=True)
class WordPressOrigin:
    """A "post", "comment" or "attachment" of a site, with WordPress's own number."""

    site: str
    kind: str
    number: int


def site_key(address: str) -> str:
    """Return a site's address without the differences that mean nothing ("https://a.example")."""
    parts = urlsplit(address.strip())
    host = (parts.netloc or parts.path.partition("/")[0]).lower()
    path = parts.path.rstrip("/") if parts.netloc else ""
    return f"https://{host.removesuffix(':80').removesuffix(':443')}{path}"


def wordpress_origin(site: str, kind: str, number: str) -> str:
    """Return the origin of a "post", "comment" or "attachment" with WordPress's own number."""
    return f"wxr:{site_key(site)}:{kind}:{number}"


def find_wordpress_origin(origin: str, kind: str) -> WordPressOrigin | None:
    """Return what an origin says when it is that of a WordPress thing of this kind, else None."""
    match = _ORIGIN.match(origin)
    if match is None or match["kind"] != kind:
        return None
    return WordPressOrigin(match["site"], kind, int(match["number"]))
