"""The command line: the same services as the window, without a window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console

from editor_app import __version__
from editor_app.cli.check import check_command
from editor_app.cli.comment import comment_command
from editor_app.cli.comments import comments_command
from editor_app.cli.credits import credits_command
from editor_app.cli.demo import demo_command
from editor_app.cli.duplicate import duplicate_command
from editor_app.cli.export import export_command
from editor_app.cli.image import image_command
from editor_app.cli.import_ import import_command
from editor_app.cli.list import list_command
from editor_app.cli.new import new_command
from editor_app.cli.privacy import privacy_command
from editor_app.cli.publication import publication_command
from editor_app.cli.reply import reply_command
from editor_app.cli.search import search_command
from editor_app.cli.self_test import self_test_option
from editor_app.cli.set import set_command
from editor_app.cli.show import show_command
from editor_app.domain.errors import EditorialError

EXIT_FAILED = 1

app = typer.Typer(
    name="druckreif",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("new")(new_command)
app.command("demo")(demo_command)
app.command("import")(import_command)
app.command("list")(list_command)
app.command("show")(show_command)
app.command("set")(set_command)
app.command("duplicate")(duplicate_command)
app.command("image")(image_command)
app.command("credits")(credits_command)
app.command("comments")(comments_command)
app.command("comment")(comment_command)
app.command("reply")(reply_command)
app.command("privacy")(privacy_command)
app.command("publication")(publication_command)
app.command("check")(check_command)
app.command("export")(export_command)
app.command("search")(search_command)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"druckreif {__version__}")
        raise typer.Exit


@app.callback()
def _druckreif(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Say the version and stop."
        ),
    ] = False,
    self_test: Annotated[
        bool,
        typer.Option(
            "--self-test",
            callback=self_test_option,
            is_eager=True,
            help="Check this installation, print JSON, exit 1 when something is missing.",
        ),
    ] = False,
) -> None:
    """Write, check and publish articles. `druckreif [LIBRARY]` opens the window."""


def is_command(word: str) -> bool:
    """Return whether a word on the command line is a command rather than a library."""
    return word in {command.name for command in app.registered_commands}


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code.

    What went wrong is one sentence on standard error and code 1; wrong use is code 2.
    """
    try:
        app(list(arguments), prog_name="druckreif")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else EXIT_FAILED
    except EditorialError as error:
        Console(stderr=True, highlight=False, markup=False).print(str(error), soft_wrap=True)
        return EXIT_FAILED
    return 0
