"""The sections of an export, each with a name of its own."""

from __future__ import annotations

from html import unescape

from editor_app.domain.category import Category
from editor_app.domain.identity import derived_id
from editor_app.domain.slug import is_safe_slug, propose_slug
from editor_app.importers.wordpress.channel import Channel


class Categories:
    """The sections of an export; two of the same name are told apart by the section above."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._by_nicename = {raw.nicename: raw for raw in channel.raw_categories}
        self._by_term = {raw.term: raw.nicename for raw in channel.raw_categories}
        self._made: dict[str, Category] = {}
        self._names: dict[str, str] = {}
        for raw in channel.raw_categories:
            self.get(raw.nicename, raw.name)

    def all(self) -> tuple[Category, ...]:
        """Return the sections made so far, in their order."""
        return tuple(self._made.values())

    def get(self, nicename: str, name: str) -> Category:
        """Return a section by its short name, making it where the export's list lacks it."""
        key = nicename or propose_slug(name)
        if key not in self._made:
            origin = self._channel.origin("category", key)
            slug = key if is_safe_slug(key) else propose_slug(name)
            shown = self._free_name(key, unescape(name))
            self._made[key] = Category(derived_id(origin), shown, slug, origin=origin)
        return self._made[key]

    def by_term(self, number: str) -> str:
        """Return the short name of the section with WordPress's number, "" when unknown."""
        return self._by_term.get(number, "")

    def _free_name(self, nicename: str, name: str) -> str:
        raw = self._by_nicename.get(nicename)
        above = self._by_nicename.get(raw.parent) if raw else None
        shown = name
        if shown.casefold() in self._names and above:
            shown = f"{above.name} › {name}"
        count = 1
        while shown.casefold() in self._names:
            count += 1
            shown = f"{name} ({count})"
        self._names[shown.casefold()] = nicename
        return shown
