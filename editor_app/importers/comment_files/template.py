"""A file to fill in: the fields of comments, with a question and its answer as an example."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping

from editor_app.importers.comment_files.fields import FIELDS

_EXAMPLE: tuple[Mapping[str, str], ...] = (
    {
        "article": "kurzadresse-des-artikels",
        "id": "1",
        "author": "Marlies H.",
        "email": "marlies@example.org",
        "date": "2026-11-23T15:00:00+01:00",
        "text": "Fährt der Bus auch sonntags?",
        "state": "visible",
    },
    {
        "article": "kurzadresse-des-artikels",
        "id": "2",
        "parent": "1",
        "date": "2026-11-23T16:30:00+01:00",
        "text": "Ja, jeden Sonntag.",
        "state": "visible",
        "reply_by": "Lena Brandt",
    },
)


def table_template() -> str:
    """Return the template as CSV, with the mark that tells Excel of UTF-8."""
    text = io.StringIO("\ufeff")
    text.seek(0, io.SEEK_END)
    table = csv.DictWriter(text, FIELDS, restval="", lineterminator="\r\n")
    table.writeheader()
    table.writerows(_EXAMPLE)
    return text.getvalue()


def json_template() -> str:
    """Return the template as JSON; keys that are not needed are empty."""
    entries = [{name: entry.get(name, "") for name in FIELDS} for entry in _EXAMPLE]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
