"""What the sample publication is about, before its articles: its rules, people and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from editor_app.domain.category import Category
from editor_app.domain.comment_rules import CommentRules
from editor_app.domain.crop import FocalPoint
from editor_app.domain.image import Image
from editor_app.domain.person import Person, Role
from editor_app.domain.publication import FooterLink, Publication
from editor_app.media.decode import inspect_picture
from editor_app.services.sample_keys import Fields, article_target, id_of, origin_of

_TEXTS = ("photographer", "agency", "alt", "caption", "licence")


@dataclass(frozen=True, slots=True)
class SamplePicture:
    """A picture's file and what is known about it; the hash is the library's to fill in."""

    image: Image
    data: bytes


def read_yaml(path: Path) -> Fields:
    """Return the mapping that a YAML file of the sample holds."""
    fields: Fields = yaml.safe_load(path.read_text("utf-8"))
    return fields


def read_publication(fields: Fields) -> Publication:
    """Return the publication with its footer and its rules for comments."""
    rules = fields["comments"]
    return Publication(
        id_of("publication", "talblatt"),
        title=fields["title"],
        tagline=fields["tagline"],
        language=fields["language"],
        base_url=fields["base_url"],
        time_zone=fields["time_zone"],
        accent=fields["accent"],
        comment_rules=CommentRules(
            form_action=rules["form_action"],
            consent_text=rules["consent_text"],
            max_length=int(rules["max_length"]),
        ),
        footer_links=tuple(
            FooterLink(link["label"], article_target(link["page"])) for link in fields["footer"]
        ),
        privacy_url=article_target(fields["privacy_page"]),
        origin=origin_of("publication", "talblatt"),
    )


def read_categories(fields: Fields) -> tuple[Category, ...]:
    """Return the sections in their order."""
    return tuple(
        Category(
            id_of("category", entry["slug"]),
            name=entry["name"],
            slug=entry["slug"],
            colour=entry["colour"],
            position=position,
            origin=origin_of("category", entry["slug"]),
        )
        for position, entry in enumerate(fields["categories"])
    )


def read_people(fields: Fields) -> tuple[Person, ...]:
    """Return the people who write."""
    return tuple(
        Person(
            id_of("person", entry["slug"]),
            name=entry["name"],
            slug=entry["slug"],
            role=Role(entry["role"]),
            bio=entry["bio"],
            badge=entry["badge"],
            origin=origin_of("person", entry["slug"]),
        )
        for entry in fields["people"]
    )


def read_pictures(folder: Path) -> Iterator[SamplePicture]:
    """Yield the pictures one by one. Raises PictureError when a file is none."""
    for key, entry in read_yaml(folder / "pictures.yaml").items():
        path = folder / "pictures" / f"{key}.jpg"
        data = path.read_bytes()
        facts = inspect_picture(data)
        texts: dict[str, Any] = {name: str(entry[name]) for name in _TEXTS}
        image = Image(
            id_of("image", key),
            file_name=path.name,
            media_type=facts.media_type,
            width=facts.width,
            height=facts.height,
            byte_size=len(data),
            fingerprint=facts.fingerprint,
            focal_point=FocalPoint(*entry["focus"]),
            keywords=tuple(entry["keywords"]),
            origin=origin_of("image", key),
            **texts,
        )
        yield SamplePicture(image, data)
