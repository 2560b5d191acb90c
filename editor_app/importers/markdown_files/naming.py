"""What a Markdown file's name and place say: origin, slug, date, language, kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.slug import is_safe_slug, propose_slug

_DATED = re.compile(r"(?P<date>\d{4}-\d{2}-\d{2})-(?P<rest>.+)\Z")
_LANGUAGE = re.compile(r"(?P<rest>.+)\.(?P<language>[a-z]{2}(?:-[a-zA-Z]{2})?)\Z")
_PAGE_FOLDERS = frozenset({"pages", "_pages"})


@dataclass(frozen=True, slots=True)
class FileName:
    """``date`` is "2026-11-23" or "", ``language`` "de" or "", ``slug`` may be "" as well."""

    origin: str
    slug: str
    date: str
    language: str
    is_draft: bool
    is_page: bool
    is_list: bool


def read_name(path: Path, root: Path) -> FileName:
    """Return what a file's path says of its article; the same path gives the same origin."""
    relative = path.resolve().relative_to(root) if path.resolve().is_relative_to(root) else path
    folders = {part.lower() for part in relative.parts[:-1]}
    stem = path.stem
    language = ""
    match = _LANGUAGE.match(stem)
    if match:
        stem, language = match["rest"], match["language"]
    dated = _DATED.match(stem)
    stem = dated["rest"] if dated else stem
    is_index = stem.lower() in {"index", "_index"}
    # A bundle's folder carries the name, its file is always "index.md".
    name = path.parent.name if is_index and path.parent.resolve() != root else stem
    bundled = _DATED.match(name)
    name = bundled["rest"] if bundled else name
    date = dated or bundled
    return FileName(
        origin=f"markdown:{root.name}/{relative.as_posix()}",
        slug=name if is_safe_slug(name) else propose_slug(name),
        date=date["date"] if date else "",
        language=language,
        is_draft="_drafts" in folders or "drafts" in folders,
        is_page=not folders.isdisjoint(_PAGE_FOLDERS),
        is_list=path.stem.lower().partition(".")[0] == "_index",
    )
