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
from collections.abc import Iterable, Iterator, Mapping
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
    page_bytes,
    parse_page,
    pictures_named_by,
    pictures_on,
    up_to_last_picture,
)
from editor_app.site.paths import depth_prefix, href
from editor_app.site.seen_text import PageSight, readable

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

    def __init__(self, images: Mapping[str, PublicImage], credits_path: str) -> None:
        """Take the pictures that pages may show, and where the page lies that lists them.

        ``images`` are by the path of each of their copies; images with the same original and the
        same credit may share them.
        """
        self._credits_path = credits_path
        self._images = {file_name(path): image for path, image in images.items()}
        self._any_file = {image.id: file for file, image in self._images.items()}
        self._lines = {file: readable(image.credit) for file, image in self._images.items()}

    def prove(self, path: str, text: str) -> None:
        """Raise CreditUnseenError unless the page, or the feed, at a path shows every credit."""
        unseen = self.unseen_in_feed(text) if path == FEED else self.unseen_on(path, text)
        for each in unseen:
            if each.image is None:
                raise CreditUnseenError(
                    "The page {page} shows the picture “{file}”, which is not in the library and "
                    "has no credit; nothing was exported.",
                    page=path,
                    file=each.file[:80],
                )
            raise CreditUnseenError(
                "The credit of the image “{image}” cannot be seen on the page {page}; "
                "nothing was exported.",
                image=each.image.caption or each.image.alt or each.image.id,
                page=path,
            )

    def unseen_on(self, path: str, html: str) -> tuple[UnseenCredit, ...]:
        """Return the files that a rendered page shows without the credit of their picture.

        The page that lists all pictures must have every credit in its list. Raises
        UnreadablePageError for a page that cannot be read back.
        """
        whole = page_bytes(html)
        beginning = whole if path == self._credits_path else up_to_last_picture(whole)
        unseen = self._unseen(path, beginning)
        if unseen and len(beginning) < len(whole):
            unseen = self._unseen(path, whole)
        return self._as_found(unseen)

    def _unseen(self, path: str, data: bytes) -> list[str]:
        page, sight = parse_page(data), PageSight()
        pictures = pictures_on(page)
        inside = Counter(outer for picture in pictures for outer in picture.iterancestors())
        unseen: list[str] = []
        credited: set[str] = set()
        for picture, files in pictures.items():
            box = _container(picture, inside)
            missing = self._uncredited(files, sight, () if box is None else (box,), picture)
            unseen += missing
            credited.update(() if missing else files)
        if named := pictures_named_by(page):
            known = self._ids(credited)
            others = [file for file in named if known.isdisjoint(self._ids([file]))]
            listed = self._images if others and self._links_credits(page, path, sight) else ()
            unseen += (file for file in others if file not in listed)
        if path == self._credits_path:
            unseen += self._unlisted(page, sight)
        return unseen

    def unseen_in_feed(self, feed: str) -> tuple[UnseenCredit, ...]:
        """Return the files that a feed shows without the credit of their picture beside them."""
        sight = PageSight()
        return self._as_found(
            file
            for files, texts in pictures_in_feed(feed)
            for file in self._uncredited(files, sight, texts)
        )

    def _uncredited(
        self,
        files: Iterable[str],
        sight: PageSight,
        places: Iterable[Element],
        beside: Element | None = None,
    ) -> list[str]:
        """Return those of the files that have no credit to be seen in one of the places."""
        lines = {self._lines.get(file, "") for file in files}
        seen = {
            line for line in lines for place in places if line and sight.shows(line, place, beside)
        }
        return [file for file in files if self._lines.get(file, "") not in seen]

    def _links_credits(self, page: Element, path: str, sight: PageSight) -> bool:
        """Whether the list of all credits is a click away."""
        address = depth_prefix(path) + href(self._credits_path)
        return any(link.get("href") == address and sight.has_text(link) for link in page.iter("a"))

    def _unlisted(self, page: Element, sight: PageSight) -> Iterator[str]:
        lines = {line.get("id"): line for line in page.iter("li")}
        for image_id, file in self._any_file.items():
            line, credit = lines.get(credit_anchor(image_id)), self._lines[file]
            if line is None or not credit or not sight.shows(credit, line):
                yield file

    def _ids(self, files: Iterable[str]) -> set[EntityId]:
        return {self._images[file].id for file in files if file in self._images}

    def _as_found(self, files: Iterable[str]) -> tuple[UnseenCredit, ...]:
        return tuple(UnseenCredit(file, self._images.get(file)) for file in dict.fromkeys(files))


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
