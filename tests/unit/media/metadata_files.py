"""Pictures whose files say something, written by ExifTool: not by the library that reads them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.unit.media.picture_files import encoded, quarters


def exiftool(*arguments: str) -> bytes:
    """Run ExifTool and return what it prints."""
    program = shutil.which("exiftool")
    assert program is not None, "ExifTool is missing: see packaging/system-packages.txt"
    return subprocess.run([program, "-q", "-q", *arguments], check=True, capture_output=True).stdout


def write_picture(folder: Path, *arguments: str, format_name: str = "JPEG") -> bytes:
    """Return a picture with metadata such as ``-XMP-dc:Creator=Jörg``."""
    path = folder / f"picture.{format_name.lower()}"
    path.write_bytes(encoded(quarters(), format_name))
    exiftool("-overwrite_original", *arguments, str(path))
    return path.read_bytes()
