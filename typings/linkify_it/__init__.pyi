# The part of linkify-it-py that is used here; the package has no types of its own.

from collections.abc import Mapping

class Match:
    schema: str
    index: int
    last_index: int
    raw: str
    text: str
    url: str

class LinkifyIt:
    def __init__(
        self,
        schemas: Mapping[str, object] | None = None,
        options: Mapping[str, bool] | None = None,
    ) -> None: ...
    def match(self, text: str) -> list[Match] | None: ...
