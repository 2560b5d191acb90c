"""Values set aside on disk, because a large file has more of them than fit into memory."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import fields
from operator import attrgetter
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

_MEMORY_LIMIT = 16 * 1024 * 1024

Value = TypeVar("Value")
_Reduced = tuple[type, tuple[Any, ...]]


class RecordFile(Generic[Value]):
    """A sequence of values in an anonymous temporary file; use it as a context."""

    def __init__(self, *kinds: type) -> None:
        """``kinds`` are frozen dataclasses that most of the values are or hold.

        Many small things are better set aside as one value, a list of them.
        """
        self._file = tempfile.SpooledTemporaryFile(_MEMORY_LIMIT)  # noqa: SIM115 - closed in __exit__
        self._pickler = pickle.Pickler(self._file, pickle.HIGHEST_PROTOCOL)
        self._pickler.dispatch_table = {kind: _reducer(kind) for kind in kinds}
        self._count = 0

    def __enter__(self) -> Self:
        """Return the sequence itself."""
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
        """Return how many values were set aside."""
        return self._count

    def add(self, value: Value) -> int:
        """Set a value aside and return its place."""
        place = self._file.tell()
        self._pickler.dump(value)
        self._pickler.clear_memo()
        self._count += 1
        return place

    def at(self, place: int) -> Value:
        """Return the value at a place."""
        self._file.seek(place)
        return self._next()

    def __iter__(self) -> Iterator[Value]:
        """Return the values in the order they came; may be asked for again."""
        self._file.seek(0)
        for _ in range(self._count):
            yield self._next()

    def _next(self) -> Value:
        # The bytes were written by this process into a file that has no name.
        value: Value = pickle.load(self._file)  # noqa: S301
        return value


def _reducer(kind: type) -> Callable[[Any], _Reduced]:
    """How a frozen dataclass is written down as what it was made of; dataclasses do it slowly."""
    names = [field.name for field in fields(kind)]
    values = attrgetter(*names)
    if len(names) == 1:
        return lambda value: (kind, (values(value),))
    return lambda value: (kind, values(value))
