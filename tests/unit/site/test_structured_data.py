"""JSON-LD can neither end its script element nor say what is not so."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.site.structured_data import news_article, script_json


@pytest.mark.parametrize(
    "text", ["</script>", "<!--<script>", "&amp;", "\u2028\u2029", "]]>", '"\\', "</SCRIPT >"]
)
def test_nothing_ends_the_script_element(text: str) -> None:
    written = str(script_json({"headline": text}))

    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"headline": text}


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_any_text_comes_back_unchanged(text: str) -> None:
    assert json.loads(str(script_json({"x": text})))["x"] == text


def test_what_is_empty_is_left_out() -> None:
    data = json.loads(
        news_article(
            headline="Die Linie 7",
            description="",
            url="",
            images=(),
            published="2026-11-23T14:32+01:00",
            modified="",
            authors=(("Lena Brandt", ""),),
            site="Das Talblatt",
            site_url="",
            section="",
            keywords=(),
            language="de",
            comment_count=0,
        )
    )

    assert data == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Die Linie 7",
        "datePublished": "2026-11-23T14:32+01:00",
        "dateModified": "2026-11-23T14:32+01:00",
        "author": [{"@type": "Person", "name": "Lena Brandt"}],
        "publisher": {"@type": "Organization", "name": "Das Talblatt"},
        "inLanguage": "de",
        "commentCount": 0,
    }
