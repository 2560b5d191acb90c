"""With a library open, the garbage collector leaves the program itself alone, and no longer."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from editor_app.ui.lasting_objects import LastingObjects
from tests.ui.shell.office import Office


class _Circle:
    """Freed by the collector only."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def lasting() -> Iterator[LastingObjects]:
    """Return what leaves objects out; they are taken back with the test."""
    made = LastingObjects()
    yield made
    made.take_back()


def test_a_collection_visits_little_while_a_library_is_open(office: Office) -> None:
    before = len(gc.get_objects())
    shown = office.open()
    assert len(gc.get_objects()) < before / 10
    assert gc.get_freeze_count() >= before
    office.close(shown)
    assert gc.get_freeze_count() == 0


def test_what_comes_later_is_collected_as_ever(lasting: LastingObjects) -> None:
    lasting.leave_out()
    circle = weakref.ref(_Circle())
    gc.collect()
    assert circle() is None


def test_what_a_library_left_behind_goes_when_the_next_is_opened(lasting: LastingObjects) -> None:
    circle = weakref.ref(_Circle())
    lasting.leave_out()
    gc.collect()
    assert circle() is not None
    lasting.take_back()
    lasting.leave_out()
    assert circle() is None
