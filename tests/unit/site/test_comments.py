"""Comments on the page: numbers, two levels, "@Name", badges, hostile text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor_app.domain.comment import Comment, CommentState
from editor_app.domain.comment_tree import assign_numbers, build_threads
from editor_app.site.comments import comment_views
from editor_app.site.dates import calendar_for
from editor_app.site.page_models import CommentView
from editor_app.site.public_comments import public_threads
from editor_app.site.strings import theme_strings
from editor_app.text.reader_html import sanitise_comment
from tests.unit.site.editions import LENA, article, comment

BUS = article("nachtbus").id
CALENDAR = calendar_for("de", "Europe/Berlin", theme_strings("de"))


def _views(*comments: Comment) -> tuple[CommentView, ...]:
    threads = public_threads(build_threads(assign_numbers(comments)))
    return comment_views(threads, {LENA.id: LENA}, CALENDAR)


def _reply(name: str, to: Comment, html: str = "<p>Ja.</p>") -> Comment:
    return replace(comment(BUS, name), parent_id=to.id, html=html)


def test_a_comment_is_a_place_to_link_to() -> None:
    first = comment(BUS, "Eins")

    (view,) = _views(first, _reply("Zwei", first))

    assert (view.anchor, view.replies[0].anchor) == ("k1", "k1.1")


def test_deeper_replies_stand_on_the_second_level_in_the_order_of_their_numbers() -> None:
    first = comment(BUS, "Eins")
    second = _reply("Zwei", first)
    third = _reply("Drei", second)
    fourth = _reply("Vier", first)

    (view,) = _views(first, second, third, fourth)

    assert [reply.number for reply in view.replies] == ["1.1", "1.2", "1.3"]
    assert [reply.name for reply in view.replies] == ["Zwei", "Drei", "Vier"]
    assert all(reply.replies == () for reply in view.replies)


def test_a_reply_to_a_reply_begins_with_the_name_it_answers() -> None:
    first = comment(BUS, "Eins")
    second = _reply("Zwei <b>", first)

    (view,) = _views(first, second, _reply("Drei", second))

    assert view.replies[0].text == "<p>Ja.</p>"
    assert view.replies[1].text == '<p><a class="c-at" href="#k1.1">@Zwei &lt;b&gt;</a> Ja.</p>'


def test_a_reply_that_names_whom_it_answers_leads_there() -> None:
    first = comment(BUS, "Marlies")
    second = _reply("Lena & Co", first)
    third = _reply("Drei", second, "<p>@lena &amp; co Stimmt.</p>")

    (view,) = _views(first, second, third)

    assert view.replies[1].text == (
        '<p><a class="c-at" href="#k1.1">@lena &amp; co</a> Stimmt.</p>'
    )


def test_a_reply_that_names_somebody_itself_is_left_alone() -> None:
    first = comment(BUS, "Marlies")
    second = _reply("Lena", first)

    (view,) = _views(first, second, _reply("Drei", second, "<p>@Marlies Stimmt.</p>"))

    assert view.replies[1].text == '<p><span class="c-at">@Marlies</span> Stimmt.</p>'


def test_the_longest_known_name_is_the_one_that_is_meant() -> None:
    first = comment(BUS, "Jo")
    second = _reply("Jo Ann", first)

    (view,) = _views(first, second, _reply("Drei", second, "<p>@Jo Ann Stimmt.</p>"))

    assert '<a class="c-at" href="#k1.1">@Jo Ann</a> Stimmt' in view.replies[1].text


def test_a_name_that_only_begins_alike_is_not_meant() -> None:
    first = comment(BUS, "Jo")

    (view,) = _views(first, _reply("Zwei", first, "<p>@Johanna Stimmt.</p>"))

    assert "c-at" not in view.replies[0].text


def test_a_reply_to_a_removed_reply_names_nobody() -> None:
    first = comment(BUS, "Eins")
    hidden = replace(_reply("Grob", first), state=CommentState.HIDDEN)

    (view,) = _views(first, hidden, _reply("Drei", hidden))

    assert view.replies[0].is_removed
    assert view.replies[0].name == ""
    assert view.replies[1].text == "<p>Ja.</p>"


def test_an_authors_comment_has_their_badge_and_name() -> None:
    by_lena = replace(comment(BUS, "x"), author_name="", person_id=LENA.id)
    by_nobody_known = replace(comment(BUS, "Gast"), person_id=article("x").id)

    lena, other = _views(by_lena, by_nobody_known)

    assert (lena.name, lena.badge) == ("Lena Brandt", "Autorin")
    assert (other.name, other.badge) == ("Gast", "Redaktion")


def test_a_corrected_reply_says_when() -> None:
    corrected = comment(BUS, "Lena").created_at
    reply = replace(comment(BUS, "Lena"), person_id=LENA.id, corrected_at=corrected)

    (view,) = _views(reply)

    assert view.corrected is not None
    assert view.corrected.text == "23. November 2026, 15:32 Uhr"


def test_a_reader_with_the_authors_name_has_no_badge() -> None:
    (view,) = _views(comment(BUS, "Lena Brandt"))

    assert view.badge == ""


def test_the_same_number_twice_still_gives_two_places_to_link_to() -> None:
    twice = (replace(comment(BUS, name), number="1") for name in ("Eins", "Auch eins"))

    anchors = [view.anchor for view in _views(*twice)]

    assert anchors[0] == "k1"
    assert anchors[1].startswith("k-")


@pytest.mark.parametrize(
    "html",
    [
        "<p><script>x()</script></p>",
        "<p onclick=x()>a</p>",
        '<p><a href="javascript:x()">a</a></p>',
        "<p>a</p><img src=x onerror=x()>",
        "<p><br onload=x()></p>",
        "<p>a<p/onmouseover=x()>b</p>",
    ],
)
def test_a_comment_is_cleaned_again_on_its_way_to_the_page(html: str) -> None:
    (view,) = _views(replace(comment(BUS, "Böse"), html=html))

    for danger in ("<script", "onclick", "onerror", "onload", "onmouseover", "javascript:", "<img"):
        assert danger not in view.text


@pytest.mark.parametrize(
    "html",
    [
        "<p>Einfach so.</p>",
        "<p>Erste Zeile<br>zweite: Zeile</p>\n<p>Absatz &amp; Schluss</p>",
        "<p></p>",
        "<p>10:30 Uhr</p>",
    ],
)
def test_a_plain_comment_comes_out_as_the_cleaner_would_write_it(html: str) -> None:
    (view,) = _views(replace(comment(BUS, "x"), html=html))

    assert view.text == sanitise_comment(html)


def test_characters_that_turn_text_around_do_not_get_through() -> None:
    (view,) = _views(replace(comment(BUS, "x"), html="<p>a\u202eb</p>"))

    assert view.text == "<p>ab</p>"


def test_a_comment_that_has_only_plain_text_is_shown_with_live_links() -> None:
    (view,) = _views(replace(comment(BUS, "x"), html="", text="Siehe https://rat.example/118"))

    assert 'href="https://rat.example/118"' in view.text
    assert 'rel="nofollow ugc noopener"' in view.text
