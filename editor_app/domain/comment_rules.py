"""How readers may comment, how long what they leave is kept, what is looked at twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from editor_app.domain.article import Article


class FormKind(StrEnum):
    """Who receives what the form under an article sends; each wants its own field names."""

    SERVICE = "service"
    WORDPRESS = "wordpress"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage that answers use again and again, in the Markdown of replies."""

    title: str
    markdown: str


@dataclass(frozen=True, slots=True)
class FilterRules:
    """What is marked for a closer look; marking hides nothing and deletes nothing.

    ``words`` are looked for as whole words, whatever their case; ``max_links`` is how many links
    pass unmarked, None does not count them; ``marks_first_time`` marks who has never commented.
    """

    words: tuple[str, ...] = ()
    max_links: int | None = 2
    marks_first_time: bool = False


@dataclass(frozen=True, slots=True)
class DeskRules:
    """What only the newsroom knows of the rules; it never goes out.

    IP addresses are erased after ``ip_days``, e-mail addresses and consents after
    ``email_months`` (0: never by themselves).
    """

    ip_days: int = 30
    email_months: int = 0
    snippets: tuple[Snippet, ...] = ()
    filter: FilterRules = FilterRules()


@dataclass(frozen=True, slots=True)
class CommentRules:
    """How readers may comment; no form action means no form on the page.

    ``form_action`` is the address of a form service or of WordPress's ``wp-comments-post.php``, or
    ``mailto:``, as ``form_kind`` says. ``consent_version`` names the wording of ``consent_text``
    ("2026-05"); the form sends it along. Articles close ``closing_days`` after they were published
    (0: never).
    """

    form_action: str = ""
    consent_text: str = ""
    max_length: int = 3000
    form_kind: FormKind = FormKind.SERVICE
    consent_version: str = ""
    closing_days: int = 0
    desk: DeskRules = DeskRules()


def takes_comments(article: Article, rules: CommentRules, now: datetime) -> bool:
    """Return whether readers may still comment on an article."""
    if not article.comments_open:
        return False
    if not rules.closing_days or article.published_at is None:
        return True
    return now < article.published_at + timedelta(days=rules.closing_days)
