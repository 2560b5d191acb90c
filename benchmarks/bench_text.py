"""Author text to HTML at 2,000 words, readers' comments, and HTML back to Markdown.

The live preview has 50 ms in all; rendering may take 20 of them, the way to the other process and
back included. The yardstick is Python-Markdown with its own typographic extension, which is what
this program would use if it had no pass of its own.
"""

from __future__ import annotations

from markdown import Markdown

from benchmarks.corpus import corpus_article
from benchmarks.measure import best_of, in_turns
from benchmarks.row import Row
from editor_app.domain.identity import EntityId
from editor_app.text.html_to_markdown import html_to_markdown
from editor_app.text.markdown_renderer import render_body
from editor_app.text.reader_html import comment_from_text, sanitise_comment
from editor_app.text.render_worker import RenderWorker
from editor_app.text.statistics import count_words

WORDS = 2000
PREVIEW_LIMIT = 20.0
RUNS = 15
COMMENTS = 100


def run() -> list[Row]:
    """Return the times of what happens after a key, at an export and at an import."""
    text = _text_of(WORDS)
    article = corpus_article(0).markdown
    html = render_body(article, "de")
    return [*_rendering(text), _comments(), _import(html)]


def _rendering(text: str) -> list[Row]:
    extensions = [
        "attr_list",
        "def_list",
        "fenced_code",
        "footnotes",
        "sane_lists",
        "tables",
        "toc",
    ]
    plain = Markdown(extensions=[*extensions, "smarty"])
    ours, theirs = in_turns(
        lambda: render_body(text, "de"), lambda: plain.reset().convert(text), RUNS
    )
    worker = RenderWorker()
    try:
        worker.render(text, "de")  # starts the process
        there_and_back = best_of(lambda: worker.render(text, "de"), RUNS)
    finally:
        worker.close()
    words = f"{count_words(text):,} words"
    return [
        Row("body, sanitised, with quotation marks", ours, theirs, 1.0, note=f"{words}; smarty"),
        Row("the same in the other process", there_and_back, None, PREVIEW_LIMIT, note=words),
    ]


def _comments() -> Row:
    comments = [
        sanitise_comment(comment_from_text(comment.text))
        for number in range(COMMENTS // 10)
        for comment in corpus_article(number).comments
    ]
    taken = best_of(lambda: [sanitise_comment(comment) for comment in comments], RUNS)
    return Row(
        "comment, cleaned again for its page", taken / len(comments) * 1000, None, 50, unit="µs"
    )


def _import(html: str) -> Row:
    def no_image(_source: str, _alt: str) -> EntityId | None:
        return None

    taken = best_of(lambda: html_to_markdown(html, resolve_image=no_image), RUNS)
    return Row("HTML of an article to Markdown", taken, None, None, note="about 700 words")


def _text_of(words: int) -> str:
    """Return the Markdown of as many articles as it takes to have so many words."""
    text, number = "", 0
    while count_words(text) < words:
        text += corpus_article(number).markdown + "\n"
        number += 1
    return text
