"""Finds footnotes in foreign HTML: a link down to a note that links back up.

Word processors, WordPress and other Markdown programs all write them differently; the pair of
links is what they share.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

from bs4 import BeautifulSoup, Tag

REFERENCE = "footnote-ref"
"""Element that stands where a note is referred to; its attribute ``n`` is the number."""

_NOTE_ELEMENTS = ("li", "p", "div", "dd")
_EMPTY_WRAPPERS = ("ol", "ul", "div", "section", "aside", "footer", "dl")


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note taken out of the text, without its link back."""

    number: int
    content: Tag


def take_out_footnotes(soup: BeautifulSoup) -> tuple[Footnote, ...]:
    """Replace references by ``REFERENCE`` elements and return the notes they belong to."""
    by_id = {str(element["id"]): element for element in soup.find_all(id=True)}
    finder = _Finder()
    for link in soup.find_all("a", href=True):
        if link.decomposed:
            continue  # the link back of a note
        target = by_id.get(str(link["href"])[1:]) if str(link["href"]).startswith("#") else None
        number = finder.number(link, target) if target is not None else None
        if number is None:
            continue
        place = link.parent if _is_alone_in_superscript(link) else link
        if place is not None:
            place.replace_with(soup.new_tag(REFERENCE, n=str(number)))
    _take_out([note.content for note in finder.notes])
    return tuple(finder.notes)


@dataclass(slots=True)
class _Finder:
    """Gives the notes their numbers, in the order of the references."""

    notes: list[Footnote] = field(default_factory=list)
    _numbers: dict[int, int] = field(default_factory=dict)
    _links: dict[int, list[Tag]] = field(default_factory=dict)

    def number(self, link: Tag, target: Tag) -> int | None:
        """Return the number of the note a link leads to; None where it is no footnote."""
        note = _note_around(target)
        if note is None or any(parent is note for parent in link.parents):
            return None
        key = id(note)
        if key not in self._links:
            self._links[key] = note.find_all("a", href=True)
        back = _links_back(self._links[key], link)
        if not back and key not in self._numbers:
            return None
        for element in back:
            element.decompose()
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self.notes.append(Footnote(self._numbers[key], note))
        return self._numbers[key]


def _note_around(target: Tag) -> Tag | None:
    return target if target.name in _NOTE_ELEMENTS else target.find_parent(_NOTE_ELEMENTS)


def _links_back(links: list[Tag], reference: Tag) -> list[Tag]:
    """Return those of a note's links that lead to the reference or the element around it."""
    around = [reference, *islice(reference.parents, 2), *reference.find_all(id=True)]
    own = {f"#{element['id']}" for element in around if element.get("id")}
    return [link for link in links if not link.decomposed and str(link["href"]) in own]


def _is_alone_in_superscript(link: Tag) -> bool:
    parent = link.parent
    return (
        parent is not None
        and parent.name == "sup"
        and parent.get_text(strip=True) == link.get_text(strip=True)
    )


def _take_out(notes: list[Tag]) -> None:
    """Take the notes out of the tree, with the lists and boxes that nothing is left in."""
    wrappers = {id(note.parent): note.parent for note in notes if note.parent is not None}
    for note in notes:
        note.extract()
    for wrapper in wrappers.values():
        box: Tag | None = wrapper
        while box is not None and box.name in _EMPTY_WRAPPERS:
            if box.get_text(strip=True) or box.find("img") is not None:
                break
            outer = box.parent
            box.decompose()
            box = outer
