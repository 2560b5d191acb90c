"""Which article of the library a file means that only has comments in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from editor_app.domain.identity import EntityId, derived_id, is_entity_id
from editor_app.domain.slug import slug_in_address
from editor_app.domain.wordpress_origin import site_key
from editor_app.importers.contract import ArticleReference
from editor_app.storage.summaries import ImportRecord
from editor_app.storage.unit_of_work import UnitOfWork


class ArticleFinder:
    """Finds articles by id, by where they came from, by their address or short address."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._by_slug = uow.articles.ids_by_slug()
        self._articles = uow.articles.statuses()
        self._found: dict[ArticleReference, EntityId | None] = {}

    def find(self, reference: ArticleReference) -> EntityId | None:
        """Return the article a file means, None while it is not in the library."""
        if reference not in self._found:
            self.look_up([reference])
        return self._found[reference]

    def look_up(self, references: Iterable[ArticleReference]) -> None:
        """Find many articles at once; ``find`` then knows them."""
        new = {reference for reference in references if reference not in self._found}
        origins = [origin for each in new for name in each.names for origin in _origins(name)]
        records = self._uow.import_records.find_many(origins)
        self._found |= {reference: self._find(reference, records) for reference in new}

    def _find(
        self, reference: ArticleReference, records: Mapping[str, ImportRecord]
    ) -> EntityId | None:
        for name in reference.names:
            if is_entity_id(name) and name in self._articles:
                return EntityId(name)
            origins = tuple(_origins(name))
            imported = (records[origin].entity_id for origin in origins if origin in records)
            ids = (*imported, *map(derived_id, origins))
            found = next((id_ for id_ in ids if id_ in self._articles), None)
            found = found or self._by_slug.get(slug_in_address(name))
            if found:
                return found
        return None


def _origins(name: str) -> Iterable[str]:
    """The name as an origin, and the origin of a page that was saved from this address."""
    yield name
    if name.startswith(("http://", "https://")):
        parts = urlsplit(name)
        yield f"page:{site_key(f'{parts.scheme}://{parts.netloc}')}{parts.path.rstrip('/')}"
