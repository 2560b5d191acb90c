"""How a page is named: by WordPress's own number, by its address, or by its title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from editor_app.domain.slug import slug_in_address
from editor_app.domain.wordpress_origin import site_key, wordpress_origin
from editor_app.importers.page_html.elements import Element, classes
from editor_app.importers.page_html.facts import PageFacts

_SHORT = re.compile(r"[?&]p(?:age_id)?=(\d{1,18})\Z")
_BODY_CLASS = re.compile(r"(?:postid|page-id)-(\d{1,18})\Z")
_API = re.compile(r"(?P<site>https?://.+?)/wp-json/")


@dataclass(frozen=True, slots=True)
class PageIdentity:
    """The page's origin, its address and slug; ``site`` only for a WordPress page."""

    origin: str
    address: str
    slug: str
    site: str


def identify(root: Element, facts: PageFacts, title: str) -> PageIdentity:
    """Return who the page is; the same page gives the same origin, saved when and where ever."""
    address = facts.address if facts.address.startswith(("http://", "https://")) else ""
    slug = slug_in_address(address)
    site, number = _wordpress(root, address)
    if site and number:
        return PageIdentity(wordpress_origin(site, "post", number), address, slug, site)
    if address:
        parts = urlsplit(address)
        key = f"{site_key(f'{parts.scheme}://{parts.netloc}')}{parts.path.rstrip('/')}"
        return PageIdentity(f"page:{key}", address, slug, site)
    return PageIdentity(f"page:{' '.join(title.casefold().split())}", "", slug, site)


def _wordpress(root: Element, address: str) -> tuple[str, str]:
    site, number = "", ""
    for link in root.iter("link"):
        target = link.get("href") or ""
        relation = (link.get("rel") or "").lower()
        api = _API.match(target) if "api.w.org" in relation or "/wp-json/" in target else None
        short = _SHORT.search(target) if relation == "shortlink" else None
        site = site or (api["site"] if api else "")
        number = number or (short[1] if short else "")
        site = site or (target.partition("?")[0] if short else "")
    body = root.find(".//body")
    for name in classes(body) if body is not None else ():
        match = _BODY_CLASS.match(name)
        number = number or (match[1] if match else "")
    if number and not site and address:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
    return site, number
