"""Typing and somebody else's change to the same article come together."""

from __future__ import annotations

from dataclasses import replace

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.identity import EntityId
from editor_app.ui.editor.field_merge import changed_fields, merge_fields

BASE = Article(EntityId("0" * 16), headline="Alt", body="Alter Text")


def test_a_status_set_in_the_list_does_not_undo_what_was_typed() -> None:
    mine = replace(BASE, body="Neuer Text")
    theirs = replace(BASE, status=ArticleStatus.READY)
    merged = merge_fields(BASE, mine, theirs)
    assert merged == replace(BASE, body="Neuer Text", status=ArticleStatus.READY)


def test_where_both_changed_a_field_the_person_at_the_keyboard_wins() -> None:
    mine, theirs = replace(BASE, headline="Meine"), replace(BASE, headline="Deren")
    assert merge_fields(BASE, mine, theirs).headline == "Meine"


def test_nothing_changes_when_nobody_else_wrote() -> None:
    mine = replace(BASE, kicker="Neu")
    assert merge_fields(BASE, mine, BASE) is not BASE
    assert merge_fields(BASE, mine, BASE) == mine
    assert changed_fields(BASE, mine) == frozenset({"kicker"})
