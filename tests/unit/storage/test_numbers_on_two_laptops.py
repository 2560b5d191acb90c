"""Numbers survive hiding, deletion, late arrivals and meeting another laptop."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from editor_app.domain.article import Article
from editor_app.domain.comment import Comment, CommentState
from editor_app.domain.erasure import Erasure, ErasureScope
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.publication import Publication
from editor_app.storage.library import Access, Library
from editor_app.storage.unit_of_work import UnitOfWork
from tests.unit.storage.conftest import NOON, CountingIds, TickingClock

ARTICLE = derived_id("article")

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(0, 9), st.integers(-50, 50)),
        st.tuples(st.just("judge"), st.integers(0, 9), st.integers(0, 4)),
        st.tuples(st.just("delete"), st.integers(0, 9), st.just(0)),
        st.tuples(st.just("erase"), st.integers(0, 9), st.just(0)),
    ),
    max_size=8,
)


@dataclass
class Laptop:
    """A library with its own clock and ids; it does as it is told and looks at all numbers."""

    library: Library
    name: str
    written: int = 0

    def do(self, step: tuple[str, int, int]) -> None:
        what, place, value = step
        with self.library.write(what) as unit:
            here = sorted(unit.comments.for_article(ARTICLE), key=lambda c: c.id)
            chosen = here[place % len(here)] if here else None
            if what == "write":
                self.written += 1
                unit.save(
                    Comment(
                        derived_id(f"{self.name}:{self.written}"),
                        ARTICLE,
                        chosen.id if chosen and place % 2 else None,
                        text=f"{self.name} {self.written}",
                        created_at=NOON + timedelta(minutes=value),
                    )
                )
            elif chosen is not None and what == "judge":
                states = [state for state in CommentState if state is not CommentState.REMOVED]
                unit.save(replace(chosen, state=states[value]))
            elif chosen is not None and what == "delete":
                unit.delete("comment", chosen.id)
            elif chosen is not None:
                unit.erase([Erasure(chosen.id, ErasureScope.COMMENTS, NOON)])

    def numbers(self) -> dict[EntityId, str]:
        with self.library.read() as unit:
            return {c.id: c.number for c in unit.comments.threads_of([ARTICLE]).get(ARTICLE, ())}

    def alive(self) -> set[EntityId]:
        with self.library.read() as unit:
            return {comment.id for comment in unit.comments.for_article(ARTICLE)}


def _take_over(here: Laptop, there: Laptop) -> None:
    """Add to one library the revisions and erasures of another, as an exchange will."""
    with there.library.read() as unit:
        revisions = _rows(unit, "SELECT * FROM revision ORDER BY seq")
        texts = _rows(unit, "SELECT * FROM text_blob")
        erasures = unit.erasures.list_all()
    with here.library.write("exchange") as unit:
        for row in texts:
            _run(unit, "INSERT OR IGNORE INTO text_blob VALUES (?, ?)", row)
        for row in revisions:
            _run(
                unit,
                "INSERT OR IGNORE INTO revision SELECT (SELECT max(seq) + 1 FROM revision),"
                " ?, ?, ?, ?, ?, ?, ?, ?, ?, 'exchange'",
                row[1:10],
            )
    here.library.rebuild_projection()
    with here.library.write("exchange") as unit:
        unit.erase([*erasures, *unit.erasures.list_all()])
        unit.settle_numbers(ARTICLE)


def _rows(unit: UnitOfWork, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in unit._connection.exec_driver_sql(sql)]


def _run(unit: UnitOfWork, sql: str, values: tuple[object, ...]) -> None:
    unit._connection.exec_driver_sql(sql, values)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with one article and a few comments, to be copied."""
    folder = tmp_path_factory.mktemp("template") / "Talblatt.druckreif"
    clock, ids = TickingClock(NOON - timedelta(days=1)), CountingIds()
    publication = Publication(derived_id("p"), "Talblatt")
    with closing(Library.create(folder, publication, clock=clock, ids=ids)) as library:
        with library.write("first") as unit:
            unit.save(Article(ARTICLE, headline="Nachtbus"))
            unit.save(*(Comment(derived_id(f"old {n}"), ARTICLE, text=f"{n}") for n in range(3)))
        with library.write("test") as unit:
            _run(unit, "DELETE FROM setting WHERE key = 'device'", ())
    return folder


@contextmanager
def _laptops(template: Path, count: int) -> Iterator[list[Laptop]]:
    with ExitStack() as stack, tempfile.TemporaryDirectory(prefix="druckreif-") as folder:
        laptops = []
        for number in range(count):
            place = Path(folder) / f"{number}.druckreif"
            shutil.copytree(template, place)
            ids, clock = CountingIds(1000 * (number + 1)), TickingClock()
            library = Library.open(place, Access.WRITE, clock=clock, ids=ids)
            stack.callback(library.close)
            laptops.append(Laptop(library, f"laptop {number}"))
        yield laptops


@pytest.mark.slow
@settings(max_examples=25, phases=[Phase.explicit, Phase.generate])
@given(first=STEPS, second=STEPS, third=STEPS)
def test_numbers_stay_and_are_one_comment_s_own_when_laptops_meet(
    template: Path,
    first: list[tuple[str, int, int]],
    second: list[tuple[str, int, int]],
    third: list[tuple[str, int, int]],
) -> None:
    with _laptops(template, 2) as (one, other):
        for laptop, steps in ((one, first), (other, second)):
            for step in steps:
                before = laptop.numbers()
                laptop.do(step)
                assert {id_: laptop.numbers()[id_] for id_ in before} == before
                assert _is_unique(laptop)
        here, there = one.numbers(), other.numbers()
        _meet(one, other)
        doubled = _doubled(here, there)
        for numbers in (here, there):
            kept = {id_: number for id_, number in numbers.items() if number not in doubled}
            assert {id_: one.numbers()[id_] for id_ in kept} == kept
        after = one.numbers()
        for step in third:
            one.do(step)
        _meet(one, other)
        assert {id_: one.numbers()[id_] for id_ in after} == after


def _meet(one: Laptop, other: Laptop) -> None:
    """Exchange until nothing is new: each has settled what it found, and tells the other."""
    for _ in range(2):
        _take_over(one, other)
        _take_over(other, one)
    assert one.numbers() == other.numbers()
    assert one.alive() == other.alive()
    assert _is_unique(one)


def _is_unique(laptop: Laptop) -> bool:
    """Whether no two comments that can be read have a number in common."""
    numbers, alive = laptop.numbers(), laptop.alive()
    counts = Counter(numbers.values())
    return all(number for number in numbers.values()) and all(
        counts[numbers[id_]] == 1 for id_ in alive
    )


def _doubled(one: dict[EntityId, str], other: dict[EntityId, str]) -> set[str]:
    """The numbers that mean different comments on the two laptops."""
    here = {number: id_ for id_, number in one.items()}
    there = {number: id_ for id_, number in other.items()}
    return {number for number in here.keys() & there.keys() if here[number] != there[number]}


def test_the_comment_that_was_stored_first_keeps_the_number(template: Path) -> None:
    with _laptops(template, 2) as (one, other):
        for laptop in (one, other):
            laptop.do(("write", 0, 0))
        mine, theirs = derived_id("laptop 0:1"), derived_id("laptop 1:1")
        assert one.numbers()[mine] == other.numbers()[theirs] == "4"
        one.do(("judge", 9, 1))
        _meet(one, other)
        assert sorted(one.numbers().values()) == ["1", "2", "3", "4", "5"]
        assert set(one.numbers()) >= {mine, theirs}
