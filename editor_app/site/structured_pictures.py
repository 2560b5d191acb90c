"""Pictures for search engines: schema.org's ImageObject with who is to be named and asked.

Properties are those that image search shows beside a picture
(https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata).
"""

from __future__ import annotations

from editor_app.media.cut import CopySpec
from editor_app.site.edition import PublicImage
from editor_app.site.pictures import copy_rights


def image_object(image: PublicImage, spec: CopySpec, url: str, caption: str) -> dict[str, object]:
    """Return a copy of a picture at an address as JSON-LD; what is empty is left out."""
    rights = copy_rights(image)
    data: dict[str, object] = {
        "@type": "ImageObject",
        "contentUrl": url,
        "width": spec.width,
        "height": spec.cut.height(spec.width),
        "caption": caption,
        "creditText": image.credit,
        "creator": _creator(rights.creator, rights.supplier),
        "copyrightNotice": rights.copyright_notice,
        "license": rights.terms_url,
        "acquireLicensePage": rights.licensor_url,
    }
    return {key: value for key, value in data.items() if value not in ("", {})}


def _creator(person: str, organisation: str) -> dict[str, str]:
    if person:
        return {"@type": "Person", "name": person}
    return {"@type": "Organization", "name": organisation} if organisation else {}
