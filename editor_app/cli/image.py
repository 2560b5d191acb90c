"""``druckreif image``: an image's credit, texts, rights and file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from editor_app.cli.json_forms import disagreement_form, image_form
from editor_app.cli.options import JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_line
from editor_app.domain.identity import EntityId
from editor_app.services.image_fields import credit_fields, licence_fields
from editor_app.services.images import get_image, list_disagreements, update_image
from editor_app.services.session import Session, open_session
from editor_app.storage.library import Access

Text = str | None


def image_command(
    library: LibraryArgument,
    image: Annotated[str, typer.Argument(metavar="ID", help="The image's id.")],
    file: Annotated[Path | None, typer.Option("--file", help="The picture to attach.")] = None,
    credit_from: Annotated[
        Text, typer.Option(help="A line such as “Foto: Name - Agentur”, taken apart.")
    ] = None,
    photographer: Annotated[Text, typer.Option(help="Who made it.")] = None,
    agency: Annotated[Text, typer.Option(help="Who supplied it.")] = None,
    alt: Annotated[Text, typer.Option(help="What can be seen.")] = None,
    decorative: Annotated[
        bool | None, typer.Option("--decorative/--not-decorative", help="Needs no alt text.")
    ] = None,
    caption: Annotated[Text, typer.Option(help="The text below it.")] = None,
    headline: Annotated[Text, typer.Option(help="What it is about, in a few words.")] = None,
    keywords: Annotated[Text, typer.Option(help="Words to find it by, with commas.")] = None,
    city: Annotated[Text, typer.Option(help="Where it was taken.")] = None,
    licence: Annotated[
        Text, typer.Option(help="A licence by its key (cc-by), its name, or in your words.")
    ] = None,
    licence_url: Annotated[Text, typer.Option(help="Where the licence's terms stand.")] = None,
    usage_terms: Annotated[Text, typer.Option(help="What may be done with it.")] = None,
    copyright_notice: Annotated[
        Text, typer.Option("--copyright", help="The copyright notice.")
    ] = None,
    source_url: Annotated[Text, typer.Option(help="Where it can be had or licensed.")] = None,
    valid_until: Annotated[Text, typer.Option(help="The last day of the right to use it.")] = None,
    ai_generated: Annotated[
        bool | None, typer.Option("--ai/--not-ai", help="A machine made it, or a part of it.")
    ] = None,
    focal: Annotated[
        Text, typer.Option(help="What every crop keeps, from the left and top: 0.4,0.6.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Set what is known about an image, all or nothing, or just show it."""
    if credit_from is not None and (photographer, agency) != (None, None):
        raise typer.BadParameter(
            "it cannot stand beside --photographer or --agency", param_hint="--credit-from"
        )
    given = {
        "photographer": photographer,
        "agency": agency,
        "alt": alt,
        "is_decorative": None if decorative is None else str(decorative),
        "caption": caption,
        "headline": headline,
        "keywords": keywords,
        "city": city,
        "licence_url": licence_url,
        "usage_terms": usage_terms,
        "copyright_notice": copyright_notice,
        "source_url": source_url,
        "valid_until": valid_until,
        "is_ai_generated": None if ai_generated is None else str(ai_generated),
        "focal_point": focal,
    }
    fields = {name: value for name, value in given.items() if value is not None}
    changes = bool(fields or file) or (credit_from, licence) != (None, None)
    with open_session(library, Access.WRITE if changes else Access.READ) as session:
        image_id = EntityId(image)
        if credit_from is not None:
            fields = {**credit_fields(credit_from), **fields}
        if licence is not None:
            fields = {**licence_fields(licence, _language(session)), **fields}
        if changes:
            update_image(session, image_id, fields, file)
        form = _form(session, image_id)
    if as_json:
        print_json(form)
    else:
        for name, value in form.items():
            if value not in ("", None, []):
                print_line(f"{name}: {_words(value)}")


def _words(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_words(each) for each in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {each}" for name, each in value.items())
    return str(value)


def _language(session: Session) -> str:
    with session.library.read() as uow:
        return uow.publication().language


def _form(session: Session, image_id: EntityId) -> Mapping[str, object]:
    with session.library.read() as uow:
        pattern = uow.publication().credit_pattern
    disagreements = [disagreement_form(each) for each in list_disagreements(session, image_id)]
    return {**image_form(get_image(session, image_id), pattern), "disagreements": disagreements}
