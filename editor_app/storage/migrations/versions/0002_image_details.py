"""What a picture's file says of it, when the picture came into the library, and who shares it.

The table is made anew, as SQLite cannot add a column that must not be empty without leaving a
default behind (https://sqlite.org/lang_altertable.html, section 7).
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

_KEPT = """
    id, file_name, media_hash, media_type, width, height, byte_size, photographer, agency,
    source_url, licence, licence_url, copyright_notice, valid_until, alt, is_decorative, caption,
    focal_point, keywords, is_ai_generated, embedded_metadata, origin
"""


def upgrade() -> None:
    """Make the table of images anew."""
    op.execute("DROP INDEX ix_image_file_name")
    op.execute("DROP INDEX ix_image_media_hash")
    op.execute("ALTER TABLE image RENAME TO image_before")
    op.execute(
        """
        CREATE TABLE image (
            id TEXT NOT NULL, file_name TEXT NOT NULL, media_hash TEXT NOT NULL, media_type TEXT NOT
            NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, byte_size INTEGER NOT NULL,
            photographer TEXT NOT NULL, agency TEXT NOT NULL, source_url TEXT NOT NULL, licence TEXT
            NOT NULL, licence_url TEXT NOT NULL, usage_terms TEXT NOT NULL, copyright_notice TEXT
            NOT NULL, valid_until TEXT, headline TEXT NOT NULL, alt TEXT NOT NULL, is_decorative
            BOOLEAN NOT NULL, caption TEXT NOT NULL, city TEXT NOT NULL, created_on TEXT NOT NULL,
            focal_point TEXT NOT NULL, keywords TEXT NOT NULL, is_ai_generated BOOLEAN NOT NULL,
            embedded_metadata TEXT NOT NULL, fingerprint TEXT NOT NULL, added_at TEXT, origin TEXT
            NOT NULL, PRIMARY KEY (id)
        )
        """
    )
    op.execute(
        f"""
        INSERT INTO image ({_KEPT}, usage_terms, headline, city, created_on, fingerprint)
        SELECT {_KEPT}, '', '', '', '', '' FROM image_before
        """  # noqa: S608 (names of this file only)
    )
    op.execute("DROP TABLE image_before")
    op.execute("CREATE INDEX ix_image_file_name ON image (file_name, id)")
    op.execute("CREATE INDEX ix_image_added ON image (added_at, id)")
    op.execute("CREATE INDEX ix_image_media_hash ON image (media_hash)")
    op.execute(
        """
        INSERT INTO image_use (article_id, role, position, image_id, caption, alt)
        SELECT id, 'social', 0, social_image_id, '', '' FROM article
         WHERE social_image_id IS NOT NULL
        """
    )
    op.execute("PRAGMA user_version = 2")
