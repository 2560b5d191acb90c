"""The fields of a comment in tables and JSON, by whatever name a file has them.

docs/importing.md lists them. The names that the form under an article sends are among them, so
that what a form service has collected can be read as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape

from editor_app.domain.comment import CommentState
from editor_app.domain.identity import EntityId, is_entity_id
from editor_app.domain.message import message
from editor_app.domain.slug import slug_in_address
from editor_app.importers.comment_files.record import CommentRecord
from editor_app.importers.comment_files.states import find_state
from editor_app.importers.contract import ArticleReference, Loss
from editor_app.importers.dates import parse_moment
from editor_app.importers.entities import named_person
from editor_app.importers.origins import ContentOrigins
from editor_app.importers.wordpress.paragraphs import with_paragraphs

FIELDS = (
    *("article", "id", "parent", "author", "email", "url", "ip", "date", "text", "html"),
    *("state", "reply_by", "consent_version"),
)
"""The names that people use, in the order of a template."""

_ALIASES = {
    "article": "artikel beitrag seite page post thread slug permalink article_id article_address",
    "id": "comment_id kommentar_id nummer nr",
    "parent": "parent_id reply_to in_reply_to antwort_auf bezug",
    "author": "autor autorin name author_name verfasser verfasserin",
    "email": "e_mail mail email_address author_email e_mail_adresse",
    "url": "website webseite homepage author_url",
    "ip": "ip_address ip_adresse author_ip remote_addr",
    "date": "datum created created_at date_gmt submitted_at zeit zeitpunkt time timestamp",
    "text": "kommentar comment nachricht message body",
    "html": "comment_html",
    "state": "status zustand approved",
    "reply_by": "antwort_von person",
    "consent_version": "einwilligung",
    "origin": "herkunft",
    "parent_origin": "herkunft_bezug",
}
_NAMES = {alias: name for name, words in _ALIASES.items() for alias in (name, *words.split())}
_ORIGIN = re.compile(r"(?:wxr|disqus|isso|comments|page):\S.*\Z")
_NOT_A_WORD = re.compile(r"[^\w]+")


def field_name(heading: str) -> str:
    """Return the field that a column or key stands for, empty for one that means nothing here."""
    return _NAMES.get(_NOT_A_WORD.sub("_", heading.strip().casefold()).strip("_"), "")


def are_comment_fields(headings: Iterable[str]) -> bool:
    """Return whether a file with these columns or keys holds comments under articles."""
    names = {field_name(heading) for heading in headings}
    return "article" in names and bool(names & {"text", "html"})


def _origin(fields: Mapping[str, str], name: str) -> str:
    """An origin as an export of replies has it; other systems have columns of that name, too."""
    given = fields.get(name, "").strip()
    return given if _ORIGIN.match(given) else ""


@dataclass(slots=True)
class FieldReader:
    """Makes comments of one file's fields, and counts what it could not understand."""

    time_zone: str
    is_damaged: bool = False
    without_article: int = 0
    empty: int = 0
    odd_dates: int = 0
    odd_states: int = 0
    _articles: dict[str, tuple[str, ArticleReference]] = field(default_factory=dict)
    _origins: dict[str, ContentOrigins] = field(default_factory=dict)

    def record(self, fields: Mapping[str, str]) -> CommentRecord | None:
        """Return the comment of one entry, None where there is no article or nothing to read."""
        article = fields.get("article", "").strip()
        html, text = fields.get("html", ""), fields.get("text", "")
        if not article or not (html or text).strip():
            self.without_article += not article
            self.empty += bool(article)
            return None
        above, reference = self._article(article)
        key, parent = fields.get("id", "").strip(), fields.get("parent", "").strip()
        replied_by = " ".join(fields.get("reply_by", "").split())
        state = self._state(fields)
        return CommentRecord(
            self._origin(fields, above, key),
            reference,
            parent=_origin(fields, "parent_origin") or (f"{above}:{parent}" if parent else ""),
            answers=parent,
            author_name=unescape(fields.get("author", "")) or replied_by,
            author_url=fields.get("url", ""),
            email=fields.get("email", ""),
            ip_address=fields.get("ip", ""),
            consent_version=fields.get("consent_version", ""),
            created_at=self._moment(fields),
            html=with_paragraphs(html) if html else "",
            text=text,
            state=state,
            is_deleted=state is CommentState.TRASH,
            replied_by=named_person(replied_by) if replied_by else None,
            reply_id=EntityId(key) if replied_by and is_entity_id(key) else None,
        )

    def losses(self, name: str) -> Iterable[Loss]:
        """Return what is to be said once for the whole file."""
        counted = (
            (
                "article-missing",
                self.without_article,
                message(
                    "Entries that name no article, left out: {count}.", count=self.without_article
                ),
            ),
            (
                "comments-empty",
                self.empty,
                message("Entries without a text, left out: {count}.", count=self.empty),
            ),
            (
                "dates-unreadable",
                self.odd_dates,
                message("Dates that could not be read: {count}.", count=self.odd_dates),
            ),
            (
                "states-unknown",
                self.odd_states,
                message(
                    "Comments of an unknown state, which wait now: {count}.", count=self.odd_states
                ),
            ),
        )
        damaged = (Loss("text-damaged", message("Some characters could not be read."), name),)
        return (
            *(damaged if self.is_damaged else ()),
            *(Loss(code, sentence, name) for code, count, sentence in counted if count),
        )

    def _article(self, name: str) -> tuple[str, ArticleReference]:
        """What the origins of an article's comments begin with, and the article."""
        if name not in self._articles:
            above = f"comments:{slug_in_address(name) or name}"
            self._articles[name] = above, ArticleReference((name,))
        return self._articles[name]

    def _origin(self, fields: Mapping[str, str], above: str, key: str) -> str:
        given = _origin(fields, "origin")
        if given or key:
            return given or f"{above}:{key}"
        origins = self._origins.setdefault(above, ContentOrigins(above))
        says = fields.get("html", "") or fields.get("text", "")
        return origins.origin(fields.get("author", ""), fields.get("date", ""), says)

    def _moment(self, fields: Mapping[str, str]) -> datetime | None:
        text = fields.get("date", "").strip()
        moment = parse_moment(text, self.time_zone) if text else None
        self.odd_dates += bool(text) and moment is None
        return moment

    def _state(self, fields: Mapping[str, str]) -> CommentState:
        word = fields.get("state", "").strip()
        state = find_state(word) if word else CommentState.PENDING
        self.odd_states += state is None
        return state or CommentState.PENDING
