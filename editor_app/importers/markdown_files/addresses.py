"""Where the articles of a site of Markdown files are linked: by file and by address."""

from __future__ import annotations

import os.path
import posixpath
import re
from collections.abc import Iterable
from pathlib import Path

from editor_app.domain.identity import EntityId

_PREFIX = re.compile(
    r"(?:\{(?:filename|static|attach)\}|\|filename\||\{\{\s*site\.baseurl\s*\}\})/?"
)


class ArticleAddresses:
    """Knows which article a link in a Markdown file means."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._by_file: dict[str, EntityId] = {}
        self._by_address: dict[str, EntityId] = {}
        self._by_name: dict[str, EntityId] = {}

    def add(self, file: Path, article_id: EntityId, addresses: Iterable[str]) -> None:
        """Take in an article's file and the addresses its front matter gives it."""
        relative = self._relative(file)
        self._by_file[relative] = article_id
        self._by_name.setdefault(file.stem, article_id)
        if file.stem in {"index", "_index"}:
            self._by_file.setdefault(posixpath.dirname(relative), article_id)
        for address in addresses:
            if address.strip("/"):
                self._by_address.setdefault(_key(address), article_id)

    def find(self, target: str, file: Path) -> EntityId | None:
        """Return the article a link in ``file`` leads to, None for any other link."""
        path = re.split(r"[?#]", target.strip())[0]
        if not path or re.match(r"[a-z][a-z0-9+.-]*:", path, re.IGNORECASE):
            return None
        is_absolute = path.startswith("/") or _PREFIX.match(path) is not None
        plain = _PREFIX.sub("", path).lstrip("/") if is_absolute else path
        here = posixpath.dirname(self._relative(file))
        joined = posixpath.normpath(plain if is_absolute else posixpath.join(here, plain))
        for candidate in (joined, *(f"{folder}/{joined}" for folder in ("content", "src"))):
            for suffix in ("", ".md", ".markdown"):
                found = self._by_file.get(candidate + suffix)
                if found:
                    return found
        return self._by_address.get(_key(plain)) if is_absolute else None

    def find_named(self, name: str) -> EntityId | None:
        """Return the article whose file has a name, as in ``{% post_url 2026-11-23-name %}``."""
        stem = os.path.splitext(posixpath.basename(name.strip("/")))[0]  # noqa: PTH122 - no path
        return self._by_name.get(stem) or self._by_file.get(name.strip("/"))

    def _relative(self, file: Path) -> str:
        path = file.resolve()
        return path.relative_to(self._root).as_posix() if path.is_relative_to(self._root) else ""


def _key(address: str) -> str:
    return re.sub(r"(?:index)?\.html?\Z", "", address).strip("/").lower()
