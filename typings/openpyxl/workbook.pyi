from collections.abc import Iterator, Mapping
from typing import overload

class Color:
    rgb: str

class Font:
    bold: bool
    color: Color

class Cell:
    value: object
    data_type: str
    hyperlink: object
    font: Font

class Filter:
    ref: str

class Dimension:
    width: float

class Worksheet:
    auto_filter: Filter
    column_dimensions: Mapping[str, Dimension]
    freeze_panes: str
    @overload
    def __getitem__(self, key: str) -> Cell: ...
    @overload
    def __getitem__(self, key: int) -> tuple[Cell, ...]: ...
    def cell(self, row: int, column: int) -> Cell: ...
    def iter_rows(self, min_row: int) -> Iterator[tuple[Cell, ...]]: ...

class Workbook:
    sheetnames: list[str]
    worksheets: list[Worksheet]
