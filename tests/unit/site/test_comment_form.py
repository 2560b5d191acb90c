"""The form under an article: for a form service, for WordPress, by mail, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup, Tag

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, CommentState, ReplyState
from editor_app.domain.comment_rules import CommentRules, FormKind
from editor_app.site.renderer import SiteRenderer
from tests.unit.site.editions import (
    BUILT_AT,
    LENA,
    PUBLICATION,
    article,
    comment,
    edition_of,
    entry,
)
from tests.unit.site.soup import one, parse, text_of

SERVICE = CommentRules(form_action="https://formular.example/f/7")
WORDPRESS = CommentRules(
    form_action="https://talblatt.example/zeitung", form_kind=FormKind.WORDPRESS
)
MAIL = CommentRules(form_action="mailto:leserbriefe@talblatt.example")

SITE = "wxr:https://talblatt.example/zeitung"
BUS = replace(article("nachtbus"), origin=f"{SITE}:post:12")


def _page(
    rules: CommentRules, comments: tuple[Comment, ...] = (), bus: Article = BUS
) -> BeautifulSoup:
    publication = replace(PUBLICATION, comment_rules=rules)
    edition = edition_of(entry(bus, comments), publication=publication)
    return parse(SiteRenderer(edition).article_page(bus.id))


def _policy(page: BeautifulSoup) -> str:
    policy = str(one(page, "meta[http-equiv=Content-Security-Policy]")["content"])
    return policy.partition("form-action ")[2].partition(";")[0]


def _names(form: Tag) -> list[str]:
    return [str(field["name"]) for field in form.select("[name]")]


def _options(page: BeautifulSoup) -> dict[str, str]:
    return {option.get_text(): str(option["value"]) for option in page.select("#f-parent option")}


def _wordpress_comments() -> tuple[Comment, ...]:
    first = replace(comment(BUS.id, "Marlies"), origin=f"{SITE}:comment:17")
    reply = replace(
        comment(BUS.id, "Lena"),
        parent_id=first.id,
        person_id=LENA.id,
        reply_state=ReplyState.EXPORTED,
    )
    thanks = replace(comment(BUS.id, "Jo"), parent_id=reply.id, origin=f"{SITE}:comment:21")
    stranger = replace(comment(BUS.id, "Aus CSV"), origin="comments:nachtbus:1")
    hidden = replace(
        comment(BUS.id, "Grob"), origin=f"{SITE}:comment:22", state=CommentState.HIDDEN
    )
    return (first, reply, thanks, stranger, hidden)


def test_a_service_gets_the_numbers_of_the_page() -> None:
    first = comment(BUS.id, "Marlies")
    page = _page(SERVICE, (first, replace(comment(BUS.id, "Jo"), parent_id=first.id)))
    form = one(page, "form")

    assert (form["action"], form["method"]) == ("https://formular.example/f/7", "post")
    assert form.get("enctype") is None
    assert _names(form) == [
        "article", "consent_version", "parent", "comment", "author", "email", "consent",
    ]  # fmt: skip
    assert one(form, "[name=article]")["value"] == BUS.id
    assert list(_options(page).values()) == ["", "1", "1.1"]
    assert _policy(page) == "'self' https://formular.example"


@pytest.mark.parametrize(
    "rules",
    [
        WORDPRESS,
        CommentRules(form_action="https://talblatt.example/zeitung/wp-comments-post.php"),
        replace(WORDPRESS, form_action="https://talblatt.example/zeitung/"),
    ],
)
def test_wordpress_gets_the_fields_it_knows(rules: CommentRules) -> None:
    page = _page(rules, _wordpress_comments())
    form = one(page, "form")

    assert form["action"] == "https://talblatt.example/zeitung/wp-comments-post.php"
    assert _names(form) == [
        "comment_post_ID", "consent_version", "comment_parent", "comment", "author", "email",
        "url", "consent",
    ]  # fmt: skip
    assert one(form, "[name=comment_post_ID]")["value"] == "12"
    assert one(form, "[name=url]").get("required") is None
    assert _policy(page) == "'self' https://talblatt.example"


def test_wordpress_gets_its_own_numbers_of_comments() -> None:
    page = _page(WORDPRESS, _wordpress_comments())

    # The reply is not on the site yet: what answers it is put under the comment above.
    assert _options(page) == {
        "Neuer Kommentar zum Artikel": "0",
        "Nr. 1, Marlies": "17",
        "Nr. 1.1, Lena": "17",
        "Nr. 1.2, Jo": "21",
    }
    assert {link["aria-label"] for link in page.select(".c-reply")} == {
        "Auf Kommentar 1 von Marlies antworten",
        "Auf Kommentar 1.1 von Lena antworten",
        "Auf Kommentar 1.2 von Jo antworten",
    }


@pytest.mark.parametrize("origin", ["", "wxr:https://anderswo.example:post:12", "page:x"])
def test_an_article_that_wordpress_does_not_have_has_no_form(origin: str) -> None:
    page = _page(WORDPRESS, bus=replace(BUS, origin=origin))

    assert not page.select("form")
    assert "keine Kommentare geschrieben werden" in text_of(page, "#antwort .note")
    assert _policy(page) == "'none'"


@pytest.mark.parametrize(
    "rules",
    [MAIL, CommentRules(form_action="leserbriefe@talblatt.example", form_kind=FormKind.MAIL)],
)
def test_a_form_may_be_a_mail(rules: CommentRules) -> None:
    page = _page(rules, (comment(BUS.id, "Marlies"),))
    form = one(page, "form")

    assert form["action"] == (
        "mailto:leserbriefe@talblatt.example?subject="
        "Kommentar%3A%20Die%20Nachtbuslinie%207%20kommt%20zur%C3%BCck%20%E2%80%93%20vorerst%20auf%20"
        "Probe"
    )
    assert form["enctype"] == "text/plain"
    assert _names(form) == [
        "article", "consent_version", "parent", "comment", "author", "consent",
    ]  # fmt: skip
    assert "Ihrem Mailprogramm" in text_of(page, "#antwort .note")
    assert _policy(page) == "mailto:"


@pytest.mark.parametrize("rules", [SERVICE, WORDPRESS, MAIL])
def test_every_form_says_what_is_needed_and_what_is_published(rules: CommentRules) -> None:
    page = _page(rules, _wordpress_comments())
    form = one(page, "form")

    assert "E-Mail-Adresse wird nicht veröffentlicht" in text_of(page, "#antwort .note")
    required = {str(field["id"]) for field in form.select("[required]")}
    marked = {str(label["for"]) for label in form.select("label:has(.req)")}
    assert required == marked
    consent = one(form, "[type=checkbox]")
    assert consent.get("checked") is None


def test_the_wording_that_is_agreed_to_has_a_version() -> None:
    def version(rules: CommentRules) -> str:
        return str(one(_page(rules), "[name=consent_version]")["value"])

    assert version(replace(SERVICE, consent_version="2026-05")) == "2026-05"
    assert version(SERVICE) == version(SERVICE)
    assert version(SERVICE) != version(replace(SERVICE, consent_text="Ich willige ein."))


def test_comments_close_some_days_after_the_article_appeared() -> None:
    published = BUILT_AT - timedelta(days=14)
    bus = replace(BUS, published_at=published)

    still = _page(replace(SERVICE, closing_days=15), bus=bus)
    closed = _page(replace(SERVICE, closing_days=14), (comment(BUS.id, "Marlies"),), bus)

    assert text_of(still, "#antwort .note").endswith(
        "Kommentieren können Sie bis zum 25. November 2026, 07:00 Uhr."
    )
    assert not closed.select("form, .c-reply")
    assert text_of(closed, "#antwort .note").endswith("sind geschlossen.")
    assert text_of(closed, "#kommentare h2") == "1 Kommentar"
    assert _policy(closed) == "'none'"
