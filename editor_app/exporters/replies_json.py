"""The newsroom's replies as JSON."""

from __future__ import annotations

import json

from editor_app.domain.message import message
from editor_app.exporters.outgoing_replies import reply_ids
from editor_app.exporters.registry import exporter
from editor_app.exporters.reply_files.columns import reply_rows
from editor_app.exporters.reply_files.reply_file import ReplyFile, ReplyFileExporter
from editor_app.site.edition import Edition


@exporter
class RepliesJsonExporter(ReplyFileExporter):
    """An array with one object for each reply."""

    name = "replies-json"
    label = message("Replies as JSON")
    suffix = ".json"

    def content(self, edition: Edition) -> ReplyFile:
        """Return the array."""
        text = json.dumps(list(reply_rows(edition)), ensure_ascii=False, indent=2)
        return ReplyFile(f"{text}\n".encode("utf-8", "replace"), reply_ids(edition))
