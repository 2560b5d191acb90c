"""Which revisions nothing follows."""

from __future__ import annotations

from collections.abc import Callable

from editor_app.sync.heads import common_ancestor, find_heads, shown_head
from editor_app.sync.revision import Revision

MakeRevision = Callable[..., Revision]


def test_heads_are_what_nothing_follows(put: MakeRevision) -> None:
    root = put((), "1", a=0)
    left, right = put((root,), "2", a=1), put((root,), "3", a=2)
    last = put((left,), "4", a=3)
    heads = find_heads([last, right, left, root])
    assert set(heads) == {last, right}
    assert heads == find_heads([root, left, right, last])


def test_the_later_head_is_shown_and_a_deletion_never_before_an_edit(
    put: MakeRevision, bury: MakeRevision
) -> None:
    root = put((), "1", a=0)
    early, late, gone = put((root,), "2", a=1), put((root,), "3", a=2), bury((root,), "4")
    assert shown_head([early, late]) is late
    assert shown_head([early, gone]) is early
    assert shown_head([gone]) is gone


def test_heads_of_the_same_time_are_told_apart_by_id(put: MakeRevision) -> None:
    one, other = put((), "1", a=1), put((), "1", a=2)
    assert (
        shown_head([one, other]) is shown_head([other, one]) is max(one, other, key=lambda r: r.id)
    )


def test_the_common_ancestor_is_the_latest_of_all_heads(put: MakeRevision) -> None:
    root = put((), "1", a=0)
    fork = put((root,), "2", a=1)
    left, right = put((fork,), "3", a=2), put((fork,), "4", a=3)
    assert common_ancestor([root, fork, left, right], [left, right]) is fork
    assert common_ancestor([root, fork, left], [left]) is left


def test_heads_that_share_nothing_have_no_ancestor(put: MakeRevision) -> None:
    one, other = put((), "1", a=1), put((), "2", a=2)
    assert common_ancestor([one, other], [one, other]) is None


def test_a_parent_that_is_not_here_yet_is_passed_over(put: MakeRevision) -> None:
    missing = put((), "1", a=0)
    child = put((missing,), "2", a=1)
    assert find_heads([child]) == (child,)
    assert common_ancestor([child], [child]) is child
