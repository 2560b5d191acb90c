"""The sample publication „Das Talblatt“: a library to try everything on.

It is read from ``resources/sample/talblatt``. All ids are derived from its keys and all dates are
fixed, so that every copy is the same newspaper. Its history is written as if the articles had
been made one after the other, which puts the lists of the window in a natural order.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from editor_app.domain.clock import Clock, SystemClock
from editor_app.domain.identity import IdSource, RandomIds
from editor_app.resources import resource_path
from editor_app.services.sample_articles import SampleArticle, read_article
from editor_app.services.sample_comments import SampleThreads, read_threads
from editor_app.services.sample_keys import Fields, id_of
from editor_app.services.sample_publication import (
    read_categories,
    read_people,
    read_pictures,
    read_publication,
    read_yaml,
)
from editor_app.services.session import Session, open_session
from editor_app.storage.library import Library
from editor_app.storage.unit_of_work import UnitOfWork

FOUNDED = datetime(2026, 11, 16, 7, 0, tzinfo=UTC)
"""When the sample's publication was set up: before its first article."""

_REASON = "sample"


def create_sample(
    folder: Path, *, clock: Clock | None = None, ids: IdSource | None = None
) -> Session:
    """Create a library with the sample publication and open it for writing.

    Raises LibraryExistsError when something lies at ``folder``. When anything else goes wrong
    on the way, nothing is left there.
    """
    clock, ids = clock or SystemClock(), ids or RandomIds()
    source = resource_path("sample", "talblatt")
    fields = read_yaml(source / "publication.yaml")
    calendar = _Calendar(clock, FOUNDED)
    library = Library.create(folder, read_publication(fields), clock=calendar, ids=ids)
    try:
        _fill(library, calendar, source, fields)
        library.close()
        return open_session(folder, clock=clock, ids=ids)
    except BaseException:
        library.close()
        shutil.rmtree(folder, ignore_errors=True)
        raise


@dataclass
class _Calendar:
    """A clock that is set to the sample's dates, but never ahead of the real one."""

    clock: Clock
    moment: datetime

    def now(self) -> datetime:
        return min(self.moment, self.clock.now())


def _fill(library: Library, calendar: _Calendar, source: Path, fields: Fields) -> None:
    with library.write(_REASON) as uow:
        uow.save(*read_categories(fields), *read_people(fields))
        for picture in read_pictures(source):
            media_hash = uow.media.put(picture.data, picture.image.media_type)
            image = replace(picture.image, media_hash=media_hash, added_at=calendar.now())
            uow.save(image)
    for calendar.moment, step in sorted(_history(source, fields), key=lambda each: each[0]):
        with library.write(_REASON) as uow:
            _keep(uow, step)
    with library.write(_REASON) as uow:
        _count_views(uow, source)


def _history(
    source: Path, fields: Fields
) -> Iterator[tuple[datetime, SampleArticle | SampleThreads]]:
    """Everything that was written, with its time; an article before what was said about it."""
    articles = [read_article(path) for path in sorted((source / "articles").glob("*.md"))]
    edited = {each.article.id: each.edited_at for each in articles}
    names = {entry["slug"]: entry["name"] for entry in fields["people"]}
    for each in articles:
        yield each.edited_at, each
    for path in sorted((source / "comments").glob("*.yaml")):
        threads = read_threads(path, names)
        yield max(threads.written_at, edited[threads.article_id]), threads


def _keep(uow: UnitOfWork, step: SampleArticle | SampleThreads) -> None:
    if isinstance(step, SampleArticle):
        uow.save(step.article)
    else:
        uow.save(*step.comments)
        uow.reader_details.put_many(step.details)


def _count_views(uow: UnitOfWork, source: Path) -> None:
    views = read_yaml(source / "views.yaml")
    uow.views.put_many(
        (id_of("article", slug), day, count)
        for slug, days in views.items()
        for day, count in days.items()
    )
