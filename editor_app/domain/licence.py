"""The licences that pictures usually come with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

NOTICE = timedelta(days=30)
"""How long before its last day a right is said to end."""

_CC = "https://creativecommons.org/licenses"
_ANY_CC = re.compile(
    r"https?://creativecommons\.org/licenses/(by(?:-n[cd])?(?:-sa|-nd)?)/(\d\.\d)(?:/|\Z)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LicencePreset:
    """A licence to choose from: its key, its name by language, and where its terms stand."""

    key: str
    names: Mapping[str, str]
    url: str = ""

    def name(self, language: str) -> str:
        """Return the name in a language ("de", "de-CH"), else in English."""
        return self.names.get(language.replace("_", "-").partition("-")[0], self.names["en"])


def _own_words(key: str, german: str, english: str) -> LicencePreset:
    return LicencePreset(key, {"de": german, "en": english})


def _creative_commons(terms: str) -> LicencePreset:
    return LicencePreset(f"cc-{terms}", {"en": f"CC {terms.upper()} 4.0"}, f"{_CC}/{terms}/4.0/")


LICENCES: Mapping[str, LicencePreset] = {
    preset.key: preset
    for preset in (
        _own_words("editorial", "Redaktionelle Nutzung", "Editorial use"),
        _own_words("royalty-free", "Lizenzfrei", "Royalty-free"),
        _own_words("press", "Pressebild, honorarfrei", "Press picture, free of charge"),
        _own_words("own", "Eigenes Bild", "Own picture"),
        *map(_creative_commons, ("by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd")),
        LicencePreset(
            "cc0", {"en": "CC0 1.0"}, "https://creativecommons.org/publicdomain/zero/1.0/"
        ),
        LicencePreset(
            "public-domain",
            {"de": "Gemeinfrei", "en": "Public domain"},
            "https://creativecommons.org/publicdomain/mark/1.0/",
        ),
    )
}
"""By key, in the order in which they are offered (Creative Commons 4.0, CC0, the mark)."""


def find_licence(name: str, url: str = "") -> LicencePreset | None:
    """Return the preset of a key, of a name in any language, or of the address of its terms."""
    wanted = name.strip().casefold()
    for preset in LICENCES.values():
        if wanted == preset.key or wanted in {each.casefold() for each in preset.names.values()}:
            return preset
    known = url.strip().lower().removeprefix("http://").removeprefix("https://").rstrip("/")
    for preset in LICENCES.values():
        if known and known == preset.url.removeprefix("https://").rstrip("/"):
            return preset
    return None


def name_creative_commons(url: str) -> str:
    """Return the name of a Creative Commons licence of any version, "" for other addresses."""
    match = _ANY_CC.match(url.strip())
    return f"CC {match[1].upper()} {match[2]}" if match else ""
