"""The rules for comments as a whole: what readers meet, and what only the newsroom sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from editor_app.domain.changes import Changes
from editor_app.domain.comment_rules import CommentRules, DeskRules
from editor_app.services.comment_rule_fields import COMMENT_RULE_SETTERS
from editor_app.services.session import Session


def get_comment_rules(session: Session) -> CommentRules:
    """Return the publication's rules."""
    with session.library.read() as uow:
        return uow.publication().comment_rules


def save_comment_rules(session: Session, fields: Mapping[str, str], desk: DeskRules) -> Changes:
    """Set the named fields of the page's rules and all of the newsroom's, as one revision.

    The names are those of ``COMMENT_RULE_SETTERS``. Raises InvalidFieldError for a value that a
    field cannot hold; then nothing is changed.
    """
    with session.library.write("publication") as uow:
        publication = uow.publication()
        for name, value in fields.items():
            publication = COMMENT_RULE_SETTERS[name](publication, value)
        rules = replace(publication.comment_rules, desk=desk)
        return uow.save(replace(publication, comment_rules=rules))
