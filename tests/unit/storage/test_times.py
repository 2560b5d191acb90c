"""The times of revisions: each later than all before it, whatever the computer's clock does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from editor_app.domain.article import Article
from editor_app.storage.library import Library
from editor_app.storage.summaries import ArticleFilter
from editor_app.sync.clock import Stamp
from tests.unit.storage.conftest import Shelf, TickingClock


def _stamps(library: Library) -> list[Stamp]:
    with library.read() as unit:
        rows = unit._connection.exec_driver_sql("SELECT time FROM revision ORDER BY seq")
        return [Stamp.parse(row[0]) for row in rows]


def test_what_is_saved_together_is_of_one_moment_and_still_in_order(
    library: Library, new_article: Callable[..., Article]
) -> None:
    with library.write("test") as unit:
        unit.save(*(new_article(str(number)) for number in range(5)))
        unit.save(new_article("5"))
    stamps = _stamps(library)[-6:]
    assert stamps == sorted(set(stamps))
    assert len({stamp.moment for stamp in stamps}) == 1
    with library.read() as unit:
        edits = {row.edited_at for row in unit.articles.list_page(ArticleFilter(), None, 10)}
    assert edits == {stamps[0].moment}


def test_a_clock_that_is_set_back_does_not_turn_the_history_round(
    library: Library, new_article: Callable[..., Article], clock: TickingClock, shelf: Shelf
) -> None:
    article = new_article("Erst")
    with library.write("test") as unit:
        unit.save(article)
    clock.moment -= timedelta(days=400)
    with library.write("test") as unit:
        unit.save(replace(article, headline="Dann"))
    library = shelf.reopen(library)
    with library.write("test") as unit:
        unit.save(replace(article, headline="Zuletzt"))
        told = [unit.revisions.get(info.id) for info in unit.revisions.for_entity(article.id)]
    headlines = [entity.headline for entity in told if isinstance(entity, Article)]
    assert headlines == ["Zuletzt", "Dann", "Erst"]
    stamps = _stamps(library)
    assert stamps == sorted(set(stamps))
