"""What ExifTool, which shares no code with this program, reads out of a picture."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

_FORMAT = re.compile(r"(?:SourceFile|(?:ExifTool|System|File|Composite|JFIF|RIFF|QuickTime|Meta):)")


def all_tags(data: bytes) -> dict[str, object]:
    """Return everything that is found in a picture, by group and name: ``XMP-dc:Creator``."""
    program = shutil.which("exiftool")
    assert program is not None, "ExifTool is missing: run `make setup`"
    command = [program, "-a", "-G1", "-json", "-validate", "-all", "-"]
    output = subprocess.run(command, input=data, capture_output=True, check=True).stdout
    (tags,) = json.loads(output)
    assert isinstance(tags, dict)
    return tags


def embedded_tags(data: bytes) -> dict[str, object]:
    """Return what a picture tells besides its pixels: nothing that its format needs."""
    return {name: value for name, value in all_tags(data).items() if not _FORMAT.match(name)}
