"""The first generation of libraries.

Spells out its tables as they were then, so that it stays the same when the rows change.
"""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

_TABLES = (
    """
        CREATE TABLE text_blob (
            hash TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (hash)
        )
    """,
    """
        CREATE TABLE revision (
            seq INTEGER NOT NULL, id TEXT NOT NULL, entity_id TEXT NOT NULL, entity_type TEXT NOT
            NULL, parents TEXT NOT NULL, fields TEXT NOT NULL, body_hash TEXT, op TEXT NOT NULL,
            device TEXT NOT NULL, time TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (seq),
            UNIQUE (id), FOREIGN KEY(body_hash) REFERENCES text_blob (hash)
        )
    """,
    "CREATE INDEX ix_revision_entity ON revision (entity_id, seq)",
    """
        CREATE TABLE entity (
            id TEXT NOT NULL, type TEXT NOT NULL, heads TEXT NOT NULL, head TEXT NOT NULL, seq
            INTEGER NOT NULL, is_deleted BOOLEAN NOT NULL, view TEXT, PRIMARY KEY (id), FOREIGN
            KEY(head) REFERENCES revision (id)
        )
    """,
    "CREATE INDEX ix_entity_type ON entity (type, is_deleted)",
    """
        CREATE TABLE publication (
            id TEXT NOT NULL, title TEXT NOT NULL, tagline TEXT NOT NULL, language TEXT NOT NULL,
            base_url TEXT NOT NULL, time_zone TEXT NOT NULL, accent TEXT NOT NULL, credit_pattern
            TEXT NOT NULL, permalink_pattern TEXT NOT NULL, comment_rules TEXT NOT NULL,
            footer_links TEXT NOT NULL, privacy_url TEXT NOT NULL, logo_id TEXT, origin TEXT NOT
            NULL, PRIMARY KEY (id)
        )
    """,
    """
        CREATE TABLE person (
            id TEXT NOT NULL, name TEXT NOT NULL, slug TEXT NOT NULL, role TEXT NOT NULL, bio TEXT
            NOT NULL, badge TEXT NOT NULL, portrait_id TEXT, origin TEXT NOT NULL, PRIMARY KEY (id)
        )
    """,
    """
        CREATE TABLE category (
            id TEXT NOT NULL, name TEXT NOT NULL, slug TEXT NOT NULL, colour TEXT NOT NULL, position
            INTEGER NOT NULL, origin TEXT NOT NULL, PRIMARY KEY (id)
        )
    """,
    """
        CREATE TABLE image (
            id TEXT NOT NULL, file_name TEXT NOT NULL, media_hash TEXT NOT NULL, media_type TEXT NOT
            NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, byte_size INTEGER NOT NULL,
            photographer TEXT NOT NULL, agency TEXT NOT NULL, source_url TEXT NOT NULL, licence TEXT
            NOT NULL, licence_url TEXT NOT NULL, copyright_notice TEXT NOT NULL, valid_until TEXT,
            alt TEXT NOT NULL, is_decorative BOOLEAN NOT NULL, caption TEXT NOT NULL, focal_point
            TEXT NOT NULL, keywords TEXT NOT NULL, is_ai_generated BOOLEAN NOT NULL,
            embedded_metadata TEXT NOT NULL, origin TEXT NOT NULL, PRIMARY KEY (id)
        )
    """,
    "CREATE INDEX ix_image_file_name ON image (file_name)",
    "CREATE INDEX ix_image_media_hash ON image (media_hash)",
    """
        CREATE TABLE article (
            id TEXT NOT NULL, slug TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, language
            TEXT NOT NULL, category_id TEXT, kicker TEXT NOT NULL, headline TEXT NOT NULL,
            subheadline TEXT NOT NULL, standfirst TEXT NOT NULL, body_hash TEXT NOT NULL, author_ids
            TEXT NOT NULL, tags TEXT NOT NULL, lead TEXT, gallery TEXT NOT NULL, related_ids TEXT
            NOT NULL, created_at TEXT, published_at TEXT, updated_at TEXT, corrections TEXT NOT
            NULL, search_title TEXT NOT NULL, search_description TEXT NOT NULL, social_title TEXT
            NOT NULL, social_image_id TEXT, comments_open BOOLEAN NOT NULL, notes TEXT NOT NULL,
            origin TEXT NOT NULL, lead_image_id TEXT, edited_at TEXT NOT NULL, dated TEXT NOT NULL,
            PRIMARY KEY (id), FOREIGN KEY(body_hash) REFERENCES text_blob (hash)
        )
    """,
    "CREATE INDEX ix_article_category ON article (category_id, edited_at, dated, id, status, kind)",
    "CREATE INDEX ix_article_edited ON article (edited_at, dated, id, status, kind)",
    "CREATE INDEX ix_article_slug ON article (slug)",
    "CREATE INDEX ix_article_status ON article (status, edited_at, dated, id, kind)",
    """
        CREATE TABLE image_use (
            article_id TEXT NOT NULL, role TEXT NOT NULL, position INTEGER NOT NULL, image_id TEXT
            NOT NULL, caption TEXT NOT NULL, alt TEXT NOT NULL, PRIMARY KEY (article_id, role,
            position), FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE
        )
    """,
    "CREATE INDEX ix_image_use_image ON image_use (image_id, article_id)",
    """
        CREATE TABLE comment (
            id TEXT NOT NULL, article_id TEXT NOT NULL, parent_id TEXT, number TEXT NOT NULL, kind
            TEXT NOT NULL, state TEXT NOT NULL, author_name TEXT NOT NULL, author_url TEXT NOT NULL,
            person_id TEXT, created_at TEXT, html TEXT NOT NULL, text TEXT NOT NULL, reply_state
            TEXT, is_handled BOOLEAN NOT NULL, note TEXT NOT NULL, origin TEXT NOT NULL, dated TEXT
            NOT NULL, is_deleted BOOLEAN NOT NULL, is_open BOOLEAN NOT NULL, PRIMARY KEY (id)
        )
    """,
    "CREATE INDEX ix_comment_article ON comment (article_id, is_deleted, kind, state, is_open)",
    "CREATE INDEX ix_comment_newest ON comment (dated, id)",
    "CREATE INDEX ix_comment_open ON comment (dated, id) WHERE is_open = 1",
    "CREATE INDEX ix_comment_parent ON comment (parent_id)",
    "CREATE INDEX ix_comment_reply ON comment (reply_state, dated, id)",
    "CREATE INDEX ix_comment_state ON comment (is_deleted, state, dated, id)",
    """
        CREATE TABLE reader_details (
            comment_id TEXT NOT NULL, email TEXT NOT NULL, ip_address TEXT NOT NULL, PRIMARY KEY
            (comment_id)
        )
    """,
    """
        CREATE TABLE erasure (
            comment_id TEXT NOT NULL, erased_at TEXT NOT NULL, PRIMARY KEY (comment_id)
        )
    """,
    """
        CREATE TABLE working_copy (
            article_id TEXT NOT NULL, fields TEXT NOT NULL, kicker TEXT NOT NULL, headline TEXT NOT
            NULL, standfirst TEXT NOT NULL, saved_at TEXT NOT NULL, PRIMARY KEY (article_id)
        )
    """,
    """
        CREATE TABLE rendered (
            body_hash TEXT NOT NULL, renderer_version TEXT NOT NULL, html TEXT NOT NULL, PRIMARY KEY
            (body_hash, renderer_version)
        )
    """,
    """
        CREATE TABLE import_record (
            origin TEXT NOT NULL, entity_id TEXT NOT NULL, fingerprint TEXT NOT NULL, revision_id
            TEXT NOT NULL, PRIMARY KEY (origin)
        )
    """,
    """
        CREATE TABLE export_record (
            id INTEGER NOT NULL, exported_at TEXT NOT NULL, target TEXT NOT NULL, contents TEXT NOT
            NULL, PRIMARY KEY (id)
        )
    """,
    """
        CREATE TABLE page_view (
            article_id TEXT NOT NULL, day TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY
            (article_id, day)
        )
    """,
    "CREATE INDEX ix_page_view_day ON page_view (day, article_id, count)",
    """
        CREATE TABLE setting (
            key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (key)
        )
    """,
)

_SEARCH = """
    CREATE VIRTUAL TABLE {name} USING fts5(
        title, body, detail = 'column', prefix = '1 2 3',
        tokenize = 'unicode61 remove_diacritics 2'
    )
"""


def upgrade() -> None:
    """Create all tables."""
    for statement in _TABLES:
        op.execute(statement)
    for name in ("article_search", "comment_search", "image_search"):
        op.execute(_SEARCH.format(name=name))
    op.execute("PRAGMA user_version = 1")
