"""Setting the publication's fields by name, as the command line does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError

from editor_app.domain.changes import Changes
from editor_app.domain.credit import CreditOrder
from editor_app.domain.errors import InvalidFieldError
from editor_app.domain.publication import Publication
from editor_app.domain.time_zone import find_zone
from editor_app.services.comment_rule_fields import COMMENT_RULE_SETTERS
from editor_app.services.credit_pattern import check_pattern
from editor_app.services.session import Session
from editor_app.site.accent import accent_palette


def get_publication(session: Session) -> Publication:
    """Return the publication a library is about."""
    with session.library.read() as uow:
        return uow.publication()


def set_publication_fields(session: Session, fields: Mapping[str, str]) -> Changes:
    """Set fields of the publication, all or none, as one revision.

    The names are those of ``FIELD_SETTERS``. Raises InvalidFieldError for an unknown field or a
    value it cannot hold, AccentContrastError for a colour that cannot be read.
    """
    with session.library.write("publication") as uow:
        publication = uow.publication()
        for name, value in fields.items():
            setter = FIELD_SETTERS.get(name)
            if setter is None:
                raise InvalidFieldError(
                    "There is no field “{name}”. The fields are: {names}.",
                    name=name,
                    names=", ".join(FIELD_SETTERS),
                )
            publication = setter(publication, value)
        check_pattern(publication.credit_pattern)
        return uow.save(publication)


def _with_title(publication: Publication, value: str) -> Publication:
    title = _one_line(value)
    if not title:
        raise InvalidFieldError("A publication needs a title.")
    return replace(publication, title=title)


def _with_language(publication: Publication, value: str) -> Publication:
    language = value.strip()
    try:
        Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise InvalidFieldError(
            "“{value}” is no language. Write it as de, de-CH or en.", value=value
        ) from error
    return replace(publication, language=language)


def _with_base_url(publication: Publication, value: str) -> Publication:
    address = value.strip()
    if address and not _is_site(address):
        raise InvalidFieldError(
            "“{value}” is no address of a site. Write it as https://example.org.", value=value
        )
    return replace(publication, base_url=address.rstrip("/"))


def _is_site(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:  # "https://[talblatt"
        return False
    is_plain = not (parts.query or parts.fragment or parts.username or " " in address)
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and is_plain


def _with_time_zone(publication: Publication, value: str) -> Publication:
    name = value.strip()
    if find_zone(name) is None:
        raise InvalidFieldError(
            "“{value}” is no time zone. Write it as Europe/Berlin.", value=value
        )
    return replace(publication, time_zone=name)


def _with_accent(publication: Publication, value: str) -> Publication:
    return replace(publication, accent=accent_palette(value.strip()).light.accent)


def _with_order(publication: Publication, value: str) -> Publication:
    try:
        order = CreditOrder(value.strip().lower())
    except ValueError as error:
        raise InvalidFieldError(
            "“{value}” is no order. The orders are: {names}.",
            value=value,
            names=", ".join(CreditOrder),
        ) from error
    return _with_pattern("order", publication, order)


def _with_pattern(part: str, publication: Publication, value: str) -> Publication:
    changed: dict[str, Any] = {part: value}
    return replace(publication, credit_pattern=replace(publication.credit_pattern, **changed))


def _one_line(value: str) -> str:
    return " ".join(value.split())


FIELD_SETTERS: Mapping[str, Callable[[Publication, str], Publication]] = {
    "title": _with_title,
    "tagline": lambda publication, value: replace(publication, tagline=_one_line(value)),
    "base_url": _with_base_url,
    "language": _with_language,
    "time_zone": _with_time_zone,
    "accent": _with_accent,
    "credit_prefix": lambda publication, value: _with_pattern("prefix", publication, value.strip()),
    "credit_separator": partial(_with_pattern, "separator"),
    "credit_order": _with_order,
    **COMMENT_RULE_SETTERS,
}
