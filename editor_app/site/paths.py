"""Names of files in a site: safe on every file system, and no two at the same place.

A path is relative to the site's root, with ``/`` between its parts: ``stadt/nachtbus.html``.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote

from editor_app.domain.slug import is_safe_slug, propose_slug

_MAX_NAME_BYTES = 200
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?\Z", re.IGNORECASE)


class PathBook:
    """Hands out paths; one that is taken gets ``-2``, ``-3`` … before its ending.

    Two paths are the same when a file system that ignores case or Unicode form would say so,
    or when one would be a folder and the other a file.
    """

    def __init__(self) -> None:
        """Start with nothing taken."""
        self._files: set[str] = set()
        self._folders: set[str] = set()

    def take(self, folder: str, name: str, ending: str) -> str:
        """Return ``folder/name`` + ``ending``, changed as little as is needed to be free."""
        prefix = f"{folder}/" if folder else ""
        candidate, count = f"{prefix}{name}{ending}", 1
        while not self._is_free(candidate):
            count += 1
            candidate = f"{prefix}{name}-{count}{ending}"
        key = _key(candidate)
        self._files.add(key)
        self._folders.update(_folders_above(key))
        return candidate

    def take_folder(self, name: str) -> str:
        """Return the name of a folder that is neither a file nor anybody else's folder."""
        candidate, count = name, 1
        while not self._is_free(candidate):
            count += 1
            candidate = f"{name}-{count}"
        self._folders.add(_key(candidate))
        return candidate

    def _is_free(self, path: str) -> bool:
        key = _key(path)
        if key in self._files or key in self._folders:
            return False
        return not any(folder in self._files for folder in _folders_above(key))


def segment(slug: str, otherwise: str) -> str:
    """Return a slug as the name of a file or folder; ``otherwise`` where it cannot be one.

    Percent escapes, as imported addresses have them, become the characters they stand for, so
    that a web server finds the file under the old address.
    """
    name = unicodedata.normalize("NFC", unquote(slug)) if "%" in slug else slug
    if not (name.isprintable() and is_safe_slug(name)):
        return propose_slug(otherwise)
    if _DEVICES.match(name):
        # Windows cannot store a file of that name, whatever its ending.
        return f"{name}-"
    while len(name.encode()) > _MAX_NAME_BYTES:
        name = name[:-1]
    return name


def href(path: str) -> str:
    """Return a path as it is written in a link: percent-encoded where needed."""
    return quote(path, safe="/~")


def depth_prefix(path: str) -> str:
    """Return what leads from a page at the path back to the root, as ``"../"``, once a folder."""
    return "../" * path.count("/")


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _folders_above(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]
