"""Where a picture's file says who made it, what it shows and what may be done with it.

Names are Exiv2's (https://exiv2.org/metadata.html); what they mean is said in the IPTC Photo
Metadata Standard 2025.1, sections 8 to 12, and in its table of IIM, XMP and EXIF equivalents.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Places:
    """Where one field may stand: in EXIF, in IPTC IIM, and in XMP the first that is there.

    ``limit`` is how many bytes IIM has room for; longer texts are cut off there.
    """

    exif: str = ""
    iim: str = ""
    limit: int = 0
    xmp: tuple[str, ...] = ()


_IIM = "Iptc.Application2"
_SHOWN = "Xmp.iptcExt.LocationShown[1]/Iptc4xmpExt:City"
_LICENSOR = "Xmp.plus.Licensor[1]/plus:LicensorURL"

PLACES: Mapping[str, Places] = {
    "creator": Places("Exif.Image.Artist", f"{_IIM}.Byline", 32, ("Xmp.dc.creator",)),
    "credit_line": Places("", f"{_IIM}.Credit", 32, ("Xmp.photoshop.Credit",)),
    "source": Places("", f"{_IIM}.Source", 32, ("Xmp.photoshop.Source",)),
    "copyright_notice": Places(
        "Exif.Image.Copyright", f"{_IIM}.Copyright", 128, ("Xmp.dc.rights",)
    ),
    "usage_terms": Places(xmp=("Xmp.xmpRights.UsageTerms",)),
    "licence_url": Places(xmp=("Xmp.cc.license", "Xmp.xmpRights.WebStatement")),
    "licensor_url": Places(xmp=(_LICENSOR,)),
    "caption": Places(
        "Exif.Image.ImageDescription", f"{_IIM}.Caption", 2000, ("Xmp.dc.description",)
    ),
    "headline": Places("", f"{_IIM}.Headline", 256, ("Xmp.photoshop.Headline",)),
    "keywords": Places("", f"{_IIM}.Keywords", 64, ("Xmp.dc.subject",)),
    "city": Places("", f"{_IIM}.City", 32, ("Xmp.photoshop.City", _SHOWN)),
    "created_on": Places(
        "Exif.Photo.DateTimeOriginal", f"{_IIM}.DateCreated", 0, ("Xmp.photoshop.DateCreated",)
    ),
    "alt": Places(xmp=("Xmp.iptc.AltTextAccessibility",)),
    "long_description": Places(xmp=("Xmp.iptc.ExtDescrAccessibility",)),
    "digital_source_type": Places(xmp=("Xmp.iptcExt.DigitalSourceType",)),
}
"""By field of EmbeddedMetadata."""

_SHOWN_ONLY = (
    *("Exif.Photo.UserComment", f"{_IIM}.ObjectName", "Xmp.dc.title"),
    *(f"{_IIM}.SpecialInstructions", "Xmp.photoshop.Instructions"),
)
"""What editors may want to read though no field takes it, such as an agency's embargo."""

KEPT = frozenset(
    {
        name
        for places in PLACES.values()
        for name in (places.exif, places.iim, *places.xmp)
        if name
    }.union(_SHOWN_ONLY)
)
"""All names that are kept. Positions, serial numbers, faces and histories are not among them."""

POSITION = "Exif.GPSInfo"
"""Under this name stands ``present`` when the file says where it was taken; never the position."""

UNREADABLE = ("Xmp", "unreadable")
"""Stands among the names and values when there is XMP that is no XML."""

IIM_CHANGED_LAST = "Photoshop.IPTCDigest"
"""Under this name stands ``stale`` when IIM was changed after XMP had been written."""
