"""The credit proof: on a finished page every picture has its credit beside it, for all to see.

In every publishing system the credit is what a template forgets, an import drops or a style
hides; German law (§ 13 UrhG) makes that expensive. So pages are not trusted to have it: each is
read again as it will be published.

Beside a picture means in the same figure, list item or card, otherwise in the smallest block
around it, and only where no second picture shares that. What a page does not show itself but
names for others, such as the picture of a sharing card, may have its credit on the page that
lists all of them. A picture that is none of ours has no credit that anybody could know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from editor_app.domain.errors import EditorialError
from editor_app.domain.identity import EntityId
from editor_app.site.addresses import FEED
from editor_app.site.credits_page import credit_anchor
from editor_app.site.edition import PublicImage
from editor_app.site.feed_pictures import pictures_in_feed
from editor_app.site.page_pictures import (
    Element,
    file_name,
    parse_page,
    pictures_named_by,
    pictures_on,
)
from editor_app.site.paths import depth_prefix, href
from editor_app.site.pictures import picture_copies
from editor_app.site.seen_text import is_text_in, seen_text

_AROUND = frozenset({"figure", "li"})
_BLOCKS = frozenset(
    {
        *("div", "p", "section", "header", "footer", "aside", "nav", "td", "th", "dd", "dt"),
        *("blockquote", "details", "address"),
    }
)
_TOO_WIDE = frozenset({"main", "body", "html"})


class CreditUnseenError(EditorialError):
    """A page would show a picture without its credit."""


@dataclass(frozen=True, slots=True)
class UnseenCredit:
    """A file that is shown without its credit; ``image`` is None where it is none of ours."""

    file: str
    image: PublicImage | None = None


class CreditProof:
    """Proves the pages of one edition."""

    def __init__(self, images: Iterable[PublicImage], credits_path: str) -> None:
        """Take the pictures that pages may show, and where the page lies that lists them."""
        self._images = tuple(image for image in images if image.has_file)
        self._credits_path = credits_path
        by_file: dict[str, list[PublicImage]] = {}
        for image in self._images:
            for path in picture_copies((image,)):
                by_file.setdefault(file_name(path), []).append(image)
        self._by_file: Mapping[str, Sequence[PublicImage]] = by_file

    def prove(self, path: str, text: str) -> None:
        """Raise CreditUnseenError unless the page, or the feed, at a path shows every credit."""
        unseen = self.unseen_in_feed(text) if path == FEED else self.unseen_on(path, text)
        for each in unseen:
            if each.image is None:
                raise CreditUnseenError(
                    "The page {page} shows “{file}”, which is no picture of the library and has "
                    "no credit; nothing was published.",
                    page=path,
                    file=each.file[:80],
                )
            raise CreditUnseenError(
                "The credit of the picture “{image}” cannot be seen on the page {page}; "
                "nothing was published.",
                image=each.image.caption or each.image.alt or each.image.id,
                page=path,
            )

    def unseen_on(self, path: str, html: str) -> tuple[UnseenCredit, ...]:
        """Return the files that a rendered page shows without the credit of their picture.

        The page that lists all pictures must have every credit in its list.
        """
        page = parse_page(html)
        pictures = pictures_on(page)
        inside = Counter(
            outer for picture in pictures for outer in picture.element.iterancestors()
        )
        unseen: list[str] = []
        credited: set[EntityId] = set()
        for picture in pictures:
            container = _container(picture.element, inside)
            text = "" if container is None else seen_text(container, picture.element)
            missing = self._uncredited(picture.files, text)
            unseen += missing
            credited.update(() if missing else self._ids(picture.files))
        named = pictures_named_by(page)
        if named:
            listed = credited | self._linked_credits(page, path)
            unseen += (file for file in named if listed.isdisjoint(self._ids([file])))
        if path == self._credits_path:
            unseen += self._unlisted(page)
        return self._as_found(unseen)

    def unseen_in_feed(self, feed: str) -> tuple[UnseenCredit, ...]:
        """Return the files that a feed shows without the credit of their picture beside them."""
        return self._as_found(
            file for files, text in pictures_in_feed(feed) for file in self._uncredited(files, text)
        )

    def _uncredited(self, files: Iterable[str], text: str) -> list[str]:
        return [
            file
            for file in files
            if not any(is_text_in(image.credit, text) for image in self._by_file.get(file, ()))
        ]

    def _ids(self, files: Iterable[str]) -> set[EntityId]:
        return {image.id for file in files for image in self._by_file.get(file, ())}

    def _linked_credits(self, page: Element, path: str) -> set[EntityId]:
        """The pictures whose credits are a click away: all, where the page has the link."""
        address = depth_prefix(path) + href(self._credits_path)
        links = (link for link in page.iter("a") if link.get("href") == address)
        return self._ids(self._by_file) if any(seen_text(link) for link in links) else set()

    def _unlisted(self, page: Element) -> Iterator[str]:
        lines = {line.get("id"): line for line in page.iter("li") if line.get("id")}
        for image in self._images:
            line = lines.get(credit_anchor(image.id))
            if line is None or not is_text_in(image.credit, seen_text(line)):
                yield file_name(next(iter(picture_copies((image,)))))

    def _as_found(self, files: Iterable[str]) -> tuple[UnseenCredit, ...]:
        found = {
            file: UnseenCredit(file, next(iter(self._by_file.get(file, ())), None))
            for file in files
        }
        return tuple(found.values())


def _container(picture: Element, inside: Mapping[Element, int]) -> Element | None:
    """Return what stands around a picture and no other; None where a whole page does."""
    block = None
    for outer in picture.iterancestors():
        if inside[outer] > 1 or outer.tag in _TOO_WIDE:
            break
        if outer.tag in _AROUND or _is_card(outer):
            return outer
        if block is None and outer.tag in _BLOCKS:
            block = outer
    return block


def _is_card(element: Element) -> bool:
    """Whether an element tells of an article elsewhere; one with the headline is the page's own."""
    return element.tag == "article" and next(element.iter("h1"), None) is None
