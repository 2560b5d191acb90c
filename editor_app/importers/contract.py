"""What an importer is given, what it hands over, and what it must be able to say of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from editor_app.domain.article import Article
from editor_app.domain.category import Category
from editor_app.domain.comment import Comment, ReaderDetails
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.domain.message import Message
from editor_app.domain.person import Person
from editor_app.domain.progress import Cancelled, Report, ignore_progress, never_cancelled


@dataclass(frozen=True, slots=True)
class ImportContext:
    """What holds for the publication that imports: times without a zone are in ``time_zone``."""

    language: str = "de"
    time_zone: str = "Europe/Berlin"
    report: Report = ignore_progress
    cancelled: Cancelled = never_cancelled


@dataclass(frozen=True, slots=True)
class ImportedImage:
    """An image and, where the source brings it along, the original file.

    ``is_file_alone`` says that there is nothing else: an image that is in the library with the
    same file is the same, and one whose file is no picture is none.
    """

    image: Image
    data: bytes | None = None
    is_file_alone: bool = False


@dataclass(frozen=True, slots=True)
class ArticleReference:
    """How a file calls an article that it does not bring along.

    ``names`` are ids, origins, addresses and short addresses, the most certain one first.
    """

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportedComment:
    """A comment and, kept apart from it, what nobody but the editors may know of its reader.

    With ``article`` the comment's own ``article_id`` only says what belongs together: the
    library knows, or does not know, which article is meant. In the same way ``answers`` names a
    comment of that article, by its number on the page or its id, where the file does not hold it.
    ``reply_id`` is the id of a reply of this library that the origin was given and now gives back.
    """

    comment: Comment
    details: ReaderDetails | None = None
    article: ArticleReference | None = None
    answers: str = ""
    reply_id: EntityId | None = None


@dataclass(frozen=True, slots=True)
class DeletedComment:
    """A comment that the origin once had and says to have deleted; ``origin`` is the comment's."""

    origin: str


@dataclass(frozen=True, slots=True)
class CompleteThreads:
    """All comments that the origin has under an article, by their origins.

    One that came from the same source (``above`` is what its origins begin with) and is not
    among them was deleted there. ``article`` is as in ``ImportedComment``.
    """

    article_id: EntityId
    above: str
    origins: frozenset[str]
    article: ArticleReference | None = None


@dataclass(frozen=True, slots=True)
class PublicationHint:
    """What the source says of itself as a whole; a new publication may take it over."""

    title: str
    base_url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that could not be taken over as it was, or that was only guessed.

    ``code`` is for programs ("comments-missing"), ``subject`` names the article or the file.
    """

    code: str
    message: Message
    subject: str


ImportItem = (
    Person
    | Category
    | ImportedImage
    | Article
    | ImportedComment
    | DeletedComment
    | CompleteThreads
    | PublicationHint
    | Loss
)


class Importer(Protocol):
    """One source format.

    ``name`` is what the command line calls it, ``patterns`` are its file names for a file
    dialog ("*.xml"); a format that reads whole folders says so with ``"*/"``.
    """

    @property
    def name(self) -> str: ...

    @property
    def label(self) -> Message: ...

    @property
    def patterns(self) -> tuple[str, ...]: ...

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether the file, of which ``head`` is the beginning, is of this format."""
        ...

    def read(self, path: Path, context: ImportContext) -> Iterator[ImportItem]:
        """Yield what is in the file, in an order that needs nothing that comes later.

        The same file gives the same items. Raises ImportFileError when the file cannot be
        understood, CancelledError when the work is no longer wanted.
        """
        ...
