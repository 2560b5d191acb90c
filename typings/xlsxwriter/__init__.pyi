# The part of XlsxWriter that is used here; the package has no marker for its types.

from collections.abc import Mapping
from datetime import datetime
from types import TracebackType
from typing import IO, Self

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

class Workbook:
    def __init__(self, filename: IO[bytes], options: Mapping[str, bool]) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
    def add_format(self, properties: Mapping[str, object]) -> Format: ...
    def add_worksheet(self, name: str) -> Worksheet: ...
    def set_properties(self, properties: Mapping[str, str | datetime]) -> None: ...
