"""What an importer read, set aside on disk until it is stored in one transaction.

Reading a large file takes long and must not hold the library's one writer meanwhile; keeping
all of it in memory would not do either.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

from editor_app.services.import_arrival import SpooledItem

MEMORY_LIMIT = 16 * 1024 * 1024


class ImportSpool:
    """A sequence of import items in an anonymous temporary file; use it as a context."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(MEMORY_LIMIT)  # noqa: SIM115 - closed in __exit__
        self._count = 0

    def __enter__(self) -> Self:
        """Return the spool itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Throw the file away."""
        self._file.close()

    def __len__(self) -> int:
        """Return how many items were set aside."""
        return self._count

    def extend(self, items: Iterable[SpooledItem]) -> None:
        """Set items aside, in their order."""
        for item in items:
            pickle.dump(item, self._file, pickle.HIGHEST_PROTOCOL)
            self._count += 1

    def __iter__(self) -> Iterator[SpooledItem]:
        """Return the items in the order they came; may be asked for again."""
        self._file.seek(0)
        for _ in range(self._count):
            # The bytes were written by this process into a file that has no name.
            item: SpooledItem = pickle.load(self._file)  # noqa: S301
            yield item
