"""Who made an attachment, by the fields that WordPress's credit plugins keep."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from editor_app.domain.credit import Credit
from editor_app.domain.licence import find_licence
from editor_app.text.credit_lines import split_credit
from editor_app.text.credit_names import parse_names

_PHOTOGRAPHER = (
    *("_photographer", "photographer", "_photographer_name", "be_photographer_name", "fotograf"),
    *("_fotograf", "photographer_name", "_image_photographer"),
)
_AGENCY = (
    *("_agency", "agency", "_navis_media_credit_org", "_wp_attachment_source_name", "agentur"),
    *("_agentur", "_image_agency", "_image_source_name"),
)
_WHOLE = (
    *("_media_credit", "media_credit", "_credit", "credit", "_image_credit", "image_credit"),
    *("_photo_credit", "photo_credit", "_media_credit_text", "isc_image_source", "fcc_credit"),
    *("_bildnachweis", "bildnachweis", "_copyright", "copyright", "_image_copyright"),
)
_LICENCE = ("_wp_attachment_license", "isc_image_licence", "_licence", "_license", "license")
_LICENCE_URL = ("_wp_attachment_license_url", "_license_url", "license_url")
_STATED = re.compile(
    r"(?P<name>public domain|gemeinfrei|CC ?0(?: 1\.0)?|CC BY(?:-(?:SA|ND|NC|NC-SA|NC-ND))? \d\.\d)"
    r"\s+(?:via|from|von|über)\s+(?P<source>https?://\S+)\Z",
    re.IGNORECASE,
)
_EMBEDDED = "_wp_attachment_metadata"
_NOBODY = frozenset({"0", "none", "n/a", "-"})


@dataclass(frozen=True, slots=True)
class StatedLicence:
    """What a description says that is nothing but the terms of use and where they were found."""

    licence: str
    licence_url: str
    credit: Credit


def credit_from_fields(meta: Mapping[str, str]) -> Credit:
    """Return the credit in an attachment's fields; both parts are empty where there is none."""
    photographer, agency = _first(meta, _PHOTOGRAPHER), _first(meta, _AGENCY)
    whole = _first(meta, _WHOLE) or _embedded(meta, "credit") or _embedded(meta, "copyright")
    if whole and not (photographer and agency):
        found = split_credit(whole).credit or parse_names(whole)
        photographer = photographer or (found.photographer if not agency else whole)
        agency = agency or found.agency
    return Credit(photographer, agency if agency != photographer else "")


def licence_from_fields(meta: Mapping[str, str]) -> tuple[str, str]:
    """Return name and address of an attachment's licence, "" where unknown."""
    return _first(meta, _LICENCE), _first(meta, _LICENCE_URL)


def licence_in_text(description: str) -> StatedLicence | None:
    """Return the terms that "Public domain via https://…" states; None for any other text.

    The source is named by its host, as it would be in a credit line.
    """
    match = _STATED.match(description.strip())
    if match is None:
        return None
    known = find_licence(match["name"])
    host = (urlsplit(match["source"]).hostname or "").removeprefix("www.")
    return StatedLicence(match["name"], known.url if known else "", Credit(agency=host))


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str:
    for name in names:
        value = " ".join(meta.get(name, "").split())
        # A number is the account of a WordPress user, not a name.
        if value and value.lower() not in _NOBODY and not value.isdecimal():
            return value
    return ""


def _embedded(meta: Mapping[str, str], name: str) -> str:
    """A value of the picture's own metadata, which WordPress keeps in PHP's serialised form."""
    match = re.search(rf's:{len(name)}:"{name}";s:\d+:"([^"]{{1,200}})"', meta.get(_EMBEDDED, ""))
    return match[1].strip() if match else ""
