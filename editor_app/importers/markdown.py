"""Imports Markdown files with front matter: one, or the folder of a whole site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from editor_app.domain.category import Category
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.message import message
from editor_app.domain.person import Person
from editor_app.domain.progress import stop_if
from editor_app.importers.contract import ImportContext, ImportItem, Loss
from editor_app.importers.errors import ImportFileError
from editor_app.importers.markdown_files.addresses import ArticleAddresses
from editor_app.importers.markdown_files.article import addresses_of, read_article, read_source
from editor_app.importers.markdown_files.pictures import SitePictures, lead_picture
from editor_app.importers.markdown_files.site import (
    SUFFIXES,
    find_root,
    holds_articles,
    list_articles,
)
from editor_app.importers.registry import importer


@importer
class MarkdownImporter:
    """Files of Hugo, Jekyll, Pelican, Eleventy and everyone who writes like them."""

    name = "markdown"
    label = message("Markdown files")
    patterns = ("*.md", "*.markdown", "*/")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether it is Markdown by its name or its first line, or a folder with some."""
        if path.is_dir():
            return holds_articles(path)
        return path.suffix.lower() in SUFFIXES or head.startswith((b"---\n", b"+++\n"))

    def read(self, path: Path, context: ImportContext) -> Iterator[ImportItem]:
        """Yield everything in a file or below a folder, article by article."""
        root = find_root(path)
        files = list_articles(path, root)
        if not files:
            raise ImportFileError("There are no Markdown files in “{name}”.", name=path.name)
        pictures = SitePictures(root)
        addresses = ArticleAddresses(root)
        articles, lists = [], 0
        for number, file in enumerate(files):
            stop_if(context.cancelled)
            context.report(number, 2 * len(files))
            source = read_source(file, root)
            if source.name.is_list:
                lists += 1
                continue
            articles.append(file)
            addresses.add(file, derived_id(source.name.origin), addresses_of(source))
            lead = lead_picture(source.values)
            if lead:
                pictures.remember(lead, file)
        yielded: set[EntityId] = set()
        for number, file in enumerate(articles, start=1):
            stop_if(context.cancelled)
            for item in read_article(read_source(file, root), pictures, addresses, context):
                if isinstance(item, Person | Category):
                    if item.id in yielded:
                        continue
                    yielded.add(item.id)
                yield item
            context.report(len(files) + number, 2 * len(files))
        if lists:
            sentence = message("Files that only head a list, left out: {count}.", count=lists)
            yield Loss("entries-left-out", sentence, path.name)
