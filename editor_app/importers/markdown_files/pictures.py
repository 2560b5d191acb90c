"""The pictures that Markdown files name, and the credits that their front matter gives."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from editor_app.domain.credit import Credit
from editor_app.domain.identity import EntityId, derived_id
from editor_app.domain.image import Image
from editor_app.importers.contract import ImportedImage
from editor_app.importers.markdown_files.fields import (
    Values,
    as_text,
    first_text,
    mapping_field,
    text_field,
)
from editor_app.importers.picture_addresses import picture_key
from editor_app.importers.picture_folder import PictureFolder
from editor_app.text.credit_lines import split_credit
from editor_app.text.credit_names import parse_names

STATIC_FOLDERS = ("static", "assets", "content", "public", "src", "source", "src/assets", "images")
_LEAD = (
    *("image", "cover", "featured_image", "featuredimage", "featured", "hero", "hero_image"),
    *("banner", "thumbnail", "header", "feature_image", "lead_image", "teaser_image", "images"),
    *("resources", "photo", "og_image", "cover_image", "coverimage"),
)
_ADDRESS = ("src", "url", "path", "file", "image", "feature", "overlay_image", "teaser", "relative")
_ALT = ("alt", "alt_text", "image_alt")
_CAPTION = ("caption", "image_caption", "title", "description")
_CREDIT = ("credit", "credits", "image_credit", "photo_credit", "attribution", "copyright", "by")
_PREFIX = re.compile(
    r"(?:\{(?:static|attach|filename)\}|\|(?:filename|static)\||\{\{\s*site\.(?:baseurl|url)\s*\}\}"
    r"|\{\{[<%]?\s*(?:relurl|absurl|static)\s*[>%]?\}\})/?"
)
_FILTERED = re.compile(
    r"\{\{\s*[\"'](?P<path>[^\"'{}]+)[\"']\s*\|\s*(?:relative|absolute)_url\s*\}\}"
)


@dataclass(frozen=True, slots=True)
class NamedPicture:
    """A picture as a file names it; ``address`` is as written there."""

    address: str
    alt: str = ""
    caption: str = ""
    credit: Credit = field(default_factory=Credit)


def lead_picture(values: Values) -> NamedPicture | None:
    """Return the picture that front matter makes the article's first, with its credit."""
    params = mapping_field(values, "params", "extra")
    for source in (values, params):
        for name in _LEAD:
            found = _lead_of(source, name)
            if found:
                return replace(
                    found,
                    alt=found.alt or _beside(source, name, _ALT),
                    caption=found.caption or _beside(source, name, ("caption",)),
                    credit=found.credit if not found.credit.is_missing else _credit(source, name),
                )
    return None


def _lead_of(values: Values, name: str) -> NamedPicture | None:
    value = values.get(name)
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, str) and value.strip():
        return NamedPicture(value.strip())
    fields = mapping_field(values, name)
    address = text_field(fields, *_ADDRESS)
    if not address:
        return None
    inner = {**fields, **mapping_field(fields, "params")}
    caption = split_credit(text_field(inner, *_CAPTION))
    credit = _credit(inner, "")
    if credit.is_missing and caption.credit:
        credit = caption.credit
    return NamedPicture(address, text_field(inner, *_ALT), caption.caption, credit)


def _beside(values: Values, name: str, keys: Iterable[str]) -> str:
    """A field beside the picture's: "image_alt", "featured_image_caption"."""
    names = [
        f"{prefix}{joint}{key}" for key in keys for prefix in (name, "image") for joint in "_-"
    ]
    return text_field(values, *names)


def _credit(values: Values, name: str) -> Credit:
    prefixes = [f"{name}_", f"{name}-", "image_", ""] if name else [""]
    photographer = first_text(as_text(values.get(f"{p}photographer")) for p in prefixes)
    agency = first_text(
        as_text(values.get(f"{p}{key}")) for p in prefixes for key in ("agency", "source")
    )
    whole = first_text(as_text(values.get(f"{p}{key}")) for p in prefixes for key in _CREDIT)
    if whole and not photographer:
        found = split_credit(whole).credit or parse_names(whole)
        return Credit(found.photographer, agency or found.agency)
    return Credit(photographer, agency)


class SitePictures:
    """Makes an image of each picture once, and finds its file within the site's root."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = PictureFolder(root)
        self._known: dict[EntityId, tuple[Image, Path | None]] = {}
        self._waiting: dict[EntityId, None] = {}
        self._hints: dict[str, NamedPicture] = {}

    def remember(self, picture: NamedPicture, file: Path) -> None:
        """Take in what one place says of a picture; another place may say nothing of it."""
        if not picture.credit.is_missing:
            self._hints.setdefault(self._origin(picture.address, file)[0], picture)

    def image(self, picture: NamedPicture, file: Path) -> Image:
        """Return the image of a picture that a Markdown file names."""
        origin, found = self._origin(picture.address, file)
        image_id = derived_id(origin)
        if image_id not in self._known:
            hint = self._hints.get(origin)
            credit = picture.credit if not picture.credit.is_missing or not hint else hint.credit
            is_remote = is_address(picture.address)
            name = found.name if found else PurePosixPath(urlsplit(picture.address).path).name
            image = Image(
                image_id,
                file_name=unquote(name),
                photographer=credit.photographer,
                agency=credit.agency,
                source_url=picture.address if is_remote else "",
                alt=picture.alt or (hint.alt if hint else ""),
                caption=picture.caption or (hint.caption if hint else ""),
                origin=origin,
            )
            self._known[image_id] = (image, found)
            self._waiting[image_id] = None
        return self._known[image_id][0]

    def is_missing(self, image: Image) -> bool:
        """Return whether an image's file ought to lie in the site but does not."""
        return self._known[image.id][1] is None and not image.source_url

    def hand_out(self) -> list[ImportedImage]:
        """Return the images that were made since the last time, with their files."""
        found = [self._known[image_id] for image_id in self._waiting]
        self._waiting.clear()
        return [
            ImportedImage(image, self._folder.read(path) if path else None) for image, path in found
        ]

    def _origin(self, address: str, file: Path) -> tuple[str, Path | None]:
        if is_address(address):
            return f"image:{picture_key(address)}", None
        found = self._find(address, file)
        if found:
            return f"markdown:{self._root.name}/{found.relative_to(self._root).as_posix()}", found
        return f"markdown:{self._root.name}/{plain_address(address).lstrip('/')}", None

    def _find(self, address: str, file: Path) -> Path | None:
        path = plain_address(address)
        if not path:
            return None
        here = file.parent.resolve()
        beside = here.relative_to(self._root).as_posix() if here.is_relative_to(self._root) else ""
        relative = path.lstrip("/")
        first = [] if path.startswith("/") else [f"{beside}/{relative}".lstrip("/")]
        candidates = [*first, *(f"{folder}/{relative}" for folder in STATIC_FOLDERS), relative]
        return next((found for c in candidates if (found := self._folder.find(c))), None)


def plain_address(address: str) -> str:
    """Return a path as written without the generators' marks, query and fragment."""
    filtered = _FILTERED.fullmatch(address.strip())
    path = filtered["path"] if filtered else _PREFIX.sub("/", address.strip())
    return re.split(r"[?#]", path)[0]


def is_address(address: str) -> bool:
    """Return whether a picture lies on a web server."""
    return address.startswith(("http://", "https://"))
