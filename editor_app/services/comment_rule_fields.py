"""Setting by name how readers may comment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from editor_app.domain.comment_rules import CommentRules
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.publication import Publication
from editor_app.site.form_target import is_form_address

_LONGEST = 10_000
_MOST_DAYS = 3650


def _with_form(publication: Publication, value: str) -> Publication:
    address = value.strip()
    if address and not is_form_address(address):
        raise InvalidFieldError(
            "“{value}” receives no comments. Write an address such as https://example.org/form or "
            "https://example.org/wp-comments-post.php, or mailto:post@example.org.",
            value=value,
        )
    return _with_rules(publication, form_action=address)


def _with_consent(publication: Publication, value: str) -> Publication:
    return _with_rules(publication, consent_text=" ".join(value.split()))


def _with_version(publication: Publication, value: str) -> Publication:
    return _with_rules(publication, consent_version=" ".join(value.split()))


def _with_length(publication: Publication, value: str) -> Publication:
    return _with_rules(publication, max_length=_number(value, 1, _LONGEST))


def _with_closing(publication: Publication, value: str) -> Publication:
    return _with_rules(publication, closing_days=_number(value, 0, _MOST_DAYS))


def _with_rules(publication: Publication, **changed: Any) -> Publication:  # noqa: ANN401 - as replace
    return replace(publication, comment_rules=replace(publication.comment_rules, **changed))


def _number(value: str, least: int, most: int) -> int:
    text = value.strip()
    if not (text.isdecimal() and len(text) < len(str(most)) + 1 and least <= int(text) <= most):
        raise InvalidFieldError(
            "“{value}” is no number from {least} to {most}.", value=value, least=least, most=most
        )
    return int(text)


def comment_rules_form(rules: CommentRules) -> Mapping[str, object]:
    """Return the rules under the names of the fields."""
    return {
        "comment_form": rules.form_action,
        "comment_length": rules.max_length,
        "closing_days": rules.closing_days,
        "consent_text": rules.consent_text,
        "consent_version": rules.consent_version,
    }


COMMENT_RULE_SETTERS: Mapping[str, Callable[[Publication, str], Publication]] = {
    "comment_form": _with_form,
    "comment_length": _with_length,
    "closing_days": _with_closing,
    "consent_text": _with_consent,
    "consent_version": _with_version,
}
