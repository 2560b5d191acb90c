"""The process is killed at any moment: what was acknowledged is there, and the library opens."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.domain.identity import EntityId
from editor_app.storage.connections import connect_for_reading
from editor_app.storage.integrity import has_broken_rows
from editor_app.storage.library import Library
from tests.unit.storage.conftest import Shelf

ROUNDS = 12
ARTICLES = 7

_WRITE = """
import json, sys
from pathlib import Path
from editor_app.domain.article import Article
from editor_app.domain.clock import SystemClock
from editor_app.domain.comment import Comment
from editor_app.domain.identity import EntityId, RandomIds
from editor_app.storage.library import Access, Library

folder, number, ids = Path(sys.argv[1]), int(sys.argv[2]), RandomIds()
library = Library.open(folder, Access.WRITE, clock=SystemClock(), ids=ids)
while True:
    number += 1
    article = Article(EntityId(f"a{number % 7}"), headline=f"Stand {number}", body="Text " * number)
    done = {"number": number, "article": article.id}
    with library.write("test") as unit:
        if number % 3 == 0:
            done["typed"] = True
            unit.save_working_copy(article)
        elif number % 11 == 0:
            done["deleted"] = True
            unit.save(article)
            unit.delete("article", article.id)
        else:
            picture = f"Bild {number}".encode() * 2000
            done["picture"] = unit.media.put(picture, "image/jpeg")
            comment = Comment(ids.new_id(), article.id, text=f"Kommentar {number}")
            done["comment"] = comment.id
            unit.save(article, comment)
    print(json.dumps(done), flush=True)
"""


def _run_and_kill(folder: Path, number: int, seconds: float) -> list[dict[str, object]]:
    """What the child said was kept before it was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", _WRITE, str(folder), str(number)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        try:
            child.wait(seconds)
        except subprocess.TimeoutExpired:
            child.kill()
        said, errors = child.communicate()
        assert child.returncode == -9, errors
    # The last line may be cut short: then it was not said.
    return [
        json.loads(line) for line in (first + said).splitlines(keepends=True) if line[-1] == "\n"
    ]


def _check(library: Library, kept: list[dict[str, object]], unsaid: set[int]) -> None:
    """Everything that was said is there; of the ``unsaid``, which came after, each may be."""
    last = {str(said["article"]): int(str(said["number"])) for said in kept}
    deleted = {int(str(said["number"])) for said in kept if "deleted" in said}
    with library.read() as unit:
        assert unit.working_copies() == ()
        for article_id, number in last.items():
            later = {n for n in unsaid if n > number and f"a{n % ARTICLES}" == article_id}
            article = unit.articles.find(article_id)
            if article is None:
                assert number in deleted or later
                continue
            found = int(article.headline.removeprefix("Stand "))
            assert found in {number, *later}
            assert article.body == "Text " * found
        for said in kept:
            if "picture" in said:
                assert unit.media.has(str(said["picture"]))
                assert unit.comments.find(EntityId(str(said["comment"]))) is not None
    with closing(connect_for_reading(library.folder / "library.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert not has_broken_rows(connection)
    with closing(connect_for_reading(library.folder / "media.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.slow
@pytest.mark.parametrize("sqlite", [(3, 40, 1), (3, 53, 0)], ids=["rollback", "write-ahead"])
def test_no_kept_edit_is_lost_when_the_process_is_killed(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, sqlite: tuple[int, int, int]
) -> None:
    monkeypatch.setattr("editor_app.storage.library.SQLITE_VERSION", sqlite)
    library = shelf.create()
    chance = random.Random(4711)  # noqa: S311 - a moment, not a secret
    kept: list[dict[str, object]] = []
    number, unsaid = 0, set[int]()
    for _ in range(ROUNDS):
        library.close()
        kept += _run_and_kill(library.folder, number, chance.uniform(0, 0.4))
        number = int(str(kept[-1]["number"])) + 1
        unsaid.add(number)
        library = shelf.open()
        assert library.notices == ()
        _check(library, kept, unsaid)
    assert len(kept) > ROUNDS
