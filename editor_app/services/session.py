"""An open library with what every use case needs: the clock, the ids and the renderer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from editor_app.domain.category import Category
from editor_app.domain.clock import Clock, SystemClock
from editor_app.domain.identity import IdSource, RandomIds
from editor_app.domain.person import Person
from editor_app.domain.publication import Publication
from editor_app.domain.slug import propose_slug
from editor_app.media.picture_worker import PictureWorker
from editor_app.services.privacy_duties import keep_privacy
from editor_app.storage.library import Access, Library
from editor_app.text.render_worker import RenderWorker


@dataclass(frozen=True)
class Session:
    """One open library; close it when done, it also ends the processes that work for it."""

    library: Library
    clock: Clock = field(default_factory=SystemClock)
    ids: IdSource = field(default_factory=RandomIds)
    renderer: RenderWorker = field(default_factory=RenderWorker)
    pictures: PictureWorker = field(default_factory=PictureWorker)

    def close(self) -> None:
        """Give the library back and end the processes."""
        self.renderer.close()
        self.pictures.close()
        self.library.close()

    def __enter__(self) -> Self:
        """Return the session itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the session, whatever happened."""
        self.close()


def open_session(
    folder: Path,
    access: Access = Access.WRITE,
    *,
    clock: Clock | None = None,
    ids: IdSource | None = None,
) -> Session:
    """Open a library that exists; for writing, what readers are owed is done first.

    Raises the errors of Library.open: not a library, held by another program, damaged, or
    written by a newer version.
    """
    clock, ids = clock or SystemClock(), ids or RandomIds()
    library = Library.open(folder, access, clock=clock, ids=ids)
    if access is Access.WRITE:
        try:
            keep_privacy(library, clock)
        except BaseException:
            library.close()
            raise
    return Session(library, clock, ids)


def create_session(
    folder: Path,
    *,
    title: str,
    language: str = "de",
    author: str = "",
    categories: Iterable[str] = (),
    clock: Clock | None = None,
    ids: IdSource | None = None,
) -> Session:
    """Create a library with its publication, its first author and its categories, and open it.

    Raises EditorialError when something already lies at ``folder``.
    """
    clock, ids = clock or SystemClock(), ids or RandomIds()
    publication = Publication(ids.new_id(), title=title, language=language)
    library = Library.create(folder, publication, clock=clock, ids=ids)
    with library.write("created") as uow:
        if author:
            uow.save(Person(ids.new_id(), name=author, slug=propose_slug(author)))
        for position, name in enumerate(categories):
            uow.save(Category(ids.new_id(), name=name, slug=propose_slug(name), position=position))
    return Session(library, clock, ids)
