"""``druckreif publication``: the publication's own fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from editor_app.cli.options import JsonOption, LibraryArgument
from editor_app.cli.output import print_json, print_line
from editor_app.domain.publication import Publication
from editor_app.services.comment_rule_fields import comment_rules_form
from editor_app.services.publication_fields import get_publication, set_publication_fields
from editor_app.services.session import open_session
from editor_app.storage.library import Access

_Text = str | None


def publication_command(
    library: LibraryArgument,
    title: Annotated[_Text, typer.Option(help="Its name.")] = None,
    tagline: Annotated[_Text, typer.Option(help="The words below it.")] = None,
    base_url: Annotated[_Text, typer.Option(help="Its address, https://example.org.")] = None,
    language: Annotated[_Text, typer.Option(help="de, de-CH, en, …")] = None,
    time_zone: Annotated[_Text, typer.Option(help="Europe/Berlin, …")] = None,
    accent: Annotated[_Text, typer.Option(help="Its colour, #a6192e.")] = None,
    credit_prefix: Annotated[_Text, typer.Option(help="In front of a credit, “Foto:”.")] = None,
    credit_separator: Annotated[
        _Text, typer.Option(help="Between photographer and agency, “ – ”.")
    ] = None,
    credit_order: Annotated[
        _Text, typer.Option(metavar="photographer-first|agency-first", help="What comes first.")
    ] = None,
    comment_form: Annotated[
        _Text, typer.Option(help="Who receives comments: an address, WordPress's, or mailto:.")
    ] = None,
    comment_length: Annotated[_Text, typer.Option(help="How long a comment may be.")] = None,
    closing_days: Annotated[
        _Text, typer.Option(help="Days after which articles close for comments, 0 for never.")
    ] = None,
    consent_text: Annotated[_Text, typer.Option(help="What readers agree to.")] = None,
    consent_version: Annotated[_Text, typer.Option(help="The name of that wording.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Set fields of the publication, all or none, or just show them."""
    given = {
        "title": title,
        "tagline": tagline,
        "base_url": base_url,
        "language": language,
        "time_zone": time_zone,
        "accent": accent,
        "credit_prefix": credit_prefix,
        "credit_separator": credit_separator,
        "credit_order": credit_order,
        "comment_form": comment_form,
        "comment_length": comment_length,
        "closing_days": closing_days,
        "consent_text": consent_text,
        "consent_version": consent_version,
    }
    fields = {name: value for name, value in given.items() if value is not None}
    with open_session(library, Access.WRITE if fields else Access.READ) as session:
        if fields:
            set_publication_fields(session, fields)
        form = publication_form(get_publication(session))
    if as_json:
        print_json(form)
    else:
        for name, value in form.items():
            print_line(f"{name}: {value}")


def publication_form(publication: Publication) -> Mapping[str, object]:
    """Return the publication's fields under the names of the options."""
    pattern = publication.credit_pattern
    return {
        "title": publication.title,
        "tagline": publication.tagline,
        "base_url": publication.base_url,
        "language": publication.language,
        "time_zone": publication.time_zone,
        "accent": publication.accent,
        "credit_prefix": pattern.prefix,
        "credit_separator": pattern.separator,
        "credit_order": pattern.order.value,
        **comment_rules_form(publication.comment_rules),
    }
