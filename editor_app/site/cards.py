"""Articles among others: their cards, rendered once per depth and kept."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from markupsafe import Markup

from editor_app.domain.identity import EntityId
from editor_app.site.context import SiteContext
from editor_app.site.cuts import card_cut
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
        self._kept: dict[tuple[EntityId, str, str, str, bool], Markup] = {}

    def cards(
        self,
        entries: Iterable[EditionArticle],
        root: str,
        language: str,
        style: CardStyle,
        *,
        on_top: bool = False,
    ) -> Markup:
        """Return the cards in their order, for a page in a language with that way to the root.

        When they stand ``on_top`` of their page, the first picture is not loaded lazily.
        """
        return Markup("\n").join(
            self._card(entry, root, language, style, is_first=on_top and place == 0)
            for place, entry in enumerate(entries)
        )

    def _card(
        self, entry: EditionArticle, root: str, language: str, style: CardStyle, *, is_first: bool
    ) -> Markup:
        key = (entry.article.id, root, language, style, is_first)
        card = self._kept.get(key)
        if card is None:
            strings = self._context.calendar(language).strings
            model = self._model(entry, root, language, style)
            card = render_part(style.value, card=model, s=strings, is_first=is_first)
            self._kept[key] = card
        return card

    def _model(self, entry: EditionArticle, root: str, language: str, style: CardStyle) -> Card:
        article = entry.article
        lead = article.lead
        image = self._context.edition.images.get(lead.image_id) if lead else None
        sizes = SIZES_LEAD if style is CardStyle.LEAD else SIZES_CARD
        shown = None
        if lead and image and image.has_file:
            shown = picture(image, card_cut(image, lead.crop), root, sizes, alt="")
        moment = article.published_at
        return Card(
            href=self._context.article_href(article.id, root) or "",
            headline=article.headline,
            kicker=article.kicker,
            standfirst=article.standfirst,
            lang="" if article.language == language else article.language,
            # The headline beside it says what the link leads to; the picture repeats nothing.
            picture=shown,
            published=self._context.calendar(language).stamp(moment) if moment else None,
        )
