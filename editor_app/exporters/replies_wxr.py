"""The newsroom's replies as a WordPress export, to be imported into the site they answer in."""

from __future__ import annotations

from editor_app.domain.message import message
from editor_app.exporters.registry import exporter
from editor_app.exporters.reply_files.reply_file import ReplyFile, ReplyFileExporter
from editor_app.exporters.reply_files.wordpress_file import wordpress_file
from editor_app.exporters.reply_files.wordpress_replies import wordpress_replies
from editor_app.site.edition import Edition


@exporter
class RepliesWxrExporter(ReplyFileExporter):
    """WXR 1.2 with posts that hold nothing but replies, under the numbers WordPress knows."""

    name = "replies-wxr"
    label = message("Replies for WordPress (WXR)")
    suffix = ".xml"

    def content(self, edition: Edition) -> ReplyFile:
        """Return the export; what WordPress could not place is left out and said."""
        found = wordpress_replies(edition)
        return ReplyFile(
            wordpress_file(found, edition),
            tuple(each.outgoing.reply.id for each in found.replies),
            found.notes,
        )
