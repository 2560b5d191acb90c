"""Finds the article on a page, and in it the element that holds the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from editor_app.importers.furniture import is_furniture
from editor_app.importers.page_html.elements import (
    Element,
    ancestors,
    classes,
    first_by_class,
    remove,
    text_of,
)
from editor_app.importers.page_html.titles import is_in_comment
from editor_app.importers.phrases import (
    is_comment_count,
    is_jump_link,
    is_most_read,
    is_related_heading,
    is_related_link,
    is_reply_form,
)

_CONTAINERS = (
    *("entry-content", "wp-block-post-content", "article-body", "article__body", "article-content"),
    *("article__content", "post-content", "post__content", "story-body", "story-content"),
    *(
        "td-post-content",
        "content-body",
        "body-text",
        "articlebody",
        "article-text",
        "entry",
        "e-content",
        "body",
    ),
)
_FURNITURE_TAGS = (
    *("script", "style", "nav", "aside", "form", "button", "input", "select", "textarea"),
    *("noscript", "template", "footer", "dialog"),
)
_FURNITURE_CLASS = re.compile(
    r"(?:[a-z]{1,7}[-_]{1,2})?(?:nav(?:igation|bar)?|menu|breadcrumbs?|share|sharing|sharedaddy|social"
    r"|related|relatedposts|newsletter|subscribe|subscription|adverti[sz]ing|advert(?:isement)?|ads?"
    r"|banner|promo|cookies?|consent|comments?|comment-respond|respond|pagination|pager|toolbar"
    r"|author-?box|entry-meta|post-meta|entry-footer|cat-links|tags-links|most-?read|popular|trending"
    r"|sidebar|widget|skip-link|screen-reader-text|visually-hidden|sr-only|paywall|outbrain|taboola"
    r"|recommend(?:ed|ations?)|teaser-?list|read-?more|jump)(?:[-_].*)?\Z",
    re.IGNORECASE,
)
_ASIDE = frozenset({"aside", "nav", "footer"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TEXT_TAGS = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "div", "span", "strong", "li"})
_ENOUGH = 200


def find_scope(root: Element) -> Element:
    """Return the element with the whole article, its head included."""
    articles = [article for article in root.iter("article") if not is_in_comment(article)]
    articles = [a for a in articles if not any(e.tag in _ASIDE for e in ancestors(a))]
    best = max(articles, key=_paragraph_length, default=None)
    if best is not None and (_paragraph_length(best) >= _ENOUGH or best.find(".//h1") is not None):
        return best
    main = root.find(".//main")
    if main is not None:
        return main
    body = root.find(".//body")
    return body if body is not None else root


def find_container(root: Element, scope: Element) -> Element:
    """Return the element that holds the text, as the page names it or where most of it is."""
    for area in (scope, root):
        for element in area.iter():
            if element.get("itemprop") == "articleBody":
                return element
        found = first_by_class(area, *_CONTAINERS)
        if found is not None and found.tag != "body" and not is_in_comment(found):
            return found
    lengths: Counter[Element] = Counter()
    for paragraph in scope.iter("p"):
        parent = paragraph.getparent()
        if parent is not None and not is_in_comment(paragraph):
            lengths[parent] += len(text_of(paragraph))
    return lengths.most_common(1)[0][0] if lengths else scope


def clear_furniture(container: Element, heading: Element | None) -> None:
    """Take everything out of the text that belongs to the page around it."""
    if heading is not None and container in ancestors(heading):
        header = next(
            (e for e in ancestors(heading) if e.tag == "header" and e is not container), heading
        )
        remove(header if container in ancestors(header) else heading)
    for element in list(container.iter()):
        if element is not container and _is_attached(element, container) and _is_page_part(element):
            remove(element)
    _remove_standing_phrases(container)


def _is_page_part(element: Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in _FURNITURE_TAGS:
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    names = [*classes(element), *([element.get("id") or ""] if element.get("id") else [])]
    return element.tag not in {"figure", "img", "p"} and any(
        _FURNITURE_CLASS.match(name) for name in names
    )


def _remove_standing_phrases(container: Element) -> None:
    for element in list(container.iter()):
        if element is container or element.tag not in _TEXT_TAGS:
            continue
        if not _is_attached(element, container) or next(element.iter("img"), None) is not None:
            continue
        text = text_of(element)
        if not text or len(text) > _ENOUGH:
            continue
        if is_related_heading(text) or is_most_read(text):
            for following in list(_linked_titles(element)):
                remove(following)
            remove(element)
        elif element.tag != "li" and _is_page_phrase(text):
            remove(element)


def _is_page_phrase(text: str) -> bool:
    return (
        is_furniture(text)
        or is_related_link(text)
        or is_jump_link(text)
        or is_comment_count(text)
        or is_reply_form(text)
    )


def _linked_titles(heading: Element) -> Iterator[Element]:
    """What follows a heading like "Lesen Sie auch" and consists of links only."""
    following = heading.getnext()
    while following is not None:
        text = text_of(following)
        linked = " ".join(text_of(link) for link in following.iter("a"))
        if text and " ".join(linked.split()) != text:
            return
        yield following
        following = following.getnext()


def _is_attached(element: Element, container: Element) -> bool:
    return any(above is container for above in ancestors(element))


def _paragraph_length(element: Element) -> int:
    return sum(len(text_of(p)) for p in element.iter("p") if not is_in_comment(p))
