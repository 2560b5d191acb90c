"""Fills in what an image's own file says, where nobody has said anything yet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from editor_app.domain.credit import Credit
from editor_app.domain.image import Image
from editor_app.domain.licence import find_licence, name_creative_commons
from editor_app.media.embedded import EmbeddedMetadata
from editor_app.text.credit_lines import read_credit, split_credit

_SAME_NAMES = (
    *("copyright_notice", "usage_terms", "headline", "keywords", "city", "created_on", "alt"),
    "caption",
)

# "Symbolbild: Ada Muster" tells readers something that must not get lost with the credit.
_SAYS_MORE = re.compile(
    r"symbol|archiv|illustration|gra[fp]|montage|visualisierung|rendering|screenshot", re.IGNORECASE
)


def prefill_image(image: Image, metadata: EmbeddedMetadata, language: str) -> Image:
    """Return the image with its empty fields filled from its file; nothing else changes.

    A credit is taken as one thing: when the image names somebody the file does not, the file
    adds nobody to it.
    """
    told = split_credit(metadata.caption)
    in_file = credit_of(metadata)
    if told.credit and (in_file.is_missing or _is_within(told.credit, in_file)):
        in_file = told.credit if in_file.is_missing else in_file
        if not _SAYS_MORE.match(told.label):
            metadata = replace(metadata, caption=told.caption)
    fields: dict[str, Any] = {
        name: getattr(metadata, name) for name in _SAME_NAMES if not getattr(image, name)
    }
    if image.is_decorative:
        fields.pop("alt", None)
    if not image.source_url:
        fields["source_url"] = metadata.licensor_url
    if not (image.licence or image.licence_url):
        fields |= _licence(metadata, language)
    if metadata.is_ai_generated:
        fields["is_ai_generated"] = True
    credit = _completed(image.credit, in_file)
    return replace(image, photographer=credit.photographer, agency=credit.agency, **fields)


def credit_of(metadata: EmbeddedMetadata) -> Credit:
    """Return whom a file names: its creators, and its credit line or else its source.

    Where the credit line repeats the creator ("Ada Muster/dpa"), only the rest of it is the
    agency.
    """
    creators = ", ".join(metadata.creator)
    for supplier in filter(None, (metadata.credit_line, metadata.source)):
        line = read_credit(supplier)
        names = [] if line.credit is None else [line.credit.photographer, line.credit.agency]
        if not creators:
            return line.credit if line.credit and all(names) else Credit(agency=supplier)
        names = list(filter(None, names))
        rest = [name for name in names if not _names_any(name, metadata.creator)]
        if rest == names and not line.label:
            return Credit(creators, supplier)
        if rest:
            return Credit(creators, " / ".join(rest))
    return Credit(creators)


def _names_any(name: str, creators: tuple[str, ...]) -> bool:
    return name.casefold() in {", ".join(creators).casefold(), *map(str.casefold, creators)}


def _is_within(told: Credit, in_file: Credit) -> bool:
    """Whether a caption's credit says nothing that the file's own fields do not say."""
    known = f"{in_file.photographer} {in_file.agency}".casefold()
    return all(part.casefold() in known for part in (told.photographer, told.agency))


def _completed(given: Credit, in_file: Credit) -> Credit:
    names, found = (given.photographer, given.agency), (in_file.photographer, in_file.agency)
    pairs = list(zip(names, found, strict=True))
    if all(not one.strip() or one.casefold() == other.casefold() for one, other in pairs):
        return in_file
    return given


def _licence(metadata: EmbeddedMetadata, language: str) -> dict[str, str]:
    """The licence by its address or its name in the usage terms; else its address alone."""
    preset = find_licence("", metadata.licence_url) or find_licence(metadata.usage_terms)
    if preset is not None:
        return {"licence": preset.name(language), "licence_url": metadata.licence_url or preset.url}
    return {
        "licence": name_creative_commons(metadata.licence_url),
        "licence_url": metadata.licence_url,
    }
