"""How an image that is known already is written into HTML on its way to Markdown."""

from __future__ import annotations

from editor_app.domain.identity import EntityId

_PREFIX = "https://image.invalid/"
"""A host that can never exist (RFC 2606, section 2), so that no page means it."""


def image_address(image_id: EntityId) -> str:
    """Return the address that stands for an image in the HTML that is to be converted."""
    return _PREFIX + image_id


def resolve_image(address: str, alt: str) -> EntityId | None:  # noqa: ARG001 - the converter's form
    """Return the image an address stands for, None for any other picture."""
    return EntityId(address.removeprefix(_PREFIX)) if address.startswith(_PREFIX) else None
