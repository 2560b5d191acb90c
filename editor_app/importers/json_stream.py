"""Reads the objects of a large JSON file one by one.

A file may hold one array, several behind each other (saved pages of an interface), or objects in
lines. Nothing but the object at hand is in memory.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from editor_app.importers.errors import FileTooLargeError, ImportFileError
from editor_app.importers.limits import MAX_RECORD

JsonObject = Mapping[str, object]

_BETWEEN = re.compile(r"[\s,\[\]]*")


def json_objects(chunks: Iterable[str], name: str) -> Iterator[JsonObject]:
    """Yield the objects of a file, those directly in arrays included.

    ``name`` is the file's, for the ImportFileError when it breaks off or is something else.
    """
    decoder = json.JSONDecoder()
    waiting, start, wanted = "", 0, 0
    for chunk in chunks:
        waiting, start = waiting[start:] + chunk, 0
        if len(waiting) < wanted:
            continue
        while (start := _start(waiting, start)) < len(waiting):
            found, end = _decoded(decoder, waiting, start, name)
            if end is None:
                break
            if isinstance(found, dict):
                yield found
            start = end
        rest = len(waiting) - start
        if rest > MAX_RECORD:
            raise FileTooLargeError("An entry of “{name}” has no end.", name=name)
        # Trying again only when there is twice as much keeps the time in proportion to the size.
        wanted = 2 * rest
    yield from _last(decoder, waiting, start, name)


def _last(decoder: json.JSONDecoder, text: str, start: int, name: str) -> Iterator[JsonObject]:
    while (start := _start(text, start)) < len(text):
        found, end = _decoded(decoder, text, start, name)
        if end is None:
            raise ImportFileError("“{name}” breaks off or is not JSON.", name=name)
        if isinstance(found, dict):
            yield found
        start = end


def _start(text: str, start: int) -> int:
    match = _BETWEEN.match(text, start)
    return match.end() if match else start


def _decoded(
    decoder: json.JSONDecoder, text: str, start: int, name: str
) -> tuple[object, int | None]:
    """One value and where it ends; no end where more of the file is needed."""
    if text[start] != "{":
        raise ImportFileError("“{name}” is not a list of JSON objects.", name=name)
    try:
        return decoder.raw_decode(text, start)
    except RecursionError as error:
        raise FileTooLargeError("“{name}” nests too deep.", name=name) from error
    except ValueError:
        return None, None
