"""Which passage of an article a comment quotes."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.quoted_passage import find_quoted_passage

BODY = (
    "Die Linie 7 kommt zurück – vorerst auf Probe.\n\n"
    "## Was es kostet\n\nDer [Rat](https://rat.example/die-linie-7-kommt) zahlt **186.000 Euro**,"
    " also „viel Geld“, im Jahr."
)


@pytest.mark.parametrize(
    ("html", "passage"),
    [
        ("<p>„Die Linie 7 kommt zurück“ – wirklich?</p>", "Die Linie 7 kommt zurück"),
        ('<p>"die linie 7 kommt"</p>', "Die Linie 7 kommt"),
        ("<p>&gt; zurück - vorerst auf Probe<br>Na ja.</p>", "zurück – vorerst auf Probe"),
        (
            "<blockquote><p>Der Rat zahlt <em>186.000</em> Euro</p></blockquote><p>Ach.</p>",
            "Rat](https://rat.example/die-linie-7-kommt) zahlt **186.000 Euro",
        ),
        ("<p>„viel Geld“</p>", None),
        ("<p>Die Linie 7 kommt zurück, heißt es.</p>", None),
        ("<p>„Die Linie 8 kommt zurück“</p>", None),
        ("<p>„rat example die linie 7 kommt“</p>", None),
        ("", None),
    ],
)
def test_quotations_are_found_by_their_words(html: str, passage: str | None) -> None:
    found = find_quoted_passage(html, BODY)
    if passage is None:
        assert found is None
    else:
        assert found is not None
        assert BODY[found.start : found.end].endswith(passage)


@given(st.text(alphabet='„“">ab \n<blockquote/>', max_size=200), st.text(max_size=100))
def test_whatever_a_comment_holds_the_place_lies_in_the_text(html: str, body: str) -> None:
    found = find_quoted_passage(html, body)
    if found is not None:
        assert 0 <= found.start < found.end <= len(body)


@pytest.mark.parametrize("piece", ["„", "> a b c d\n", "„a b c d“ ", "<blockquote>", "](("])
def test_hostile_text_takes_no_time(piece: str) -> None:
    started = perf_counter()
    find_quoted_passage(f"<p>{piece * 20_000}</p>", piece * 20_000)
    assert perf_counter() - started < 3
