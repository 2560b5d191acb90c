"""``druckreif demo``: the sample publication."""

from __future__ import annotations

from editor_app.cli.options import LibraryArgument
from editor_app.cli.output import print_line
from editor_app.services.create_sample import create_sample


def demo_command(library: LibraryArgument) -> None:
    """Create a library with the sample publication „Das Talblatt“."""
    create_sample(library).close()
    print_line(f"Created {library}")
