"""How WordPress things are named, so that a saved page and an export mean the same article."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

_SIZE = re.compile(r"(?:-\d{2,5}x\d{2,5}|-scaled|-e\d{9,})+(?=\.\w{2,5}\Z)")


def site_key(address: str) -> str:
    """Return a site's address without the differences that mean nothing ("https://a.example")."""
    parts = urlsplit(address.strip())
    host = (parts.netloc or parts.path.partition("/")[0]).lower()
    path = parts.path.rstrip("/") if parts.netloc else ""
    return f"https://{host.removesuffix(':80').removesuffix(':443')}{path}"


def wordpress_origin(site: str, kind: str, number: str) -> str:
    """Return the origin of a "post", "comment" or "attachment" with WordPress's own number."""
    return f"wxr:{site_key(site)}:{kind}:{number}"


def picture_key(address: str) -> str:
    """Return a picture's address without what means nothing: scheme, query, case of the host."""
    parts = urlsplit(address.strip())
    return f"{parts.netloc.lower()}{parts.path}"


def unscaled(address: str) -> str:
    """Return the address of the original of which WordPress made a smaller copy."""
    parts = urlsplit(address.strip())
    return urlunsplit((parts.scheme, parts.netloc, _SIZE.sub("", parts.path), "", ""))
