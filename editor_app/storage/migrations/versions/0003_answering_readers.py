"""What answering readers needs: the text a reply was typed as, questions, drafts, erasures.

Tables are made anew, as SQLite cannot add a column that must not be empty without leaving a
default behind (https://sqlite.org/lang_altertable.html, section 7).
"""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"

_COMMENT_KEPT = """
    id, article_id, parent_id, number, kind, author_name, author_url, person_id, created_at, html,
    text, reply_state, is_handled, note, origin, dated, is_deleted, is_open
"""

_STATEMENTS = (
    "DROP INDEX ix_comment_article",
    "DROP INDEX ix_comment_newest",
    "DROP INDEX ix_comment_open",
    "DROP INDEX ix_comment_parent",
    "DROP INDEX ix_comment_reply",
    "DROP INDEX ix_comment_state",
    "ALTER TABLE comment RENAME TO comment_before",
    """
        CREATE TABLE comment (
            id TEXT NOT NULL, article_id TEXT NOT NULL, parent_id TEXT, number TEXT NOT NULL, kind
            TEXT NOT NULL, state TEXT NOT NULL, author_name TEXT NOT NULL, author_url TEXT NOT NULL,
            person_id TEXT, created_at TEXT, html TEXT NOT NULL, text TEXT NOT NULL, reply_state
            TEXT, is_handled BOOLEAN NOT NULL, note TEXT NOT NULL, origin TEXT NOT NULL, markdown
            TEXT NOT NULL, corrected_at TEXT, origin_state TEXT NOT NULL, origin_html TEXT NOT NULL,
            dated TEXT NOT NULL, is_deleted BOOLEAN NOT NULL, is_open BOOLEAN NOT NULL, is_question
            BOOLEAN NOT NULL, PRIMARY KEY (id)
        )
    """,
    f"""
        INSERT INTO comment ({_COMMENT_KEPT}, state, markdown, origin_state, origin_html,
                             is_question)
        SELECT {_COMMENT_KEPT}, iif(is_deleted, 'removed', state), '', 'unchanged', '', 0
        FROM comment_before
    """,  # noqa: S608 (names of this file only)
    "DROP TABLE comment_before",
    """
        CREATE INDEX ix_comment_article ON comment (article_id, kind, state, is_open, dated)
        WHERE is_deleted IS 0
    """,
    "CREATE INDEX ix_comment_thread ON comment (article_id, dated, id)",
    "CREATE INDEX ix_comment_parent ON comment (parent_id, dated, id)",
    "CREATE INDEX ix_comment_author ON comment (author_name, dated)",
    """
        CREATE INDEX ix_comment_state ON comment (state, dated, id, article_id)
        WHERE is_deleted IS 0
    """,
    """
        CREATE INDEX ix_comment_open ON comment (article_id, is_question, dated, id)
        WHERE is_open = 1
    """,
    """
        CREATE INDEX ix_comment_reply ON comment (reply_state, dated, id, article_id)
        WHERE reply_state IS NOT NULL
    """,
    """
        CREATE INDEX ix_comment_answer ON comment (dated, id, parent_id)
        WHERE person_id IS NOT NULL
    """,
    "ALTER TABLE reader_details RENAME TO reader_details_before",
    """
        CREATE TABLE reader_details (
            comment_id TEXT NOT NULL, email TEXT NOT NULL, ip_address TEXT NOT NULL, consent_version
            TEXT NOT NULL, email_key TEXT NOT NULL, stored_at TEXT NOT NULL, PRIMARY KEY
            (comment_id)
        )
    """,
    """
        INSERT INTO reader_details
        SELECT comment_id, email, ip_address, '', lower(trim(email)),
               strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')
        FROM reader_details_before
    """,
    "DROP TABLE reader_details_before",
    "CREATE INDEX ix_reader_details_email ON reader_details (email_key, comment_id)",
    "ALTER TABLE erasure RENAME TO erasure_before",
    """
        CREATE TABLE erasure (
            subject TEXT NOT NULL, scope TEXT NOT NULL, erased_at TEXT NOT NULL, PRIMARY KEY
            (subject)
        )
    """,
    "INSERT INTO erasure SELECT comment_id, 'details', erased_at FROM erasure_before",
    "DROP TABLE erasure_before",
    """
        CREATE TABLE reading_mark (
            comment_id TEXT NOT NULL, is_read BOOLEAN NOT NULL, PRIMARY KEY (comment_id)
        )
    """,
    """
        CREATE TABLE reply_draft (
            target_id TEXT NOT NULL, reply_id TEXT NOT NULL, article_id TEXT NOT NULL, person_id
            TEXT, markdown TEXT NOT NULL, saved_at TEXT NOT NULL, PRIMARY KEY (target_id, reply_id)
        )
    """,
    "CREATE INDEX ix_reply_draft_article ON reply_draft (article_id)",
    "PRAGMA user_version = 3",
)


def upgrade() -> None:
    """Make the tables anew and add those of the desk.

    Which comments ask something is settled afterwards, by today's rule (storage/upgrade.py).
    """
    for statement in _STATEMENTS:
        op.execute(statement)
