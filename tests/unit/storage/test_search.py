"""Searching as one types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, CommentState
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.storage.library import Library
from editor_app.storage.repositories.search import match_query
from editor_app.storage.search_text import readable_text

MakeArticle = Callable[..., Article]


def _found(library: Library, words: str, **narrow: object) -> list[str]:
    with library.read() as unit:
        search: Callable[..., tuple[object, ...]] = unit.search
        return [hit.title for hit in search(words, 20, **narrow)]  # type: ignore[attr-defined] # SearchHit


@pytest.fixture
def stocked(library: Library, new_article: MakeArticle) -> Library:
    article = new_article(
        "Nachtbus fährt", kicker="Verkehr", standfirst="Seit Montag im Tal.", tags=("Öffis",),
        body="Der **Bürgermeister** sitzt [im Rathaus](https://x.example/geheim) und wartet.",
    )  # fmt: skip
    image = Image(
        EntityId("i"), "bus.jpg", photographer="weitblick22", agency="Nordbild",
        alt="Ein Bus", caption="Nachts", keywords=("Haltestelle",),
    )  # fmt: skip
    with library.write("test") as unit:
        unit.save(
            article,
            image,
            Comment(EntityId("k"), article.id, author_name="Jonas", text="Endlich ein Nachtbus"),
        )
    return library


@pytest.mark.parametrize(
    "words",
    [
        "nachtbus", "NACHTBUS", "nacht", "n", "fährt nachtbus", "fahrt", "verkehr", "montag",
        "offis", "Öffis", "burgermeister", "Bürgerm", "Bu\u0308rgermeister", "rathaus",
    ],
)  # fmt: skip
def test_an_article_is_found_by_its_words(stocked: Library, words: str) -> None:
    assert "Nachtbus fährt" in _found(stocked, words)


@pytest.mark.parametrize("words", ["", "  ", "?!", "achtbus", "nacht fährt", "geheim", "strong"])
def test_what_is_not_there_is_not_found(stocked: Library, words: str) -> None:
    assert _found(stocked, words, kinds=("article",)) == []


@pytest.mark.parametrize("words", ["bus.jpg", "weitblick22", "nordbild", "haltest", "nachts"])
def test_an_image_is_found_by_name_credit_and_description(stocked: Library, words: str) -> None:
    assert _found(stocked, words) == ["bus.jpg"]


def test_a_comment_is_found_by_its_text_and_its_author(stocked: Library) -> None:
    assert _found(stocked, "endlich") == _found(stocked, "jonas") == ["Jonas"]


def test_a_search_can_be_narrowed_to_kinds(stocked: Library) -> None:
    assert _found(stocked, "nachtbus") == ["Jonas", "Nachtbus fährt"]
    assert _found(stocked, "nachtbus", kinds=("article", "image")) == ["Nachtbus fährt"]


def test_an_excerpt_shows_where_the_word_stands_without_marks(stocked: Library) -> None:
    with stocked.read() as unit:
        (hit,) = unit.search("Bürgermeister", 5)
    assert "Der Bürgermeister sitzt im Rathaus und wartet." in hit.excerpt
    assert (hit.kind, "\n" in hit.excerpt) == ("article", False)


def test_the_newest_comes_first_and_no_more_than_asked_for(
    library: Library, new_article: MakeArticle
) -> None:
    articles = [new_article(f"Bus {number}") for number in range(5)]
    with library.write("test") as unit:
        unit.save(*articles)
        unit.save(replace(articles[1], kicker="Neu"))
        titles = [hit.title for hit in unit.search("bus", 3)]
    assert titles == ["Bus 1", "Bus 4", "Bus 3"]


def test_words_that_were_taken_out_are_no_longer_found(
    library: Library, new_article: MakeArticle
) -> None:
    article = new_article("Alt", body="Straßenbahn")
    with library.write("test") as unit:
        unit.save(article)
        unit.save(replace(article, headline="Neu", body="Tram"))
    assert _found(library, "Straßenbahn") == _found(library, "Alt") == []
    assert _found(library, "Tram") == ["Neu"]


@pytest.mark.parametrize("state", [CommentState.SPAM, CommentState.TRASH])
def test_spam_is_not_found(
    library: Library,
    new_article: MakeArticle,
    new_comment: Callable[..., Comment],
    state: CommentState,
) -> None:
    comment = new_comment(new_article(), "Kredit")
    with library.write("test") as unit:
        unit.save(comment)
        assert len(unit.search("kredit", 5)) == 1
        unit.save(replace(comment, state=state))
        assert unit.search("kredit", 5) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30))
def test_nothing_that_can_be_typed_breaks_the_search(stocked: Library, words: str) -> None:
    with stocked.read() as unit:
        unit.search(words, 3)


def test_the_language_of_the_index_is_never_spoken_by_people() -> None:
    assert match_query('NEAR("a" b) OR title:c*') == '"NEAR" "a" "b" "OR" "title" "c"*'
    assert match_query("snake_case") == '"snake" "case"*'


@pytest.mark.parametrize(
    "hostile", ["[" * 100_000, "[](" * 50_000, "<a" * 50_000, "*" * 100_000, "\n \t" * 50_000]
)
def test_hostile_text_is_made_readable_in_no_time(hostile: str) -> None:
    assert len(readable_text(hostile)) <= len(hostile)


def test_readable_text_is_what_a_reader_would_read() -> None:
    source = (
        '## Halt\n\n> **Fett** und _schräg_ ![Bus](image:0a "Am Abend") [mehr](article:0b)\n- ja'
    )
    assert readable_text(source) == "Halt\n\nFett und schräg Bus Am Abend mehr \nja"
