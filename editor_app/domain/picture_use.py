"""Where the publication shows a picture, with what has to be proved about it there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from editor_app.domain.article import ArticleStatus
from editor_app.domain.credit import Credit
from editor_app.domain.crop import FocalPoint
from editor_app.domain.identity import EntityId


class PictureRole(StrEnum):
    """As what a picture is shown; the first four are an article's own (``ImageRole``)."""

    LEAD = "lead"
    INLINE = "inline"
    GALLERY = "gallery"
    SOCIAL = "social"
    PORTRAIT = "portrait"
    LOGO = "logo"


@dataclass(frozen=True, slots=True)
class PictureUse:
    """One picture at one place.

    ``title`` is the article's headline (or its short address), the person's name for a portrait
    and the publication's for its logo; only an article has an id, a status and a date. An image
    that is not in the library has empty fields.
    """

    role: PictureRole
    image_id: EntityId
    article_id: EntityId | None
    title: str
    status: ArticleStatus | None
    published_at: datetime | None
    file_name: str
    media_hash: str
    focal_point: FocalPoint
    photographer: str
    agency: str
    licence: str
    licence_url: str
    valid_until: date | None
    source_url: str
    copyright_notice: str
    is_ai_generated: bool

    @property
    def credit(self) -> Credit:
        """Who is to be named beside the picture."""
        return Credit(self.photographer, self.agency)
