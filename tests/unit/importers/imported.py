"""What an import yielded, sorted, so that a test can ask for it by kind."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.article import Article
from editor_app.domain.category import Category
from editor_app.domain.comment import Comment
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image
from editor_app.domain.person import Person
from editor_app.importers.contract import (
    ImportContext,
    ImportedComment,
    ImportedImage,
    ImportItem,
    Loss,
    PublicationHint,
)
from editor_app.importers.registry import find_importer


@dataclass(frozen=True)
class Imported:
    """All items of one import."""

    items: tuple[ImportItem, ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        return tuple(item for item in self.items if isinstance(item, Article))

    @property
    def article(self) -> Article:
        (article,) = self.articles
        return article

    @property
    def people(self) -> dict[EntityId, Person]:
        return {item.id: item for item in self.items if isinstance(item, Person)}

    @property
    def categories(self) -> dict[EntityId, Category]:
        return {item.id: item for item in self.items if isinstance(item, Category)}

    @property
    def category(self) -> str:
        found = self.article.category_id
        return self.categories[found].name if found else ""

    @property
    def authors(self) -> list[str]:
        return [self.people[id_].name for id_ in self.article.author_ids]

    @property
    def pictures(self) -> tuple[ImportedImage, ...]:
        return tuple(item for item in self.items if isinstance(item, ImportedImage))

    @property
    def images(self) -> dict[EntityId, Image]:
        return {picture.image.id: picture.image for picture in self.pictures}

    @property
    def lead(self) -> Image:
        assert self.article.lead is not None
        return self.images[self.article.lead.image_id]

    @property
    def comments(self) -> tuple[Comment, ...]:
        return tuple(item.comment for item in self.items if isinstance(item, ImportedComment))

    @property
    def comment_items(self) -> list[ImportedComment]:
        return [item for item in self.items if isinstance(item, ImportedComment)]

    @property
    def article_names(self) -> tuple[str, ...]:
        (reference,) = {item.article for item in self.comment_items}
        assert reference is not None
        return reference.names

    @property
    def numbers(self) -> list[str]:
        return [comment.number for comment in self.comments]

    @property
    def losses(self) -> dict[str, Loss]:
        return {item.code: item for item in self.items if isinstance(item, Loss)}

    def sentences(self, code: str) -> list[str]:
        found = (item for item in self.items if isinstance(item, Loss))
        return [str(loss.message) for loss in found if loss.code == code]

    @property
    def hint(self) -> PublicationHint:
        (hint,) = (item for item in self.items if isinstance(item, PublicationHint))
        return hint

    def parent_number(self, number: str) -> str:
        by_id = {comment.id: comment for comment in self.comments}
        (comment,) = (c for c in self.comments if c.number == number)
        return by_id[comment.parent_id].number if comment.parent_id else ""


def import_path(
    path: Path, format_name: str = "auto", context: ImportContext | None = None
) -> Imported:
    """Return everything that is in a file."""
    found = find_importer(path, format_name)
    return Imported(tuple(found.read(path, context or ImportContext())))


def import_text(folder: Path, text: str, name: str = "seite.txt") -> Imported:
    """Return everything that is in a file with this text."""
    path = folder / name
    path.write_text(text, "utf-8")
    return import_path(path)
