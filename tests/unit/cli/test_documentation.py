"""The command line and its documentation say the same."""

from __future__ import annotations

from pathlib import Path

import typer

from editor_app.cli.app import app

DOCUMENT = Path(__file__).parents[3] / "docs" / "cli.md"


def _commands() -> dict[str, list[str]]:
    group = typer.main.get_command(app)
    commands = getattr(group, "commands", {})
    return {
        name: [option for parameter in command.params for option in parameter.opts]
        for name, command in commands.items()
    }


def test_every_command_has_a_section() -> None:
    text = DOCUMENT.read_text("utf-8")
    missing = [name for name in _commands() if f"## `druckreif {name} " not in text]
    assert not missing


def test_every_option_is_described_in_its_commands_section() -> None:
    sections = {
        part.split(" ", 1)[0]: part
        for part in DOCUMENT.read_text("utf-8").split("## `druckreif ")[1:]
    }
    undocumented = [
        (name, option)
        for name, options in _commands().items()
        for option in options
        if option.startswith("--") and option != "--json" and option not in sections[name]
    ]
    assert not undocumented


def test_there_are_commands_to_document() -> None:
    assert {"import", "export", "check", "show"} <= set(_commands())
