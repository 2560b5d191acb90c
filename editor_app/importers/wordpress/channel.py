"""First pass over an export: everything that entries refer to and that may come after them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from editor_app.domain.credit import Credit
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.person import Person
from editor_app.domain.slug import is_safe_slug, propose_slug
from editor_app.domain.wordpress_origin import site_key, wordpress_origin
from editor_app.importers.picture_addresses import picture_key, unscaled
from editor_app.importers.wordpress.items import RawItem, text_of_part
from editor_app.importers.xml_stream import Element
from editor_app.media.decode import SUFFIXES


@dataclass(slots=True)
class Attachment:
    """A picture of the media library; the credit may be found later, in a caption."""

    number: str
    address: str
    title: str
    caption: str
    description: str
    alt: str
    parent: str
    order: int
    meta: dict[str, str]
    credit: Credit = field(default_factory=Credit)


@dataclass(slots=True)
class RawCategory:
    """A section as listed at the top of an export."""

    term: str
    nicename: str
    parent: str
    name: str


@dataclass(slots=True)
class Channel:
    """What an export says of the site, and where to find what entries refer to."""

    title: str = ""
    address: str = ""
    base: str = ""
    language: str = ""
    generator: str = ""
    people: dict[str, Person] = field(default_factory=dict)
    people_by_number: dict[str, Person] = field(default_factory=dict)
    people_by_email: dict[str, Person] = field(default_factory=dict)
    raw_categories: list[RawCategory] = field(default_factory=list)
    attachments: dict[str, Attachment] = field(default_factory=dict)
    attachments_by_key: dict[str, str] = field(default_factory=dict)
    attachments_by_parent: dict[str, list[str]] = field(default_factory=dict)
    articles_by_address: dict[str, EntityId] = field(default_factory=dict)
    attachment_pages: set[str] = field(default_factory=set)

    @property
    def site(self) -> str:
        """Return the address that tells this site from all others."""
        return self.base or self.address or self.title

    def origin(self, kind: str, number: str) -> str:
        """Return the origin of one of the site's things."""
        return wordpress_origin(self.site, kind, number)

    def add_part(self, name: str, element: Element) -> None:
        """Take in a part of the channel that is no entry."""
        text = (element.text or "").strip()
        if name == "title":
            self.title = self.title or unescape(text)
        elif name == "link":
            self.address = self.address or text
        elif name == "base_blog_url":
            self.base = text
        elif name == "generator":
            self.generator = text
        elif name == "language":
            self.language = text
        elif name == "author":
            self._add_author(element)
        elif name == "category":
            self._add_category(element)

    def person(self, login: str) -> Person | None:
        """Return the person with a login name, made up from it where the export lists none."""
        login = login.strip()
        if not login:
            return None
        found = self.people.get(login.casefold())
        if found is None:
            found = self._person(login, login)
            self.people[login.casefold()] = found
        return found

    def find_attachment(self, number: str, address: str) -> Attachment | None:
        """Return an attachment by its number, else by its address in any size."""
        if number in self.attachments:
            return self.attachments[number]
        for candidate in (address, unscaled(address)) if address else ():
            known = self.attachments_by_key.get(picture_key(candidate))
            if known:
                return self.attachments[known]
        return None

    def add_attachment(self, item: RawItem) -> bool:
        """Take in an attachment; False when it is no picture."""
        address = item.attachment_url or item.guid
        path = PurePosixPath(unquote(urlsplit(address).path))
        if path.suffix.lower() not in SUFFIXES:
            return False
        self.attachment_pages.add(address_key(item.link))
        number = item.number or picture_key(address)
        self.attachments[number] = Attachment(
            number,
            address,
            unescape(item.title),
            item.excerpt.strip(),
            item.content.strip(),
            unescape(item.meta.get("_wp_attachment_image_alt", "")).strip(),
            item.parent,
            len(self.attachments),
            item.meta,
        )
        self.attachments_by_key[picture_key(address)] = number
        # The original of "x-scaled.jpg" was "x.jpg", and its smaller copies are named after it.
        if re.search(r"-(?:scaled|e\d{9,})\.\w+\Z", address):
            self.attachments_by_key.setdefault(picture_key(unscaled(address)), number)
        if item.parent and item.parent != "0":
            self.attachments_by_parent.setdefault(item.parent, []).append(number)
        return True

    def add_article(self, item: RawItem, origin: str) -> None:
        """Take in where a post or page is to be found, for links to it."""
        address = address_key(item.link)
        if address:
            self.articles_by_address.setdefault(address, derived_id(origin))
        if item.number:
            short = address_key(f"{self.site}/?p={item.number}")
            self.articles_by_address.setdefault(short, derived_id(origin))

    def _add_author(self, element: Element) -> None:
        login = text_of_part(element, "author_login")
        name = unescape(text_of_part(element, "author_display_name")) or login
        if not login:
            return
        person = self._person(login, name)
        self.people[login.casefold()] = person
        number = text_of_part(element, "author_id")
        email = text_of_part(element, "author_email")
        if number:
            self.people_by_number[number] = person
        if email:
            self.people_by_email[email.casefold()] = person

    def _person(self, login: str, name: str) -> Person:
        origin = self.origin("author", login.casefold())
        slug = login.lower() if is_safe_slug(login.lower()) else propose_slug(name)
        return Person(derived_id(origin), name, slug, origin=origin)

    def _add_category(self, element: Element) -> None:
        nicename = text_of_part(element, "category_nicename")
        name = unescape(text_of_part(element, "cat_name")) or nicename
        if nicename:
            term = text_of_part(element, "term_id")
            parent = text_of_part(element, "category_parent")
            self.raw_categories.append(RawCategory(term, nicename, parent, name))


def address_key(address: str) -> str:
    """Return what two addresses of the same page have in common."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    if not parts.netloc and not parts.path:
        return ""
    host = site_key(f"{parts.scheme}://{parts.netloc}") if parts.netloc else ""
    query = f"?{parts.query}" if parts.query.startswith(("p=", "page_id=")) else ""
    return f"{host}{parts.path.rstrip('/')}{query}".replace("?page_id=", "?p=")
