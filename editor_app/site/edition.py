"""What goes out: everything a site needs, and nothing that is not meant for readers.

An edition is built once, is immutable, and is the only thing the renderer and the exporters
see. None of its types has a field for a reader's e-mail or IP address. Internal notes, texts of
comments that are not shown, drafts of replies and what the desk has set for itself are emptied on
the way in, whoever builds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from editor_app.domain.article import Article
from editor_app.domain.category import Category
from editor_app.domain.comment_rules import DeskRules
from editor_app.domain.comment_tree import Thread
from editor_app.domain.credit import CreditPattern, credit_line
from editor_app.domain.crop import FocalPoint
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.domain.person import Person
from editor_app.domain.publication import Publication
from editor_app.site.public_comments import public_threads

_CENTRE = FocalPoint()
_NO_DESK_RULES = DeskRules()


@dataclass(frozen=True, slots=True)
class PublicImage:
    """A picture as readers get it; ``media_hash`` is empty while no file is attached.

    ``credit`` is the finished line ("Foto: Name – Agentur"), empty when nobody is named, which
    only a preview shows: a check keeps such a picture out of every export. ``offers_avif`` tells
    that its copies are smaller in AVIF than in WebP.
    """

    id: EntityId
    media_hash: str = ""
    media_type: str = ""
    width: int = 0
    height: int = 0
    credit: str = ""
    photographer: str = ""
    agency: str = ""
    copyright_notice: str = ""
    usage_terms: str = ""
    licence: str = ""
    licence_url: str = ""
    source_url: str = ""
    alt: str = ""
    is_decorative: bool = False
    caption: str = ""
    focal_point: FocalPoint = _CENTRE
    is_ai_generated: bool = False
    offers_avif: bool = False

    @property
    def has_file(self) -> bool:
        """Whether there is a picture to show, not only its credit."""
        return bool(self.media_hash and self.width > 0 and self.height > 0)


@dataclass(frozen=True, slots=True)
class EditionArticle:
    """An article that goes out, its body as sanitised HTML, and the comments under it."""

    article: Article
    body_html: str = ""
    comments: tuple[Thread, ...] = ()

    def __post_init__(self) -> None:
        """Empty what is not for readers."""
        if self.article.notes:
            object.__setattr__(self, "article", replace(self.article, notes=""))
        object.__setattr__(self, "comments", public_threads(self.comments))


@dataclass(frozen=True, slots=True)
class Edition:
    """A publication as it goes out, at one moment.

    ``articles`` are newest first; ``pages`` (imprint, privacy) stand beside them. ``most_read``
    names articles, the most read one first. For the preview of one article it is enough to hold
    that article and those its page names: related, linked and most read.
    """

    publication: Publication
    categories: tuple[Category, ...] = ()
    people: tuple[Person, ...] = ()
    images: Mapping[EntityId, PublicImage] = field(default_factory=dict)
    articles: tuple[EditionArticle, ...] = ()
    pages: tuple[EditionArticle, ...] = ()
    most_read: tuple[EntityId, ...] = ()
    built_at: datetime = field(kw_only=True)

    def __post_init__(self) -> None:
        """Keep the pictures from being exchanged later, and the desk's rules at home."""
        object.__setattr__(self, "images", MappingProxyType(dict(self.images)))
        rules = self.publication.comment_rules
        if rules.desk != _NO_DESK_RULES:
            public = replace(rules, desk=_NO_DESK_RULES)
            object.__setattr__(self, "publication", replace(self.publication, comment_rules=public))


def public_image(image: Image, pattern: CreditPattern, *, offers_avif: bool) -> PublicImage:
    """Return what readers get of an image: its credit as a line, its found metadata not at all."""
    return PublicImage(
        id=image.id,
        media_hash=image.media_hash,
        media_type=image.media_type,
        width=image.width,
        height=image.height,
        credit="" if image.credit.is_missing else credit_line(image.credit, pattern),
        photographer=image.photographer.strip(),
        agency=image.agency.strip(),
        copyright_notice=image.copyright_notice,
        usage_terms=image.usage_terms,
        licence=image.licence,
        licence_url=image.licence_url,
        source_url=image.source_url,
        alt=image.alt,
        is_decorative=image.is_decorative,
        caption=image.caption,
        focal_point=image.focal_point,
        is_ai_generated=image.is_ai_generated,
        offers_avif=offers_avif,
    )
