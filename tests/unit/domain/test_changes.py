"""Changes add up."""

from __future__ import annotations

from editor_app.domain.changes import Changes
from editor_app.domain.identity import EntityId

A, B = EntityId("a"), EntityId("b")
ARTICLE = Changes(frozenset({"article"}), frozenset({A}))
IMAGE = Changes(frozenset({"image"}), frozenset({B}))


def test_two_changes_together_name_all_kinds_and_ids() -> None:
    together = ARTICLE | IMAGE

    assert together.kinds == {"article", "image"}
    assert together.ids == {A, B}


def test_order_and_repetition_do_not_matter() -> None:
    assert ARTICLE | IMAGE | ARTICLE == IMAGE | ARTICLE


def test_no_change_adds_nothing() -> None:
    assert ARTICLE | Changes() == ARTICLE


def test_many_changes_are_the_same_together_as_one_by_one() -> None:
    assert Changes.together([ARTICLE, IMAGE, ARTICLE]) == ARTICLE | IMAGE
    assert Changes.together([]) == Changes()
