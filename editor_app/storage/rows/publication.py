"""The publication's row; there is one."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from editor_app.domain.comment_rules import CommentRules
from editor_app.domain.credit import CreditPattern
from editor_app.domain.identity import EntityId
from editor_app.domain.publication import FooterLink, PermalinkPattern
from editor_app.storage.column_types import EnumText, Structure
from editor_app.storage.rows.base import Row


class PublicationRow(Row):
    """The fields of a Publication."""

    __tablename__ = "publication"

    id: Mapped[EntityId] = mapped_column(primary_key=True)
    title: Mapped[str]
    tagline: Mapped[str]
    language: Mapped[str]
    base_url: Mapped[str]
    time_zone: Mapped[str]
    accent: Mapped[str]
    credit_pattern: Mapped[CreditPattern] = mapped_column(Structure(CreditPattern))
    permalink_pattern: Mapped[PermalinkPattern] = mapped_column(EnumText(PermalinkPattern))
    comment_rules: Mapped[CommentRules] = mapped_column(Structure(CommentRules))
    footer_links: Mapped[tuple[FooterLink, ...]] = mapped_column(Structure(tuple[FooterLink, ...]))
    privacy_url: Mapped[str]
    logo_id: Mapped[EntityId | None]
    origin: Mapped[str]
