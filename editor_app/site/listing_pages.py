"""Pages that lead to articles: the front page, sections, authors."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.site.addresses import CARDS_PER_PAGE, FRONT_PAGE
from editor_app.site.cards import CardMaker, CardStyle
from editor_app.site.context import SiteContext
from editor_app.site.cuts import PORTRAIT_CROP
from editor_app.site.edition import EditionArticle
from editor_app.site.figures import figure_of
from editor_app.site.frame import FrameMaker
from editor_app.site.page_models import Block, Figure, FrontPage, Head, ListPage
from editor_app.site.page_title import page_title
from editor_app.site.paths import depth_prefix, href
from editor_app.site.pictures import SIZES_PORTRAIT

_LATEST = 6
_PER_SECTION = 3


class ListingPages:
    """Builds the pages of an edition that list articles."""

    def __init__(self, context: SiteContext, frames: FrameMaker, cards: CardMaker) -> None:
        """Take what all pages of the edition share."""
        self._context = context
        self._frames = frames
        self._cards = cards

    def front_page(self) -> FrontPage:
        """Return the newest article large, the next six, then the newest others by section."""
        context = self._context
        publication = context.edition.publication
        language = publication.language
        articles = context.edition.articles
        strings = context.calendar(language).strings
        blocks = []
        if articles[1:]:
            cards = self._listed(articles[1 : 1 + _LATEST], "", language)
            blocks.append(Block(strings["front_latest"], "", cards))
        shown = {entry.article.id for entry in articles[: 1 + _LATEST]}
        for category in context.edition.categories:
            entries = context.by_category.get(category.id, ())
            fresh = [entry for entry in entries if entry.article.id not in shown][:_PER_SECTION]
            if fresh:
                path = href(context.addresses.sections[category.id][0])
                blocks.append(Block(category.name, path, self._listed(fresh, "", language)))
        title = publication.title
        return FrontPage(
            frame=self._frames.frame(language, ""),
            head=self._head((title, publication.tagline), publication.tagline, FRONT_PAGE),
            title=title,
            lead=self._cards.cards(articles[:1], "", language, CardStyle.LEAD, on_top=True),
            blocks=tuple(blocks),
        )

    def section_page(self, category_id: EntityId, number: int = 1) -> ListPage:
        """Return the n-th page of a section, counted from 1."""
        category = self._context.categories[category_id]
        return self._list_page(
            title=category.name,
            list_title="",
            paths=self._context.addresses.sections[category_id],
            entries=self._context.by_category.get(category_id, ()),
            number=number,
            section=category_id,
        )

    def author_page(self, person_id: EntityId, number: int = 1) -> ListPage:
        """Return the n-th page of an author: portrait and biography first, then the articles."""
        person = self._context.people[person_id]
        paths = self._context.addresses.authors[person_id]
        strings = self._context.calendar(self._context.edition.publication.language).strings
        first = number == 1
        return self._list_page(
            title=person.name,
            list_title=strings.fill("author_articles", name=person.name),
            paths=paths,
            entries=self._context.by_author[person_id],
            number=number,
            paragraphs=_paragraphs(person.bio) if first else (),
            portrait=self._portrait(person.portrait_id, paths[0]) if first else None,
        )

    def _list_page(
        self,
        *,
        title: str,
        list_title: str,
        paths: tuple[str, ...],
        entries: tuple[EditionArticle, ...],
        number: int,
        section: EntityId | None = None,
        paragraphs: tuple[str, ...] = (),
        portrait: Figure | None = None,
    ) -> ListPage:
        publication = self._context.edition.publication
        strings = self._context.calendar(publication.language).strings
        path, total = paths[number - 1], len(paths)
        root = depth_prefix(path)
        place = strings.fill("page_of", number=number, total=total) if total > 1 else ""
        start = (number - 1) * CARDS_PER_PAGE
        return ListPage(
            frame=self._frames.frame(publication.language, root, current=section),
            head=self._head(
                (title, place, publication.title), paragraphs[0] if paragraphs else "", path
            ),
            title=title,
            paragraphs=paragraphs,
            portrait=portrait,
            list_title=list_title,
            cards=self._cards.cards(
                entries[start : start + CARDS_PER_PAGE],
                root,
                publication.language,
                CardStyle.LISTED,
                on_top=portrait is None,
            ),
            place=place,
            newer=root + href(paths[number - 2]) if number > 1 else "",
            older=root + href(paths[number]) if number < total else "",
        )

    def _listed(self, entries: Sequence[EditionArticle], root: str, language: str) -> Markup:
        return self._cards.cards(entries, root, language, CardStyle.LISTED)

    def _portrait(self, image_id: EntityId | None, path: str) -> Figure | None:
        if image_id is None:
            return None
        use = ImageUse(image_id, crop=PORTRAIT_CROP)
        figure = figure_of(use, self._context, depth_prefix(path), SIZES_PORTRAIT)
        return figure if figure and figure.picture.src else None

    def _head(self, titles: tuple[str, ...], description: str, path: str) -> Head:
        return Head(
            title=page_title(*titles),
            description=description,
            canonical=self._context.addresses.absolute(path),
            og_title=titles[0],
        )


def _paragraphs(text: str) -> tuple[str, ...]:
    """Return a plain text's paragraphs; lines that follow each other belong together."""
    parts = (" ".join(part.split()) for part in text.replace("\r\n", "\n").split("\n\n"))
    return tuple(part for part in parts if part)
