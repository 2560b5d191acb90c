"""Foreign HTML becomes Markdown an author can go on with, and nothing gets lost unsaid."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from editor_app.domain.identity import EntityId
from editor_app.text.html_to_markdown import Converted, html_to_markdown
from editor_app.text.markdown_renderer import render_body
from editor_app.text.reader_html import plain_text
from tests.unit.text.foreign_html import DOCUMENTS, PICTURE


def _resolve(source: str, _alt: str) -> EntityId | None:
    return EntityId("abc") if source.endswith("jpg") else None


def converted(html: str) -> Converted:
    return html_to_markdown(html, resolve_image=_resolve)


def markdown(html: str) -> str:
    result = converted(html)
    assert result.losses == ()
    return result.markdown


def loss(html: str) -> str:
    (only,) = converted(html).losses
    return str(only)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Hallo <b>Welt</b> und <i>alle</i></p>", "Hallo **Welt** und *alle*"),
        ("<p><b>a</b><b>b</b></p>", "**ab**"),
        ("<b><p>a</p><p>b</p></b>", "**a**\n\n**b**"),
        ('<span style="font-weight: 700">a</span>', "**a**"),
        ('<b style="font-weight:normal"><p>a</p></b>', "a"),
        ("<p>Absatz<br><br>Nächster<br>Zeile</p>", "Absatz\n\nNächster  \nZeile"),
        ("<div><div>a</div>b</div>", "a\n\nb"),
        ("<p>&nbsp;</p><p>a</p>", "a"),
        ("<p>  viel \n\t Raum  </p>", "viel Raum"),
        ("<h1>A</h1><h4>B</h4>", "## A\n\n#### B"),
        ("<h2>C#</h2>", "## C\\#"),
        ('<p><a href="https://x.example/a b(c)">x</a></p>', "[x](https://x.example/a%20b%28c%29)"),
        ('<a href="https://x.example/">https://x.example/</a>', "<https://x.example/>"),
        ('<p>Los!<a href="/b">x</a></p>', "Los\\![x](/b)"),
        ("<p><a name='x'></a>a</p>", "a"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n    - b\n- c"),
        ('<ol start="3"><li>a</li><li>b</li></ol>', "3. a\n4. b"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n    b"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<blockquote>a</blockquote><blockquote>b</blockquote>", "> a\n\n<!-- -->\n\n> b"),
        ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "a\n:   b"),
        ("H<sub>2</sub>O <u>so</u> <del>weg</del>", "H<sub>2</sub>O <u>so</u> <del>weg</del>"),
        ("<q>so</q>", '"so"'),
        ("<code>a_b</code> <code>`</code>", "`a_b` <code>\\`</code>"),
        (
            "<p>a &lt; b &amp;amp; 2*3 [x] snake_case</p>",
            "a &lt; b &amp;amp; 2\\*3 \\[x\\] snake_case",
        ),
        (
            "<p>1986. So</p><p># a</p><p>- b</p><p>-5 Grad</p>",
            "1986\\. So\n\n\\# a\n\n\\- b\n\n-5 Grad",
        ),
        ("<script>x</script><style>y</style><!-- z --><p>a</p>", "a"),
        ('<p><img src="https://x.example/p.gif" width="1" height="1">a</p>', "a"),
        ('<img src="data:image/gif;base64,R0" data-src="b.jpg" alt="x">', "![x](image:abc)"),
        ('<a href="/gross.jpg"><img src="b.jpg" alt="x"></a>', "![x](image:abc)"),
        ('<a href="/seite"><img src="b.jpg" alt="x"></a>', "![x](image:abc)\n\n[x](/seite)"),
        (
            (
                '<figure><img src="b.jpg" alt="[x]">'
                '<figcaption>Der "Bus" (Archiv)</figcaption></figure>'
            ),
            '![\\[x\\]](image:abc "Der &#34;Bus&#34; (Archiv)")',
        ),
        (
            '<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">c</p></div>',
            '![](image:abc "c")',
        ),
        ("<p>vor <img src='b.jpg'> nach</p>", "vor\n\n![](image:abc)\n\nnach"),
    ],
)
def test_html_in_markdown_out(html: str, expected: str) -> None:
    assert markdown(html) == expected


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ('<pre><code class="language-python">{}</code></pre>', "python"),
        ('<pre class="lang-rb">{}</pre>', "rb"),
        ('<pre class="brush: css; title: ; notranslate">{}</pre>', "css"),
        ('<div class="highlight-source-c++"><pre>{}</pre></div>', "c++"),
        ("<pre>{}</pre>", ""),
        ('<pre class="language-plaintext">{}</pre>', ""),
    ],
)
def test_code_keeps_its_language_and_its_lines(html: str, language: str) -> None:
    assert (
        markdown(html.format("a = 1\n\n    b &lt; 2")) == f"```{language}\na = 1\n\n    b < 2\n```"
    )


def test_code_with_fences_in_it_gets_a_longer_fence() -> None:
    assert markdown("<pre>```\nx\n```</pre>") == "````\n```\nx\n```\n````"


def test_table_keeps_headings_alignment_and_pipes() -> None:
    html = (
        "<table><thead><tr><th>a</th><th style='text-align: right'>b|c</th></tr></thead>"
        "<tbody><tr><td>1<br>2</td><td><code>x|y</code></td></tr></tbody></table>"
    )
    assert markdown(html) == (
        "| a | b&#124;c |\n| --- | ---: |\n| 1<br>2 | <code>x&#124;y</code> |"
    )


def test_table_without_headings_renders_without_them() -> None:
    text = markdown("<table><tr><td>a</td><td>b</td></tr></table>")
    assert text == "|  |  |\n| --- | --- |\n| a | b |"
    assert "<th" not in render_body(text, "de")


def test_footnotes_of_other_programs_become_ours() -> None:
    html = (
        '<p>Satz<sup id="r1"><a href="#f1">1</a></sup> und'
        '<sup id="r2"><a href="#f2">2</a></sup></p>'
        '<ol class="wp-block-footnotes"><li id="f1">Eins <a href="#r1">↩</a></li>'
        '<li id="f2">Zwei <a href="#r2">↩</a></li></ol>'
    )
    assert markdown(html) == "Satz[^1] und[^2]\n\n[^1]: Eins\n\n[^2]: Zwei"


def test_our_own_footnotes_come_back_as_they_were() -> None:
    text = "Satz.[^1]\n\n[^1]: Die Quelle."
    assert markdown(render_body(text, "de")) == text


def test_link_to_a_heading_still_finds_it() -> None:
    assert (
        markdown('<a href="#ende">x</a><h2 id="ende">Ende</h2>') == "[x](#ende)\n\n## Ende {#ende}"
    )


def test_link_to_a_place_that_is_gone_becomes_text() -> None:
    assert markdown('<p><a href="#weg">x</a></p>') == "x"


def test_links_can_be_sent_elsewhere() -> None:
    result = html_to_markdown(
        '<a href="/alt/">a</a> <a href="/weg/">b</a>',
        resolve_image=_resolve,
        resolve_link=lambda address: "article:0abc" if address == "/alt/" else "",
    )
    assert result.markdown == "[a](article:0abc) b"


@pytest.mark.parametrize(
    ("html", "text", "sentence"),
    [
        (
            '<iframe src="https://x.example/v" title="Film"></iframe>',
            "[Film](https://x.example/v)",
            "An embedded frame became a link: https://x.example/v",
        ),
        ("<iframe></iframe>a", "a", "An embedded frame without an address was left out."),
        (
            '<video><source src="v.mp4"></video>',
            "[v.mp4](v.mp4)",
            "A recording became a link: v.mp4",
        ),
        ("<audio></audio>a", "a", "A recording without an address was left out."),
        ("<form><p>Name <input></p></form>a", "a", "A form was left out."),
        ("<svg><path/></svg>a", "a", "A drawing (SVG) was left out."),
        ("<math><mi>E</mi><mo>=</mo></math>", "E=", "A formula was kept as plain text: E="),
        (
            '<img src="https://x.example/x.png" alt="x">',
            "![x](https://x.example/x.png)",
            "The picture https://x.example/x.png is not in the library; the text links to it.",
        ),
        (
            '<img src="data:image/png;base64,x">a',
            "a",
            "A picture embedded in the text was left out.",
        ),
        (
            '<figure><img src="b.jpg"><figcaption>c <a href="/d">d</a></figcaption></figure>',
            '![](image:abc "c d")',
            "A link in a caption was left out: /d",
        ),
        (
            '<table><tr><td colspan="2">a</td></tr></table>',
            '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
            "A table with merged or nested cells was kept as HTML.",
        ),
        (
            "<details><summary>a</summary>b</details>",
            "<details><summary>a</summary>b</details>",
            "A fold-out section was kept as HTML.",
        ),
        (
            '<ul><li>a<pre class="lang-c">b</pre></li></ul>',
            "<ul><li>a<pre>b</pre></li></ul>",
            "A list or quotation with code or a table in it was kept as HTML.",
        ),
    ],
)
def test_what_cannot_be_expressed_is_said(html: str, text: str, sentence: str) -> None:
    assert loss(html) == sentence
    assert converted(html).markdown == text


def test_picture_in_a_table_that_stays_html_follows_it() -> None:
    result = converted('<table><tr><td rowspan="2"><img src="b.jpg" alt="x">a</td></tr></table>')
    assert result.markdown.endswith("</table>\n\n![x](image:abc)")


def test_markup_without_end_leaves_the_text() -> None:
    result = converted("<div>" * 300 + "*a*")
    assert str(result.losses[0]).startswith("The markup nests too deep")
    assert "\\*a\\*" in result.markdown


@pytest.mark.parametrize("depth", [30, 60, 150])
def test_deep_nesting_is_flattened_not_refused(depth: int) -> None:
    result = converted("<ul><li>a" * depth + "tief")
    assert "tief" in render_body(result.markdown, "de")


def test_half_of_a_surrogate_pair_is_replaced() -> None:
    assert converted("<p>a\ud83db</p>").markdown == "a\ufffdb"
    assert render_body("a\ud83db", "de") == "<p>a\ufffdb</p>"


_STRAIGHT = str.maketrans(dict.fromkeys("‚‘’′", "'") | dict.fromkeys('„“”″"', ""))


def seen(html: str) -> str:
    """What a reader sees, whatever the white space, the quotation marks and the dots."""
    visible = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", plain_text(html))
    return " ".join(visible.translate(_STRAIGHT).replace("…", "...").split())


@given(DOCUMENTS)
def test_rendered_again_it_says_the_same(html: str) -> None:
    result = converted(html)
    assert seen(render_body(result.markdown, "de")) == seen(html.replace(PICTURE, "<hr>"))


@given(DOCUMENTS)
def test_pictures_and_links_survive(html: str) -> None:
    text = converted(html).markdown
    assert text.count("](image:abc") == html.count(PICTURE)
