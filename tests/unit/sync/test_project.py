"""From revisions to the fields that are shown."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.article import ArticleStatus
from editor_app.domain.comment import CommentState
from editor_app.domain.identity import EntityId
from editor_app.sync import project as project_module
from editor_app.sync.canonical_json import JsonValue
from editor_app.sync.heads import find_heads
from editor_app.sync.project import project
from editor_app.sync.revision import Operation, Revision, make_revision

MakeRevision = Callable[..., Revision]

FIELDS: st.SearchStrategy[dict[str, JsonValue]] = st.fixed_dictionaries(
    {},
    optional={
        "headline": st.sampled_from("abc"),
        "kicker": st.sampled_from("xyz"),
        "status": st.sampled_from([status.value for status in ArticleStatus]),
        "tags": st.lists(st.sampled_from("pqrs"), unique=True, max_size=3).map(list[JsonValue]),
    },
)


@st.composite
def histories(draw: st.DrawFn) -> list[Revision]:
    """Some revisions of one entity, each made from a few that came before it."""
    made: list[Revision] = []
    fields: dict[str, JsonValue]
    for number in range(draw(st.integers(1, 7))):
        parents = draw(st.lists(st.sampled_from(made), max_size=2, unique=True)) if made else []
        fields = draw(FIELDS)
        op = draw(st.sampled_from([Operation.PUT, Operation.PUT, Operation.DELETE]))
        made.append(
            make_revision(
                entity_id=EntityId("a"),
                entity_type="article",
                parents=tuple(parent.id for parent in parents),
                fields=fields,
                op=op,
                device=draw(st.sampled_from("de")),
                time=str(draw(st.integers(number, number + 3))),
            )
        )
    return made


@given(histories(), st.randoms())
def test_neither_order_nor_repetition_of_revisions_matters(
    history: list[Revision], random: Random
) -> None:
    shuffled = history + history
    random.shuffle(shuffled)
    assert project(shuffled) == project(history)
    assert find_heads(shuffled) == find_heads(history)


@given(histories())
def test_nothing_is_published_by_a_merge(history: list[Revision]) -> None:
    fields = project(history) or {}
    heads = [head for head in find_heads(history) if head.op is Operation.PUT]
    said = {head.fields.get("status") for head in heads} - {None}
    if "published" not in said or len(said) > 1:
        assert fields.get("status") != "published"


@given(histories())
def test_every_value_that_is_shown_was_written_by_somebody(history: list[Revision]) -> None:
    for name in ("headline", "kicker", "status"):
        shown = (project(history) or {}).get(name)
        assert shown is None or any(r.fields.get(name) == shown for r in history)


def test_one_head_is_its_own_fields(put: MakeRevision) -> None:
    root = put((), "1", headline="Alt")
    assert project([root, put((root,), "2", headline="Neu")]) == {"headline": "Neu"}


def test_fields_changed_on_different_sides_are_both_kept(put: MakeRevision) -> None:
    root = put((), "1", headline="Alt", kicker="Bus")
    left = put((root,), "2", headline="Neu", kicker="Bus")
    right = put((root,), "3", headline="Alt", kicker="Bahn")
    assert project([root, left, right]) == {"headline": "Neu", "kicker": "Bahn"}


def test_of_two_changes_of_one_field_the_later_wins(put: MakeRevision) -> None:
    root = put((), "1", headline="Alt")
    left, right = put((root,), "3", headline="Spät"), put((root,), "2", headline="Früh")
    assert project([root, left, right]) == {"headline": "Spät"}


@pytest.mark.parametrize(("later", "earlier"), [("published", "draft"), ("draft", "published")])
def test_the_less_public_status_wins_whoever_was_later(
    put: MakeRevision, later: str, earlier: str
) -> None:
    root = put((), "1", status="ready")
    heads = put((root,), "3", status=later), put((root,), "2", status=earlier)
    assert project([root, *heads]) == {"status": "draft"}


def test_a_status_of_a_newer_version_counts_as_the_least_public(put: MakeRevision) -> None:
    root = put((), "1", status="ready")
    heads = put((root,), "2", status="embargoed"), put((root,), "3", status="published")
    assert project([root, *heads]) == {"status": "embargoed"}


def test_sets_are_merged_member_by_member(put: MakeRevision) -> None:
    root = put((), "1", tags=["Bus", "Bahn", "Nacht"])
    left = put((root,), "2", tags=["Bus", "Nacht", "Tram"])
    right = put((root,), "3", tags=["Rad", "Bus", "Bahn", "Nacht"])
    merged = (project([root, left, right]) or {})["tags"]
    assert merged == ["Rad", "Bus", "Nacht", "Tram"]


def test_an_edit_wins_over_a_deletion_beside_it(put: MakeRevision, bury: MakeRevision) -> None:
    root = put((), "1", headline="Alt")
    assert project([root, bury((root,), "9"), put((root,), "2", headline="Neu")]) == {
        "headline": "Neu"
    }


def test_what_only_deletions_end_is_deleted(put: MakeRevision, bury: MakeRevision) -> None:
    root = put((), "1", headline="Alt")
    assert project([root, bury((root,), "2"), bury((root,), "3")]) is None


def test_a_field_that_one_side_does_not_know_is_kept(put: MakeRevision) -> None:
    root = put((), "1", headline="Alt")
    new: JsonValue = {"von": "morgen"}
    left = put((root,), "2", headline="Alt", hologram=new)
    right = put((root,), "3", headline="Neu")
    assert project([root, left, right]) == {"headline": "Neu", "hologram": new}


def test_every_status_has_its_place_between_private_and_public() -> None:
    assert set(project_module._PUBLICNESS["status"]) == {s.value for s in ArticleStatus}
    assert set(project_module._PUBLICNESS["state"]) == {s.value for s in CommentState}
