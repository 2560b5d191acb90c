"""Posts and pages of an export as articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from editor_app.domain.article import Article, ArticleKind, ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.identity import derived_id
from editor_app.domain.image import ImageUse
from editor_app.domain.message import message
from editor_app.domain.person import Person
from editor_app.domain.slug import is_safe_slug
from editor_app.domain.tag import normalise_tags
from editor_app.importers.contract import ImportContext, Loss
from editor_app.importers.wordpress.categories import Categories
from editor_app.importers.wordpress.channel import Channel
from editor_app.importers.wordpress.content import ContentReader
from editor_app.importers.wordpress.dates import feed_moment, wordpress_moment
from editor_app.importers.wordpress.items import RawItem
from editor_app.importers.wordpress.pictures import ExportPictures
from editor_app.text.reader_html import plain_text

STATUSES = {
    "publish": ArticleStatus.PUBLISHED,
    "draft": ArticleStatus.DRAFT,
    "pending": ArticleStatus.PENDING,
    "private": ArticleStatus.PRIVATE,
    "future": ArticleStatus.FUTURE,
    "trash": ArticleStatus.TRASH,
}
_KINDS = {"post": ArticleKind.ARTICLE, "page": ArticleKind.PAGE, "": ArticleKind.ARTICLE}
_DATED = frozenset({ArticleStatus.PUBLISHED, ArticleStatus.PRIVATE, ArticleStatus.FUTURE})
_TAGS = frozenset({"post_tag", "tag"})
_PRIMARY = ("_yoast_wpseo_primary_category", "rank_math_primary_category")
_CATCH_ALL = frozenset({"uncategorized", "allgemein", "uncategorised", "non-classe"})
_KICKERS = ("kicker", "_kicker", "dachzeile", "_dachzeile", "spitzmarke")
_SUBHEADLINES = (
    *("subtitle", "_subtitle", "wps_subtitle", "subheadline", "_subheadline", "unterzeile"),
    *("_secondary_title", "secondary_post_title", "kia_subtitle"),
)
_SEARCH_TITLES = ("_yoast_wpseo_title", "rank_math_title", "_aioseo_title", "_aioseop_title")
_SEARCH_TEXTS = (
    *("_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description"),
    "_aioseop_description",
)


@dataclass(slots=True)
class Tally:
    """What is said once for a whole export instead of once for each article."""

    further_sections: int = 0
    post_formats: int = 0
    sticky: list[str] = field(default_factory=list)
    other_kinds: dict[str, int] = field(default_factory=dict)


def is_article(item: RawItem) -> bool:
    """Return whether an entry is a post or a page that somebody wrote."""
    return item.kind in _KINDS and item.status not in {"auto-draft", "inherit"}


def article_origin(item: RawItem, channel: Channel) -> str:
    """Return an entry's origin: WordPress's number, else its address or its title."""
    if item.number:
        return channel.origin("post", item.number)
    return channel.origin("page", item.guid or item.link or item.title)


@dataclass(frozen=True, slots=True)
class PostReader:
    """Makes articles of entries."""

    channel: Channel
    categories: Categories
    pictures: ExportPictures
    content: ContentReader
    context: ImportContext
    tally: Tally

    def read(self, item: RawItem) -> Iterator[Person | Category | Article | Loss]:
        """Yield people and sections the export did not list, the article, and what was lost."""
        zone = self.context.time_zone
        headline = plain_line(item.title)
        subject = headline or item.slug or item.number
        body = self.content.read(item)
        category, further = self._sections(item)
        authors = self._authors(item)
        lead, lead_losses = self._lead(item, subject)
        status = STATUSES.get(item.status, ArticleStatus.DRAFT)
        moment = wordpress_moment(item.date_gmt, item.date, zone) or feed_moment(item.published)
        changed = wordpress_moment(item.modified_gmt, item.modified, zone)
        is_dated = status in _DATED
        yield from authors
        if category:
            yield category
        origin = article_origin(item, self.channel)
        yield Article(
            derived_id(origin),
            slug=item.slug if is_safe_slug(item.slug) else "",
            kind=_KINDS[item.kind],
            status=status,
            language=self._language(),
            category_id=category.id if category else None,
            kicker=plain_line(_first(item, _KICKERS)),
            headline=headline,
            subheadline=plain_line(_first(item, _SUBHEADLINES)),
            standfirst=plain_line(item.excerpt),
            body=body.markdown,
            author_ids=tuple(dict.fromkeys(person.id for person in authors)),
            tags=normalise_tags([*_tags(item), *further]),
            lead=lead,
            gallery=body.gallery,
            created_at=None if is_dated else moment,
            published_at=moment if is_dated else None,
            updated_at=changed if moment and changed and changed > moment else None,
            search_title=_template_free(_first(item, _SEARCH_TITLES)),
            search_description=_template_free(_first(item, _SEARCH_TEXTS)),
            comments_open=item.comment_status != "closed",
            origin=origin,
        )
        yield from lead_losses
        yield from self._losses(item, subject)
        for sentence in body.losses:
            yield Loss("markup-changed", sentence, subject)

    def _sections(self, item: RawItem) -> tuple[Category | None, tuple[str, ...]]:
        """The section that counts, and the names of the others, which become tags."""
        found = {
            category.id: category
            for term in item.terms
            if term.domain == "category"
            for category in [self.categories.get(term.nicename, term.name)]
        }
        if not found:
            return None, ()
        primary = next((item.meta[name] for name in _PRIMARY if item.meta.get(name)), "")
        wanted = self.categories.by_term(primary)
        slugs = {category.slug: category for category in found.values()}
        chosen = slugs.get(wanted) or next(
            (c for c in found.values() if c.slug not in _CATCH_ALL), next(iter(found.values()))
        )
        further = tuple(c.name for c in found.values() if c is not chosen)
        self.tally.further_sections += bool(further)
        return chosen, further

    def _authors(self, item: RawItem) -> list[Person]:
        """Several authors where a plugin lists them, else the one who owns the entry."""
        logins = [
            term.nicename.removeprefix("cap-") for term in item.terms if term.domain == "author"
        ]
        people = [self.channel.person(login) for login in logins or [item.creator]]
        return [person for person in people if person]

    def _lead(self, item: RawItem, subject: str) -> tuple[ImageUse | None, list[Loss]]:
        number = item.meta.get("_thumbnail_id", "")
        if not number or number == "0":
            return None, []
        attachment = self.channel.attachments.get(number)
        if attachment is None:
            sentence = message("The lead picture is not in the export.")
            return None, [Loss("lead-missing", sentence, subject)]
        return ImageUse(self.pictures.attachment(attachment).id), []

    def _losses(self, item: RawItem, subject: str) -> Iterator[Loss]:
        if item.password:
            sentence = message(
                "It was protected by a password; on an exported page everybody can read it."
            )
            yield Loss("password", sentence, subject)
        if item.sticky == "1":
            self.tally.sticky.append(subject)
        if item.status not in STATUSES:
            sentence = message(
                "Its status “{status}” is unknown; it is a draft.", status=item.status
            )
            yield Loss("status-unknown", sentence, subject)
        self.tally.post_formats += any(term.domain == "post_format" for term in item.terms)

    def _language(self) -> str:
        own, theirs = self.context.language, self.channel.language.replace("_", "-")
        primary = theirs.lower().partition("-")[0]
        if not primary.isalpha() or own.lower().partition("-")[0] == primary:
            return own
        return primary


def plain_line(html: str) -> str:
    """Return the text of a title or an excerpt as one line."""
    text = plain_text(html) if "<" in html else unescape(html)
    return " ".join(text.split())


def _tags(item: RawItem) -> list[str]:
    return [unescape(term.name) for term in item.terms if term.domain in _TAGS]


def _first(item: RawItem, names: tuple[str, ...]) -> str:
    return next((item.meta[name].strip() for name in names if item.meta.get(name, "").strip()), "")


def _template_free(text: str) -> str:
    """A search title of its own; "%%title%% %%sep%%" only repeats the headline."""
    return "" if "%%" in text or "%title%" in text or "#post_title" in text else plain_line(text)
