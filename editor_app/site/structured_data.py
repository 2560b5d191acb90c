"""What search engines read: schema.org's NewsArticle as JSON-LD.

It stands in a ``script`` element of a data type, which no browser runs. Inside it HTML escapes do
not count, so everything that could end the element or begin a comment is written as a JSON
escape (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements).
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from markupsafe import Markup

_ESCAPES = {character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def script_json(data: Mapping[str, object]) -> Markup:
    """Return data as JSON that can stand inside a ``script`` element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character, escaped in _ESCAPES.items():
        text = text.replace(character, escaped)
    return Markup(text)  # noqa: S704 (no < or & is left)


def news_article(
    *,
    headline: str,
    description: str,
    url: str,
    images: tuple[dict[str, object], ...],
    published: str,
    modified: str,
    authors: tuple[tuple[str, str], ...],
    site: str,
    site_url: str,
    section: str,
    keywords: tuple[str, ...],
    language: str,
    comment_count: int,
) -> Markup:
    """Return an article as JSON-LD; what is empty is left out.

    ``authors`` are names with the addresses of their pages; addresses are absolute or empty.
    ``images`` are ImageObjects.
    Properties as in https://schema.org/NewsArticle.
    """
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": headline,
        "description": description,
        "url": url,
        "mainEntityOfPage": url,
        "image": list(images),
        "datePublished": published,
        "dateModified": modified or published,
        "author": [_named("Person", name, address) for name, address in authors],
        "publisher": _named("Organization", site, site_url),
        "articleSection": section,
        "keywords": list(keywords),
        "inLanguage": language,
        "commentCount": comment_count,
    }
    return script_json({key: value for key, value in data.items() if value not in ("", [])})


def _named(kind: str, name: str, url: str) -> dict[str, str]:
    return {"@type": kind, "name": name} | ({"url": url} if url else {})
