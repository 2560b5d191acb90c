"""What a check is given and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.category import Category
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.domain.message import Message
from editor_app.domain.person import Person
from editor_app.domain.publication import Publication
from editor_app.site.credit_proof import UnseenCredit


class Severity(StrEnum):
    """A blocked article is left out of exports; a hint is only said."""

    BLOCKED = "blocked"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about one field of an article.

    ``field`` is where the cursor goes to mend it: ``headline``, ``body``, ``category``,
    ``authors``, ``slug``, ``kicker``, ``subheadline``, ``standfirst``, ``related``,
    ``search_description``, ``published_at``, ``lead`` or ``lead.credit``, ``lead.alt``,
    ``lead.caption``, ``lead.file``, ``lead.licence``; an image in the text has ``body.image``
    and so on, one of the gallery ``gallery.…``, the one for social networks ``social.…``, and
    its id in ``image_id``. An author's portrait is mended at ``authors``.
    """

    check: str
    severity: Severity
    message: Message
    field: str
    entity_id: EntityId
    image_id: EntityId | None = None

    @property
    def place(self) -> str:
        """The field with the image it is about, if any: ``headline``, ``body.credit:ID``."""
        return f"{self.field}:{self.image_id}" if self.image_id is not None else self.field


@dataclass(frozen=True, slots=True)
class CheckContext:
    """An article and what its library knows, all of it read before the checks run.

    ``renders`` is false when the body could not be turned into HTML in time. ``unseen_credits``
    is what the credit proof found on the article's page, where that was rendered.
    """

    article: Article
    publication: Publication
    images: Mapping[EntityId, Image]
    article_slugs: Mapping[str, EntityId]
    article_states: Mapping[EntityId, ArticleStatus]
    categories: Mapping[EntityId, Category]
    people: Mapping[EntityId, Person]
    today: date
    renders: bool = True
    unseen_credits: tuple[UnseenCredit, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check returns: a sentence, the field to mend, and the image it is about."""

    message: Message
    field: str
    image_id: EntityId | None = None


CheckFunction = Callable[[CheckContext], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Check:
    """A registered check."""

    name: str
    severity: Severity
    find: CheckFunction
