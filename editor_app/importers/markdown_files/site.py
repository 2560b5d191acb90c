"""The folder of a site of Markdown files: where its root is and which files are articles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from editor_app.importers.errors import FileTooLargeError
from editor_app.importers.limits import MAX_DEPTH, MAX_FILES

SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})
_MARKERS = (
    *("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml"),
    *("_config.yml", "_config.yaml", "_config.toml", "pelicanconf.py", ".eleventy.js"),
    *("eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "mkdocs.yml"),
)
_NO_CONTENT = frozenset(
    {
        *("node_modules", "public", "_site", "output", "themes", "vendor", "archetypes", "dist"),
        *("layouts", "templates", "_layouts", "_includes", "_sass", "_data", "__pycache__"),
    }
)
_NO_ARTICLES = frozenset(
    {"readme", "license", "licence", "changelog", "contributing", "code_of_conduct", "security"}
)
_LEVELS_UP = 6


def find_root(path: Path) -> Path:
    """Return the root of the site a file or folder belongs to.

    That is the nearest folder above with a site generator's settings, else the folder itself.
    """
    folder = path if path.is_dir() else path.parent
    folder = folder.resolve()
    for candidate in (folder, *list(folder.parents)[:_LEVELS_UP]):
        if any((candidate / marker).is_file() for marker in _MARKERS):
            return candidate
    return folder


def holds_articles(folder: Path) -> bool:
    """Return whether there is a Markdown file in a folder or below it."""
    return next(_walk(folder), None) is not None


def list_articles(path: Path, root: Path) -> tuple[Path, ...]:
    """Return the Markdown files to import, sorted; a file stands for itself.

    Raises FileTooLargeError when there are more than a publication can have.
    """
    if not path.is_dir():
        return (path,)
    found = []
    for file in _walk(path):
        if file.stem.lower() in _NO_ARTICLES and file.parent.resolve() == root:
            continue
        found.append(file)
        if len(found) > MAX_FILES:
            raise FileTooLargeError("“{name}” holds too many files.", name=path.name)
    return tuple(sorted(found))


def _walk(folder: Path) -> Iterator[Path]:
    """Markdown files below a folder; links to elsewhere and hidden folders are not followed."""
    depth = len(folder.parts)
    for current, folders, files in os.walk(folder, followlinks=False):
        here = Path(current)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in _NO_CONTENT
            and len(here.parts) - depth < MAX_DEPTH
        )
        for name in sorted(files):
            file = here / name
            if (
                file.suffix.lower() in SUFFIXES
                and not name.startswith(".")
                and not file.is_symlink()
            ):
                yield file
