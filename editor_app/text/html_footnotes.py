"""Finds footnotes in foreign HTML: a link down to a note that links back up.

Word processors, WordPress and other Markdown programs all write them differently; the pair of
links is what they share.
"""

from __future__ import annotations

from dataclasses import dataclass

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
    numbers: dict[int, int] = {}
    notes: list[Footnote] = []
    for link in soup.find_all("a", href=True):
        if link.decomposed:
            continue  # the link back of a note
        target = by_id.get(str(link["href"]).removeprefix("#"))
        if target is None or not str(link["href"]).startswith("#"):
            continue
        note = _note_around(target)
        if note is None or link in note.descendants or not _links_back(note, link):
            continue
        number = numbers.setdefault(id(note), len(numbers) + 1)
        if number > len(notes):
            notes.append(Footnote(number, note))
        place = link.parent if _is_alone_in_superscript(link) else link
        reference = soup.new_tag(REFERENCE, n=str(number))
        if place is not None:
            place.replace_with(reference)
    for footnote in notes:
        _take_out(footnote.content)
    return tuple(notes)


def _note_around(target: Tag) -> Tag | None:
    return target if target.name in _NOTE_ELEMENTS else target.find_parent(_NOTE_ELEMENTS)


def _links_back(note: Tag, link: Tag) -> bool:
    """Whether the note links to the reference; if so, the link back is removed."""
    around = [link, *link.parents][:3]
    own_ids = {str(element["id"]) for element in around if element.get("id")}
    own_ids |= {str(child["id"]) for child in link.find_all(id=True)}
    back = [a for a in note.find_all("a", href=True) if str(a["href"])[1:] in own_ids]
    if not back and not note.get("data-noted"):
        return False
    note["data-noted"] = "1"
    for element in back:
        element.decompose()
    return True


def _is_alone_in_superscript(link: Tag) -> bool:
    parent = link.parent
    return (
        parent is not None
        and parent.name == "sup"
        and parent.get_text(strip=True) == link.get_text(strip=True)
    )


def _take_out(note: Tag) -> None:
    wrapper = note.parent
    note.extract()
    while wrapper is not None and wrapper.name in _EMPTY_WRAPPERS:
        outer = wrapper.parent
        if wrapper.get_text(strip=True) or wrapper.find("img") is not None:
            return
        wrapper.decompose()
        wrapper = outer
