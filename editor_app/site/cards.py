"""Articles among others: their cards, rendered once per depth and kept."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from markupsafe import Markup

from editor_app.domain.identity import EntityId
from editor_app.site.context import SiteContext
from editor_app.site.edition import EditionArticle
from editor_app.site.page_models import Card
from editor_app.site.pictures import SIZES_CARD, SIZES_LEAD, picture
from editor_app.site.templating import render_part


class CardStyle(StrEnum):
    """How much a card tells; the value is the template's name."""

    LEAD = "card_lead.html"
    LISTED = "card_listed.html"
    RELATED = "card_related.html"


class CardMaker:
    """Makes the cards of an edition's articles."""

    def __init__(self, context: SiteContext) -> None:
        """Prepare for the articles of one edition."""
        self._context = context
        self._kept: dict[tuple[EntityId, str, str, str], Markup] = {}

    def cards(
        self, entries: Iterable[EditionArticle], root: str, language: str, style: CardStyle
    ) -> Markup:
        """Return the cards in their order, for a page in a language with that way to the root."""
        return Markup("\n").join(self._card(entry, root, language, style) for entry in entries)

    def _card(self, entry: EditionArticle, root: str, language: str, style: CardStyle) -> Markup:
        key = (entry.article.id, root, language, style)
        card = self._kept.get(key)
        if card is None:
            calendar = self._context.calendar(language)
            model = self._model(entry, root, language, style)
            card = self._kept[key] = render_part(style.value, card=model, s=calendar.strings)
        return card

    def _model(self, entry: EditionArticle, root: str, language: str, style: CardStyle) -> Card:
        article = entry.article
        lead = article.lead
        image = self._context.edition.images.get(lead.image_id) if lead else None
        sizes = SIZES_LEAD if style is CardStyle.LEAD else SIZES_CARD
        moment = article.published_at
        return Card(
            href=self._context.article_href(article.id, root) or "",
            headline=article.headline,
            kicker=article.kicker,
            standfirst=article.standfirst,
            lang="" if article.language == language else article.language,
            # The headline beside it says what the link leads to; the picture repeats nothing.
            picture=picture(image, root, sizes, alt="") if image and image.has_file else None,
            published=self._context.calendar(language).stamp(moment) if moment else None,
        )
