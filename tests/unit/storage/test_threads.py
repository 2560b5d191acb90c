"""Reading from a pool of threads while one thread writes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from editor_app.domain.article import Article
from editor_app.domain.changes import Changes
from editor_app.storage.library import Library
from editor_app.storage.summaries import ArticleFilter
from tests.unit.storage.conftest import Shelf

READERS = 6


@pytest.mark.parametrize("sqlite", [(3, 40, 1), (3, 53, 0)], ids=["rollback", "write-ahead"])
def test_many_read_while_one_writes_and_each_sees_a_whole_state(
    shelf: Shelf,
    new_article: Callable[..., Article],
    monkeypatch: pytest.MonkeyPatch,
    sqlite: tuple[int, int, int],
) -> None:
    monkeypatch.setattr("editor_app.storage.library.SQLITE_VERSION", sqlite)
    library = shelf.create()
    pair = new_article("Stand 0"), new_article("Stand 0")
    with library.write("test") as unit:
        unit.save(*pair)
    done = threading.Event()

    def read() -> int:
        looks = 0
        while not done.is_set() or not looks:
            with library.read() as unit:
                headlines = {unit.articles.get(article.id).headline for article in pair}
                found = {hit.title for hit in unit.search("stand", 5)}
                page = {r.headline for r in unit.articles.list_page(ArticleFilter(), None, 5)}
            assert len(headlines) == 1
            assert headlines == found == page
            looks += 1
        return looks

    with ThreadPoolExecutor(READERS) as pool:
        looks = [pool.submit(read) for _ in range(READERS)]
        try:
            for number in range(1, 30):
                with library.write("test") as unit:
                    unit.save(*(replace(article, headline=f"Stand {number}") for article in pair))
        finally:
            done.set()
        assert all(look.result() for look in looks)
    with library.read() as unit:
        assert len(unit.revisions.for_entity(pair[0].id)) == 30


def test_writes_from_several_threads_wait_for_each_other(
    library: Library, new_article: Callable[..., Article]
) -> None:
    articles = [new_article(f"Artikel {n}") for n in range(12)]

    def write(article: Article) -> Changes:
        with library.write("test") as unit:
            return unit.save(article)

    with ThreadPoolExecutor(4) as pool:
        assert all(changes.ids for changes in pool.map(write, articles))
    with library.read() as unit:
        assert len(unit.articles.statuses()) == 12
        times = unit._connection.exec_driver_sql("SELECT time FROM revision ORDER BY seq")
        stamps = [row[0] for row in times]
    assert len(set(stamps)) == len(stamps)


def test_a_library_can_be_closed_by_another_thread(library: Library, shelf: Shelf) -> None:
    closer = threading.Thread(target=library.close)
    closer.start()
    closer.join()
    shelf.open()
