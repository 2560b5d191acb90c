# The part of openpyxl that the tests read workbooks with; the package has no types of its own.

from pathlib import Path

from openpyxl.workbook import Workbook

def load_workbook(filename: Path) -> Workbook: ...
