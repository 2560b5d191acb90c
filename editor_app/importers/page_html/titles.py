"""The lines above the text of an HTML page: heading, kicker, sub-headline, standfirst."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.importers.page_html.elements import (
    Element,
    ancestors,
    by_class,
    classes,
    first_by_class,
    remove,
    text_of,
)
from editor_app.importers.title_split import split_at_mark
from editor_app.importers.title_words import NEVER_LAST

_KICKERS = (
    *("kicker", "dachzeile", "overline", "eyebrow", "spitzmarke", "topline", "pretitle"),
    *("roofline", "article-kicker", "article__kicker", "entry-kicker", "headline-kicker"),
)
_SUBHEADLINES = (
    *("subheadline", "sub-headline", "subline", "unterzeile", "sub", "entry-subtitle", "subtitle"),
    *(
        "article-subtitle",
        "article__subtitle",
        "td-post-sub-title",
        "wp-block-post-subtitle",
        "dek",
        "deck",
    ),
)
_STANDFIRSTS = (
    *("standfirst", "stand", "vorspann", "lead", "article-lead", "article__lead", "intro"),
    *("article-intro", "entry-summary", "teaser-text", "excerpt", "entry-excerpt", "leadtext"),
)
_LINE_TAGS = frozenset({"p", "div", "span", "h2", "h3", "h4", "strong", "em"})
_LEADING_TAGS = frozenset({"span", "small", "div", "p"})
_MAX_KICKER_WORDS, _MAX_LINE, _MAX_PARTS = 8, 700, 2


@dataclass(frozen=True, slots=True)
class ShownTitles:
    """What the page shows above its text."""

    kicker: str
    headline: str
    subheadline: str
    standfirst: str


def find_heading(root: Element, scope: Element) -> Element | None:
    """Return the heading of the article: an ``h1`` in it, else the page's first one."""
    for area in (scope, root):
        headings = [h for h in area.iter("h1") if text_of(h)]
        named = [h for h in headings if classes(h) & {"entry-title", "wp-block-post-title"}]
        if named or headings:
            return (named or headings)[0]
    return first_by_class(scope, "entry-title", "wp-block-post-title", "article-title", "headline")


def read_titles(scope: Element, heading: Element | None) -> ShownTitles:
    """Return the lines of a page's head; ``scope`` is the article with its head."""
    kicker, headline = _kicker_and_headline(scope, heading)
    return ShownTitles(kicker, headline, _line(scope, _SUBHEADLINES), _line(scope, _STANDFIRSTS))


def remove_titles(container: Element, texts: tuple[str, ...]) -> None:
    """Take the lines that were read as titles out of the text, where they stand in it."""
    for element in list(by_class(container, *_KICKERS, *_SUBHEADLINES, *_STANDFIRSTS)):
        if element is not container and text_of(element) in texts:
            remove(element)


def title_at_colon(headline: str) -> tuple[str, str]:
    """Return kicker and headline of a title that has both with a colon between."""
    split = split_at_mark(headline) if ": " in headline else None
    return (split.kicker, split.headline) if split else ("", headline)


def is_in_comment(element: Element) -> bool:
    """Return whether an element belongs to a reader's comment."""
    return any(
        name.startswith("comment") and not name.startswith(("comments-open", "comments-closed"))
        for above in (element, *ancestors(element))
        for name in classes(above)
    )


def _kicker_and_headline(scope: Element, heading: Element | None) -> tuple[str, str]:
    if heading is None:
        return "", ""
    whole = text_of(heading)
    inside = first_by_class(heading, *_KICKERS)
    kicker = text_of(inside) if inside is not None else _leading_part(heading)
    rest = whole.removeprefix(kicker).strip(" :|–-")
    if kicker and rest and len(kicker.split()) <= _MAX_KICKER_WORDS:
        return kicker.strip(" :|–-"), rest
    return _line(scope, _KICKERS), whole


def _leading_part(heading: Element) -> str:
    """The first of two parts of a heading: ``<span>Kicker</span> …`` or ``Kicker<br>…``."""
    if len(heading) == 0 or len(heading) > _MAX_PARTS:
        return ""
    first = heading[0]
    before = " ".join((heading.text or "").split())
    if first.tag == "br":
        part = before
    elif first.tag in _LEADING_TAGS and not before:
        part = text_of(first)
    else:
        return ""
    rest = text_of(heading).removeprefix(part)
    is_phrase = bool(part) and part.split()[-1].lower() not in NEVER_LAST
    return part if is_phrase and len(rest) > len(part) else ""


def _line(scope: Element, names: tuple[str, ...]) -> str:
    for element in by_class(scope, *names):
        if element.tag not in _LINE_TAGS or is_in_comment(element):
            continue
        text = text_of(element)
        if 0 < len(text) <= _MAX_LINE and next(element.iter("img"), None) is None:
            return text
    return ""
