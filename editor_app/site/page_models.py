"""What templates are given: one frozen record per part of a page, and one per kind of page.

Everything is ready to be written out: addresses already lead from the page's own place, dates
are words. What is ``Markup`` is finished HTML; all other text is escaped by the templates.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from editor_app.site.dates import Stamp
from editor_app.site.pictures import Picture
from editor_app.site.strings import ThemeStrings

_NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere to go; ``href`` is empty for nowhere, ``lang`` for the page's own language."""

    label: str
    href: str = ""
    is_current: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with what stands under it."""

    picture: Picture
    caption: str = ""
    licence: Link | None = None
    is_ai_generated: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """An article among others: on the front page, in its section, under "Lesen Sie auch"."""

    href: str
    headline: str
    kicker: str = ""
    standfirst: str = ""
    lang: str = ""
    picture: Picture | None = None
    published: Stamp | None = None


@dataclass(frozen=True, slots=True)
class CommentView:
    """A comment in its place; a removed one has a number and nothing else."""

    anchor: str
    number: str
    label: str
    name: str = ""
    badge: str = ""
    written: Stamp | None = None
    corrected: Stamp | None = None
    text: Markup = _NOTHING
    reply_label: str = ""
    is_removed: bool = False
    replies: tuple[CommentView, ...] = ()


@dataclass(frozen=True, slots=True)
class FormFields:
    """What the receiver of a form calls its fields; empty where it wants none."""

    parent: str
    comment: str = "comment"
    author: str = "author"
    email: str = "email"
    url: str = ""
    consent: str = "consent"


@dataclass(frozen=True, slots=True)
class ReplyForm:
    """The form under an article: where it goes, and which comments can be answered.

    ``encoding`` is empty where it is the usual one, ``hidden`` are names and values of fields that
    readers do not see. ``choices`` are values and labels for whom a comment answers, the first one
    for nobody; ``answerable`` are the numbers of those comments.
    """

    action: str
    encoding: str
    note: str
    fields: FormFields
    hidden: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str], ...]
    answerable: frozenset[str]
    max_length: int
    consent: str
    privacy_href: str
    closes: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the ``<head>``; ``json_ld`` is escaped for its place."""

    title: str
    description: str = ""
    canonical: str = ""
    og_title: str = ""
    og_type: str = "website"
    og_image: str = ""
    og_image_alt: str = ""
    published: str = ""
    modified: str = ""
    json_ld: Markup = _NOTHING
    form_origin: str = "'none'"


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages have around their content, in the page's language, from its place."""

    s: ThemeStrings
    lang: str
    root: str
    locale: str
    site: str
    color_scheme: str
    masthead: Markup
    aside: Markup
    foot: Markup


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article, or a page that stands beside the news (then without what is of the news)."""

    frame: Frame
    head: Head
    headline: str
    kicker: str
    subheadline: str
    standfirst: str
    category: Link | None
    authors: tuple[Link, ...]
    published: Stamp | None
    updated: Stamp | None
    reading: str
    lead: Figure | None
    body: Markup
    gallery: tuple[Figure, ...]
    corrections: tuple[tuple[Stamp, str, Link | None], ...]
    related: Markup
    has_comments: bool
    comment_count: str
    comments: tuple[CommentView, ...]
    form: ReplyForm | None
    no_form: str


@dataclass(frozen=True, slots=True)
class Block:
    """A row of cards under a heading."""

    title: str
    href: str
    cards: Markup


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The newest article large, then the next ones, then each section."""

    frame: Frame
    head: Head
    title: str
    lead: Markup
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """A section, or an author with what they say of themselves; one page of several."""

    frame: Frame
    head: Head
    title: str
    paragraphs: tuple[str, ...]
    portrait: Figure | None
    list_title: str
    cards: Markup
    place: str
    newer: str
    older: str


@dataclass(frozen=True, slots=True)
class CreditEntry:
    """A picture of the site in words: what it shows, who made it, where it is to be seen."""

    anchor: str
    text: str
    credit: str
    licence: Link | None
    is_ai_generated: bool
    uses: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CreditGroup:
    """The pictures of one agency, or of a photographer without one."""

    name: str
    entries: tuple[CreditEntry, ...]


@dataclass(frozen=True, slots=True)
class CreditsPage:
    """All pictures of the site with their credits."""

    frame: Frame
    head: Head
    title: str
    groups: tuple[CreditGroup, ...]


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """What a server shows for an address that leads nowhere."""

    frame: Frame
    head: Head
