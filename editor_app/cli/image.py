"""``druckreif image``: an image's credit, texts and file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from editor_app.cli.json_forms import image_form
from editor_app.cli.options import JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_line
from editor_app.domain.identity import EntityId
from editor_app.services.images import get_image, update_image
from editor_app.services.session import open_session


def image_command(
    library: LibraryArgument,
    image: Annotated[str, typer.Argument(metavar="ID", help="The image's id.")],
    file: Annotated[Path | None, typer.Option("--file", help="The picture to attach.")] = None,
    photographer: Annotated[str | None, typer.Option(help="Who made it.")] = None,
    agency: Annotated[str | None, typer.Option(help="Who supplied it.")] = None,
    alt: Annotated[str | None, typer.Option(help="What can be seen.")] = None,
    caption: Annotated[str | None, typer.Option(help="The text below it.")] = None,
    decorative: Annotated[
        bool | None, typer.Option("--decorative/--not-decorative", help="Needs no alt text.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Set what is known about an image, or just show it."""
    given = {
        "photographer": photographer,
        "agency": agency,
        "alt": alt,
        "caption": caption,
        "is_decorative": None if decorative is None else str(decorative),
    }
    fields = {name: value for name, value in given.items() if value is not None}
    with open_session(library) as session:
        image_id = EntityId(image)
        if fields or file:
            update_image(session, image_id, fields, file)
        with session.library.read() as uow:
            pattern = uow.publication().credit_pattern
        form = image_form(get_image(session, image_id), pattern)
    if as_json:
        print_json(form)
    else:
        for name, value in form.items():
            print_line(f"{name}: {value}")
