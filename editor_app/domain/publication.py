"""The publication: its name, its address and its house rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.comment_rules import CommentRules
from editor_app.domain.credit import CreditPattern
from editor_app.domain.identity import EntityId


class PermalinkPattern(StrEnum):
    """Where an article's page lies below the publication's address."""

    CATEGORY_AND_SLUG = "{category}/{slug}.html"
    YEAR_AND_SLUG = "{year}/{month}/{slug}.html"
    SLUG = "{slug}.html"


@dataclass(frozen=True, slots=True)
class FooterLink:
    """A link at the foot of every page, e.g. the imprint: an address or ``article:ID``."""

    label: str
    target: str


@dataclass(frozen=True, slots=True)
class Publication:
    """One publication; a library holds exactly one."""

    id: EntityId
    title: str
    tagline: str = ""
    language: str = "de"
    base_url: str = ""
    time_zone: str = "Europe/Berlin"
    accent: str = "#a6192e"
    credit_pattern: CreditPattern = CreditPattern()
    permalink_pattern: PermalinkPattern = PermalinkPattern.CATEGORY_AND_SLUG
    comment_rules: CommentRules = CommentRules()
    footer_links: tuple[FooterLink, ...] = ()
    privacy_url: str = ""
    logo_id: EntityId | None = None
    origin: str = ""
