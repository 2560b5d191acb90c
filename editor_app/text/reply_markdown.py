"""What an author types as a reply, as a comment's HTML: emphasis, links, quotes, lists.

The same Markdown as in articles, with most of it switched off: a line that begins with "#" or a
tag that somebody shows to others is what it looks like. A new line is a new line, as everybody
expects who writes comments. Without HTML blocks and within the limits below Python-Markdown is
quick on any text, so that the composer's preview needs no process of its own.
"""

from __future__ import annotations

import threading

import markdown

from editor_app.text.markup_depth import nests_too_deep
from editor_app.text.reader_html import comment_from_text, sanitise_comment
from editor_app.text.typography import set_typography
from editor_app.text.unsafe_characters import without_unsafe_characters

MAX_LENGTH = 10_000
MAX_BRACKETS = 100
"""What has more characters, or more of "[", is shown without any marks: nobody replies so, and
Python-Markdown looks for the end of every bracket up to the end of the text."""

_SWITCHED_OFF_BLOCKS = ("code", "hashheader", "setextheader", "hr", "reference")
_SWITCHED_OFF_INLINES = (
    "autolink",
    "automail",
    "backtick",
    "entity",
    "html",
    "image_link",
    "image_reference",
    "linebreak",
    "reference",
    "short_image_ref",
    "short_reference",
)

_local = threading.local()


def reply_html(text: str, language: str) -> str:
    """Return a reply's Markdown as the sanitised HTML of a comment.

    ``language`` is a tag such as ``de-CH``; it decides the quotation marks. Never raises for what
    is in the text.
    """
    text = without_unsafe_characters(text).strip()
    if len(text) > MAX_LENGTH or text.count("[") > MAX_BRACKETS:
        return comment_from_text(text)
    try:
        html = _markdown().reset().convert(text)
    except RecursionError:
        del _local.instance  # it was left inside the quotation it gave up in
        return comment_from_text(text)
    if nests_too_deep(html):
        return comment_from_text(text)
    return set_typography(sanitise_comment(html), language)


def _markdown() -> markdown.Markdown:
    """Return this thread's instance: making one costs more than a reply."""
    instance: markdown.Markdown | None = _local.__dict__.get("instance")
    if instance is None:
        instance = markdown.Markdown(extensions=["nl2br", "sane_lists"], output_format="html")
        instance.preprocessors.deregister("html_block")
        for name in _SWITCHED_OFF_BLOCKS:
            instance.parser.blockprocessors.deregister(name)
        for name in _SWITCHED_OFF_INLINES:
            instance.inlinePatterns.deregister(name)
        _local.instance = instance
    return instance
