"""Whatever a body names is found, so that it can be checked."""

from __future__ import annotations

import time

import pytest

from editor_app.domain.body_references import BodyReferences, find_references
from editor_app.domain.identity import EntityId

ONE = EntityId("0000000000000001")
TWO = EntityId("0000000000000002")


def test_images_and_articles_are_told_apart_in_the_order_of_the_text() -> None:
    body = f'![b](image:{TWO}) [x](article:{ONE})\n\n![a](image:{ONE} "Unterschrift")'

    assert find_references(body) == BodyReferences((TWO, ONE), (ONE,))


def test_what_is_named_twice_is_found_once() -> None:
    assert find_references(f"![](image:{ONE}) ![](image:{ONE})").image_ids == (ONE,)


@pytest.mark.parametrize(
    "body",
    [
        f"![a](image:{ONE})",
        f"![a]( <image:{ONE}> )",
        f"![a](\nimage:{ONE})",
        f"> ![a](image:{ONE} 'x')",
        f"![a][1]\n\n[1]: image:{ONE}",
        f"![a]\n\n[a]: <image:{ONE}> 'x'",
        f"![a][1]\n\n[1]:\n\timage:{ONE}",
        f"[![a](image:{ONE})](article:{TWO})",
    ],
)
def test_every_way_of_naming_an_image_is_found(body: str) -> None:
    assert find_references(body).image_ids == (ONE,)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "image:",
        "![a](https://bild.example/a.jpg)",
        "![a](bild.jpg)",
        "im article: nichts",
        "](image:)",
    ],
)
def test_other_text_names_nothing(body: str) -> None:
    assert find_references(body) == BodyReferences()


@pytest.mark.parametrize("piece", ["](", "](  ", "]: ", "](<", "![", "](image:"])
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    started = time.process_time()
    find_references(piece * 200_000)

    assert time.process_time() - started < 2
