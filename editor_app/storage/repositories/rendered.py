"""The cache of rendered bodies, so that an export renders only what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.storage.id_list import is_among
from editor_app.storage.rows.records import RenderedRow


class RenderedRepository:
    """Reads and writes rendered bodies."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, body_hash: str, renderer_version: str) -> str | None:
        """Return the HTML of a body as this renderer makes it, or None."""
        return self.find_many([body_hash], renderer_version).get(body_hash)

    def find_many(self, body_hashes: Iterable[str], renderer_version: str) -> dict[str, str]:
        """Return the HTML of those bodies that are known, by hash."""
        rows = self._connection.execute(
            select(RenderedRow.body_hash, RenderedRow.html).where(
                is_among(RenderedRow.body_hash, body_hashes),
                RenderedRow.renderer_version == renderer_version,
            )
        )
        return {row.body_hash: row.html for row in rows}

    def put(self, body_hash: str, renderer_version: str, html: str) -> None:
        """Keep the HTML of one body."""
        self.put_many({body_hash: html}, renderer_version)

    def put_many(self, html_by_hash: Mapping[str, str], renderer_version: str) -> None:
        """Keep the HTML of bodies; what other renderers made of them is dropped."""
        if not html_by_hash:
            return
        self._connection.execute(
            delete(RenderedRow).where(is_among(RenderedRow.body_hash, html_by_hash))
        )
        self._connection.execute(
            insert(RenderedRow),
            [
                {"body_hash": name, "renderer_version": renderer_version, "html": html}
                for name, html in html_by_hash.items()
            ],
        )

    def keep_only(self, body_hashes: Iterable[str]) -> None:
        """Drop all bodies but these."""
        self._connection.execute(
            delete(RenderedRow).where(~is_among(RenderedRow.body_hash, body_hashes))
        )
