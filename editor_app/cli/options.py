"""Arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

LibraryArgument = Annotated[
    Path, typer.Argument(metavar="LIBRARY", help="The library's folder, Name.druckreif.")
]
ArticleArgument = Annotated[
    str, typer.Argument(metavar="ID_OR_SLUG", help="An article's id or short address.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
