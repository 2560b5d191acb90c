"""Author text to HTML: the one place where Markdown is read.

The result is sanitised and complete except for what only the page knows: pictures stand as
``<figure data-image="ID" data-alt="…" data-caption="…"></figure>``, cropped ones with ``data-crop``
besides, links to articles as ``<a data-article="ID">``. Python-Markdown is not linear on hostile
input (12 kB of ``<![`` take seconds), so programs call it through ``render_worker``.
"""

from __future__ import annotations

import threading
from html import escape

import markdown
import nh3

from editor_app.domain.slug import propose_slug
from editor_app.text.anchors import settle_anchors
from editor_app.text.author_html import sanitise_author_html
from editor_app.text.body_extension import BodyExtension
from editor_app.text.markup_depth import nests_too_deep
from editor_app.text.typography import set_typography
from editor_app.text.unsafe_characters import without_control_characters

_REVISION = 5
RENDERER_VERSION = f"{_REVISION}/markdown-{markdown.__version__}/nh3-{vars(nh3)['__version__']}"
"""Belongs to the key of every remembered body; a change of the output raises the first number."""

_BACKLINK_TITLES = {
    "de": "Zurück zur Stelle der Fußnote {} im Text",
    "en": "Back to where footnote {} stands in the text",
}

_local = threading.local()


def render_body(text: str, language: str) -> str:
    """Return an article's Markdown as a sanitised HTML fragment.

    ``language`` is a tag such as ``de-CH``; it decides the quotation marks. Never raises for what
    is in the text: one that nests beyond all sense comes back as plain paragraphs.
    """
    text = without_control_characters(text)
    try:
        html = sanitise_author_html(_markdown_for(language).reset().convert(text))
    except RecursionError:
        # The instance was left inside the list or quotation it gave up in, and would go on there.
        _instances().clear()
        html = _plain_paragraphs(text)
    if nests_too_deep(html):
        html = _plain_paragraphs(text)  # what no parser follows nobody could prove or read
    return set_typography(settle_anchors(html), language)


def _plain_paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(part)}</p>\n" for part in text.split("\n\n") if part.strip())


def _markdown_for(language: str) -> markdown.Markdown:
    """Return this thread's instance for a language: making one costs as much as a short article."""
    tag = language.lower().partition("-")[0]
    tag = tag if tag in _BACKLINK_TITLES else "en"
    instances = _instances()
    if tag not in instances:
        instances[tag] = markdown.Markdown(
            extensions=[
                "attr_list",
                "def_list",
                "fenced_code",
                "footnotes",
                "sane_lists",
                "tables",
                "toc",
                BodyExtension(),
            ],
            extension_configs={
                "footnotes": {"BACKLINK_TITLE": _BACKLINK_TITLES[tag], "SEPARATOR": "-"},
                "toc": {"marker": "", "slugify": _heading_id},
            },
            output_format="html",
        )
    return instances[tag]


def _instances() -> dict[str, markdown.Markdown]:
    instances: dict[str, markdown.Markdown] = _local.__dict__.setdefault("instances", {})
    return instances


def _heading_id(heading: str, _separator: str) -> str:
    return propose_slug(heading)
