"""Puts together what a page says of itself: JSON-LD before Open Graph before the markup."""

from __future__ import annotations

import re
from dataclasses import replace

from editor_app.importers.page_html.elements import Element, ancestors
from editor_app.importers.page_html.facts import PageFacts
from editor_app.importers.page_html.markup import read_markup
from editor_app.importers.page_html.meta import page_title, read_meta, without_site
from editor_app.importers.page_html.titles import find_heading, title_at_colon


def read_facts(
    root: Element, scope: Element, declared: PageFacts, time_zone: str
) -> tuple[PageFacts, bool]:
    """Return the page's facts, and whether its kicker was only guessed from a colon."""
    heading = find_heading(root, scope)
    meta = read_meta(root, time_zone)
    shown = read_markup(root, _with_heading(scope, heading), heading, time_zone)
    facts = declared.completed_by(meta).completed_by(shown)
    headline = _headline(declared, shown, facts) or page_title(root, facts.site_name)
    if shown.kicker:
        return replace(facts, kicker=shown.kicker, headline=headline), False
    kicker, headline = title_at_colon(headline)
    return replace(facts, kicker=kicker, headline=headline), bool(kicker)


def _headline(declared: PageFacts, shown: PageFacts, facts: PageFacts) -> str:
    """The heading as readers see it, unless JSON-LD names another headline.

    JSON-LD often has kicker and headline in one, or cuts a long one off.
    """
    stated = without_site(declared.headline, facts.site_name)
    seen = shown.headline
    if not seen or not stated:
        return seen or stated or facts.headline
    both = _key(f"{shown.kicker} {seen}")
    is_same = _key(stated) in {_key(seen), both}
    is_cut = both.startswith(_key(stated)) or _key(seen).startswith(_key(stated))
    return seen if is_same or is_cut else stated


def _with_heading(scope: Element, heading: Element | None) -> Element:
    """The scope, widened to the element that also holds the heading above it."""
    if heading is None or any(above is scope for above in ancestors(heading)):
        return scope
    above_heading = set(ancestors(heading))
    return next((above for above in ancestors(scope) if above in above_heading), scope)


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
