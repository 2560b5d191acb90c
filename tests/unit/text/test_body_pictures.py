"""Pictures in an author's Markdown, read and written."""

from __future__ import annotations

import time

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.body_references import find_references
from editor_app.domain.crop import Crop, CropBox, CropShape
from editor_app.domain.identity import EntityId
from editor_app.domain.image import ImageUse
from editor_app.text.body_pictures import find_body_pictures, picture_markdown
from editor_app.text.markdown_renderer import render_body

ID = EntityId("0190b5a2-7f3a-7c11-9d5e-2f1a6b3c4d5e")


def _only(text: str) -> ImageUse:
    (found,) = find_body_pictures(text)
    return found.use


@pytest.mark.parametrize(
    ("text", "use"),
    [
        (f"![](image:{ID})", ImageUse(ID)),
        (f"![Ein Bus](image:{ID})", ImageUse(ID, alt="Ein Bus")),
        (f'![](image:{ID} "Probefahrt")', ImageUse(ID, caption="Probefahrt")),
        (f"![](image:{ID} 'Probefahrt')", ImageUse(ID, caption="Probefahrt")),
        (f"![](<image:{ID}>)", ImageUse(ID)),
        (f"![ein \\[Bus\\]](image:{ID})", ImageUse(ID, alt="ein [Bus]")),
        (f"![ein [Bus]](image:{ID})", ImageUse(ID, alt="ein [Bus]")),
        (f'![](image:{ID} "Er sagte \\"nein\\"")', ImageUse(ID, caption='Er sagte "nein"')),
        (f'![](image:{ID} "Er sagte "nein" dazu")', ImageUse(ID, caption='Er sagte "nein" dazu')),
        (f'![](image:{ID}){{: crop="16:9" }}', ImageUse(ID, crop=Crop(CropShape.WIDE))),
        (f"![](image:{ID}){{crop=1:1}}", ImageUse(ID, crop=Crop(CropShape.SQUARE))),
        (
            f'![](image:{ID}){{: .x crop="10,0,80,100" }}',
            ImageUse(ID, crop=Crop(CropShape.FREE, CropBox(10, 0, 80, 100))),
        ),
        (f'![](image:{ID}){{: crop="quer" }}', ImageUse(ID)),
    ],
)
def test_what_a_text_says_of_its_pictures_is_read(text: str, use: ImageUse) -> None:
    assert _only(text) == use


def test_the_places_of_several_pictures_are_found() -> None:
    text = f"vor ![a](image:{ID}) zwischen ![b](image:{ID}){{: .x }} nach"
    places = [text[found.start : found.end] for found in find_body_pictures(text)]
    assert places == [f"![a](image:{ID})", f"![b](image:{ID}){{: .x }}"]


@pytest.mark.parametrize("text", ["![a](https://a.example/b.jpg)", f"[a](image:{ID})", "image:"])
def test_what_is_no_picture_of_the_library_is_left_alone(text: str) -> None:
    assert list(find_body_pictures(text)) == []


def test_other_attributes_stay_when_the_crop_goes() -> None:
    (found,) = find_body_pictures(f'![](image:{ID}){{: .wide crop="16:9" data-x="1" }}')
    assert found.attributes == '.wide data-x="1"'
    assert picture_markdown(ImageUse(ID), found.attributes) == (
        f'![](image:{ID}){{: .wide data-x="1" }}'
    )


def test_a_crop_is_written_as_an_attribute_list() -> None:
    use = ImageUse(ID, crop=Crop(CropShape.WIDE))
    assert picture_markdown(use) == f'![](image:{ID}){{: crop="16:9" }}'


_WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn", "Co")), max_size=40
)


@given(alt=_WORDS, caption=_WORDS)
def test_what_is_written_is_read_back_and_shown(alt: str, caption: str) -> None:
    alt, caption = " ".join(alt.split()), " ".join(caption.split())
    use = ImageUse(ID, alt=alt, caption=caption)
    text = picture_markdown(use)
    assert _only(text) == use
    assert find_references(text).image_ids[0] == ID
    html = render_body(text, "de")
    figure = BeautifulSoup(html, "html.parser").figure
    assert figure is not None
    assert (figure["data-alt"], figure["data-caption"]) == (alt, caption)


@pytest.mark.parametrize(
    "piece", ["![", "![](image:a '", f"![](image:{ID}){{", "![\\", "[[", "![["]
)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    started = time.process_time()
    count = sum(1 for _ in find_body_pictures("image:" + piece * 20_000))
    assert count in {0, 20_000}
    assert time.process_time() - started < 5
