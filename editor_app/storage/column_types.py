"""Column types that keep to the domain's values: aware times, enums, small structures."""

from __future__ import annotations

import json
from abc import abstractmethod
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar, cast

from sqlalchemy import Dialect, Text, TypeDecorator

from editor_app.storage.converter import CONVERTER
from editor_app.sync.canonical_json import canonical_json, text_list
from editor_app.sync.utc_text import moment_from_text, utc_text

Value = TypeVar("Value")


class _AsText(TypeDecorator[Value]):
    """A value kept as text; null stays null."""

    impl = Text
    cache_ok = True

    @abstractmethod
    def to_text(self, value: Value) -> str:
        """Return the text that is stored for a value."""

    @abstractmethod
    def from_text(self, text: str) -> Value:
        """Return the value of a stored text."""

    def bind_processor(self, _dialect: Dialect) -> Callable[[Value | None], str | None]:
        to_text = self.to_text
        return lambda value: None if value is None else to_text(value)

    def result_processor(
        self, _dialect: Dialect, _kind: object
    ) -> Callable[[str | None], Value | None]:
        from_text = self.from_text
        return lambda text: None if text is None else from_text(text)


class UtcDateTime(_AsText[datetime]):
    """A moment as ISO text in UTC, of fixed width, so that text order is time order.

    Refuses a time without a zone with NaiveDatetimeError.
    """

    cache_ok = True

    def to_text(self, value: datetime) -> str:
        """Return ``2026-11-24T08:15:00.000000Z``."""
        return utc_text(value)

    def from_text(self, text: str) -> datetime:
        """Return the aware moment, in UTC."""
        return moment_from_text(text)


class Day(_AsText[date]):
    """A day as ISO text."""

    cache_ok = True

    def to_text(self, value: date) -> str:
        """Return ``2026-11-24``."""
        return value.isoformat()

    def from_text(self, text: str) -> date:
        """Return the day."""
        return date.fromisoformat(text)


class EnumText(_AsText[StrEnum]):
    """One of an enum's values, as its text."""

    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind
        self._members = {member.value: member for member in kind}
        self._texts = {member: text for text, member in self._members.items()}

    def to_text(self, value: StrEnum) -> str:
        """Return the member's text. Raises KeyError for what is no member."""
        return self._texts[value]

    def from_text(self, text: str) -> StrEnum:
        """Return the member. Raises ValueError when there is none."""
        return self._members.get(text) or self.kind(text)


class Texts(_AsText[tuple[str, ...]]):
    """A tuple of texts as canonical JSON."""

    cache_ok = True

    def to_text(self, value: tuple[str, ...]) -> str:
        """Return the JSON of the texts."""
        return text_list(value)

    def from_text(self, text: str) -> tuple[str, ...]:
        """Return the texts of a JSON."""
        return tuple(json.loads(text))


class Structure(_AsText[object]):
    """A tuple or small dataclass as canonical JSON."""

    cache_ok = True

    def __init__(self, kind: object) -> None:
        super().__init__()
        self.kind = kind

    def to_text(self, value: object) -> str:
        """Return the JSON of a value."""
        return canonical_json(CONVERTER.unstructure(value))

    def from_text(self, text: str) -> object:
        """Return the value of a JSON."""
        if text == "[]":
            return ()
        return CONVERTER.structure(json.loads(text), cast("type[object]", self.kind))
