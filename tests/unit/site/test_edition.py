"""Nothing private gets into an edition, whoever builds it and whatever is handed in."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, get_args, get_type_hints

import pytest

from editor_app.domain.comment import CommentState, ReaderDetails, ReplyState
from editor_app.domain.comment_rules import CommentRules, DeskRules, FilterRules, Snippet
from editor_app.site.edition import Edition
from tests.unit.site.editions import (
    PUBLICATION,
    article,
    comment,
    edition_of,
    entry,
    picture,
    public,
)
from tests.unit.site.newspaper import newspaper

PRIVATE_WORDS = ("mail", "ip_address", "ip", "note", "notes", "metadata", "private", "details")
EMPTIED_ON_THE_WAY_IN = {
    ("Article", "notes"),
    ("Comment", "note"),
    ("DeskRules", "ip_days"),
    ("DeskRules", "email_months"),
}


def _dataclasses_below(kind: object, seen: set[type]) -> Iterator[type]:
    for part in (kind, *get_args(kind)):
        if isinstance(part, type) and dataclasses.is_dataclass(part) and part not in seen:
            seen.add(part)
            yield part
            for hint in get_type_hints(part).values():
                yield from _dataclasses_below(hint, seen)
        elif part is not kind:
            yield from _dataclasses_below(part, seen)


def _strings_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.items():
            yield from _strings_in(item)
    elif isinstance(value, (tuple, list, frozenset)):
        for item in value:
            yield from _strings_in(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _strings_in(getattr(value, field.name))


def test_no_type_of_an_edition_has_a_field_for_private_things() -> None:
    kinds = tuple(_dataclasses_below(Edition, set()))

    fields = {(kind.__name__, field.name) for kind in kinds for field in dataclasses.fields(kind)}

    assert {"Edition", "EditionArticle", "Article", "Thread", "Comment", "PublicImage"} <= {
        kind.__name__ for kind in kinds
    }
    assert ReaderDetails not in kinds
    private = {
        (kind, name)
        for kind, name in fields
        if name in PRIVATE_WORDS or "mail" in name or name.startswith("ip_")
    }
    assert private == EMPTIED_ON_THE_WAY_IN


def test_every_type_of_an_edition_is_frozen() -> None:
    for kind in _dataclasses_below(Edition, set()):
        parameters: Any = getattr(kind, "__dataclass_params__")  # noqa: B009 (not in its type)
        assert parameters.frozen, kind


def test_pictures_of_an_edition_cannot_be_exchanged() -> None:
    images = {image.id: image for image in (public(picture("bus")),)}
    edition = edition_of(images=images.values())

    assert isinstance(edition.images, types.MappingProxyType)
    with pytest.raises(TypeError):
        edition.images[next(iter(images))] = public(picture("markt"))  # type: ignore[index]


def test_internal_notes_are_emptied_on_the_way_in() -> None:
    bus = replace(article("nachtbus"), notes="KANARIE Informantin")
    told = replace(comment(bus.id, "Marlies"), note="KANARIE war schon auffällig")

    built = edition_of(entry(bus, (told,)))

    assert not [text for text in _strings_in(built) if "KANARIE" in text]
    assert "Marlies" in set(_strings_in(built))


def test_what_the_desk_has_set_for_itself_is_emptied_on_the_way_in() -> None:
    desk = DeskRules(7, 12, (Snippet("KANARIE", "KANARIE"),), FilterRules(("KANARIE",)))
    rules = CommentRules("https://k.example/", "Ja", desk=desk)

    built = edition_of(publication=replace(PUBLICATION, comment_rules=rules))

    assert built.publication.comment_rules == replace(rules, desk=DeskRules())


def test_what_a_comment_was_typed_as_and_what_its_origin_says_stays_at_home() -> None:
    bus = article("nachtbus")
    told = replace(comment(bus.id, "Marlies"), markdown="*KANARIE*", origin_html="<p>KANARIE</p>")

    built = edition_of(entry(bus, (told,)))

    assert not [text for text in _strings_in(built) if "KANARIE" in text]


@pytest.mark.parametrize(
    "state", [CommentState.HIDDEN, CommentState.TRASH, CommentState.SPAM, CommentState.PENDING]
)
def test_what_is_not_shown_does_not_go_along_even_where_it_keeps_its_place(
    state: CommentState,
) -> None:
    bus = article("nachtbus")
    hidden = replace(
        comment(bus.id, "KANARIE Name"),
        state=state,
        html="<p>KANARIE</p>",
        text="KANARIE",
        author_url="https://kanarie.example",
        note="KANARIE",
    )
    answer = replace(comment(bus.id, "Antwort"), parent_id=hidden.id)

    built = edition_of(entry(bus, (hidden, answer)))

    assert not [text for text in _strings_in(built) if "kanarie" in text.lower()]
    assert built.articles[0].comments[0].comment.number == "1"
    assert built.articles[0].comments[0].replies[0].comment.author_name == "Antwort"


def test_drafts_of_replies_stay_at_home() -> None:
    bus = article("nachtbus")
    draft = replace(comment(bus.id, "Lena"), reply_state=ReplyState.DRAFT, html="<p>KANARIE</p>")

    built = edition_of(entry(bus, (draft,)))

    assert built.articles[0].comments == ()


def test_metadata_found_in_a_picture_does_not_go_along() -> None:
    image = replace(picture("bus"), embedded_metadata=(("Exif.GPSInfo", "KANARIE 48.1"),))

    assert not [text for text in _strings_in(public(image)) if "KANARIE" in text]


def test_a_newspaper_without_anything_private_is_taken_as_it_is() -> None:
    built = newspaper()

    assert built.articles[0].comments[0].comment.text == "Das schreibt Marlies H.."
