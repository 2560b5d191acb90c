"""Fetches the fonts and icons of ``assets.toml`` into ``resources/``, so that it can be repeated.

Run it as ``python packaging/fetch_assets.py`` after a change to the list. Packages come through
the ``npm`` client and whatever registry it is set up for; the result is committed, so neither a
build nor the program itself ever needs the network.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
ASSET_LIST = ROOT / "packaging" / "assets.toml"
RESOURCES = ROOT / "resources"

Package = Mapping[str, Any]


def fetch_all() -> None:
    """Fetch every package of the list and print what was written."""
    packages = tomllib.loads(ASSET_LIST.read_text("utf-8"))["package"]
    for package in packages:
        files = read_package(package["name"], package["version"])
        for target, content in wanted_files(package, files).items():
            path = RESOURCES / target
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            print(f"{package['name']}: {target}")


def read_package(name: str, version: str) -> dict[str, bytes]:
    """Return the files of an npm package, by their path inside it."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", "--pack-destination", folder, f"{name}@{version}"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as tar:
            found = ((member.name, tar.extractfile(member)) for member in tar)
            return {
                member.partition("/")[2]: stream.read()
                for member, stream in found
                if stream is not None
            }


def wanted_files(package: Package, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what a package of the list contributes, by path below ``resources/``."""
    source, target = package.get("source", ""), package.get("target", "")
    wanted = {f"{target}/{name}": files[f"{source}/{name}"] for name in package.get("copy", ())}
    for name in package.get("unpack", ()):
        font = unpacked_font(files[f"{source}/{name}"])
        wanted[f"{target}/{Path(name).with_suffix('.ttf')}"] = font
    for place, name in package.get("licence", {}).items():
        wanted[place] = files[name]
    return wanted


def unpacked_font(woff2: bytes) -> bytes:
    """Return the TrueType font inside a WOFF2 file, with all its tables and its dates."""
    with tempfile.TemporaryDirectory() as folder:
        packed, unpacked = Path(folder, "font.woff2"), Path(folder, "font.ttf")
        packed.write_bytes(woff2)
        tool = [sys.executable, "-m", "fontTools.ttLib.woff2", "decompress", "-o"]
        subprocess.run([*tool, unpacked, packed], check=True, stderr=subprocess.DEVNULL)
        return unpacked.read_bytes()


if __name__ == "__main__":
    fetch_all()
