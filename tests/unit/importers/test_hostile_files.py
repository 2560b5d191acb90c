"""Files that are broken or mean harm: one clear sentence each, in bounded time and memory."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.importers import xml_stream
from editor_app.importers.errors import FileTooLargeError, ImportFileError, UnknownFormatError
from editor_app.importers.registry import IMPORTERS
from tests.unit.importers.exports import HEAD, attachment, comment, export, item
from tests.unit.importers.imported import import_path

PATIENCE = 20.0
"""Seconds on a busy machine; what is quadratic takes minutes for these sizes."""

START = HEAD.format(version="1.2")
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DOCTYPE = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>'
OUTSIDE = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://192.0.2.1/x.dtd"> %x;]>'
FOREIGN = '<!DOCTYPE rss SYSTEM "http://192.0.2.1/x.dtd">'


def with_doctype(doctype: str, text: str = "&l9;") -> str:
    head, _, rest = START.partition("\n")
    return f"{head}\n{doctype}\n{rest}{item(1, title='T')}</channel></rss>".replace(
        "<title>T<", f"<title>{text}<"
    )


EXPORTS = {
    "laughs": with_doctype(DOCTYPE),
    "outside": with_doctype(OUTSIDE, "&x;"),
    "parameter": with_doctype(PARAMETER, "x"),
    "foreign": with_doctype(FOREIGN, "x"),
    "late doctype": "<!--" + "x" * 100_000 + "-->" + with_doctype(DOCTYPE),
    "truncated": export(item(1, "Text."))[:-60],
    "truncated in a text": START + item(1, "Text.")[:200],
    "only a head": START,
    "crossed tags": START + "<item><title></item></title></channel></rss>",
    "unknown entity": START + "<item><title>&nbsp;</title></item></channel></rss>",
    "deep": START + "<a>" * 100_000 + "</a>" * 100_000 + "</channel></rss>",
    "zero bytes": export(item(1, "Te\x00xt.")),
    "no export": '<?xml version="1.0"?><rss version="2.0"><channel><item/></channel></rss>',
    "no xml": "Das ist ein Brief und keine Ausfuhr.",
    "an svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
}


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_a_hostile_export_is_refused_with_one_sentence(name: str, tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_text(EXPORTS[name], "utf-8")
    started = time.monotonic()
    with pytest.raises(ImportFileError) as caught:
        import_path(path)
    assert time.monotonic() - started < PATIENCE
    assert one_sentence(caught.value, "export.xml")


def test_an_export_in_another_encoding_than_it_says_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_bytes(export(item(1, "Größe")).encode("latin-1"))
    with pytest.raises(ImportFileError) as caught:
        import_path(path)
    assert one_sentence(caught.value, "export.xml")


def test_an_export_in_utf16_is_read(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    text = export(item(1, "Größe.")).replace("UTF-8", "UTF-16")
    path.write_bytes(text.encode("utf-16"))
    assert import_path(path).article.body == "Größe."


def test_control_characters_in_an_export_are_dropped(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_text(export(item(1, "Vor\x0b und \x1fnach.")), "utf-8")
    assert import_path(path).article.body == "Vor und nach."


def test_references_in_a_text_are_text(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_text(export(item(1, '<!ENTITY x SYSTEM "file:///etc/passwd"> &x; Ende.')), "utf-8")
    assert "root:" not in import_path(path).article.body


def test_an_entry_that_nobody_can_have_written_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_text(export(item(1, "x" * 5_000_000)), "utf-8")
    with pytest.raises(FileTooLargeError):
        import_path(path)


def test_an_entry_that_does_not_end_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_stream, "MAX_ENTRY_BYTES", 200_000)
    path = tmp_path / "export.xml"
    path.write_text(export(item(1, extra=comment(1) * 1_000)), "utf-8")
    with pytest.raises(FileTooLargeError) as caught:
        import_path(path)
    assert one_sentence(caught.value, "export.xml")


HOSTILE_CONTENT = {
    "open elements": "<div>" * 50_000,
    "open pictures": "<img " * 50_000,
    "open captions": "[caption " * 50_000,
    "open captions with attributes": '[caption id="1"]' * 20_000,
    "open galleries": "[gallery ids=" * 50_000,
    "open code": "<pre>" * 50_000,
    "open comments": "<!-- wp:x {" * 50_000,
    "shortcode brackets": "[" * 100_000,
    "empty blocks": "<!-- wp:a --><!-- /wp:a -->" * 20_000,
    "breaks": "<br>\n" * 10_000,
    "lines": "\n\n".join("x" for _ in range(5_000)),
    "figures": "<figure><img src=a.jpg>" * 5_000,
    "addresses": "https://a.example/\n" * 3_000,
}


@pytest.mark.parametrize("name", sorted(HOSTILE_CONTENT))
def test_hostile_content_takes_no_longer_than_its_size(name: str, tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    content = HOSTILE_CONTENT[name]
    path.write_text(export(item(1, content, extra=comment(1, content)), attachment(2)), "utf-8")
    started = time.monotonic()
    assert len(import_path(path).articles) == 1
    assert time.monotonic() - started < PATIENCE


PAGES = {
    "empty": b"",
    "blank": b" \n\t\n",
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50,
    "zero bytes": b"Stadt\n\nEin Titel mit Worten\n\nText\x00.",
    "one word": b"Stadt\n",
    "no headline": ("Ein Satz mit vielen Worten, der lang ist und mit Punkt endet. " * 5).encode(),
}


@pytest.mark.parametrize("name", sorted(PAGES))
@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_a_file_that_is_no_page_is_refused_with_one_sentence(
    name: str, suffix: str, tmp_path: Path
) -> None:
    path = tmp_path / f"seite{suffix}"
    path.write_bytes(PAGES[name])
    if (name, suffix) in {("no headline", ".html"), ("one word", ".html")}:
        path.write_bytes(b"<html><body><p>" + PAGES[name] + b"</p></body></html>")
    with pytest.raises(ImportFileError) as caught:
        import_path(path)
    assert one_sentence(caught.value, path.name)


HOSTILE_PAGES = {
    "one long line": "Stadt\n\nEin Titel mit Worten\n\n" + "Wort " * 500_000,
    "many lines": "Stadt\n\nEin Titel mit Worten\n\n" + "Zeile um Zeile um Zeile\n\n" * 40_000,
    "many comments": "Stadt\n\nEin Titel mit Worten\n\nText.\n\n20000 Kommentare\n\n"
    + "\n\n".join(f"  {n}. Ja." for n in range(1, 20_000)),
    "nested comments": "Stadt\n\nEin Titel mit Worten\n\nText.\n\n3 Kommentare\n\n"
    + "\n\n".join(f"{' ' * (n * 2)}1. Ja." for n in range(1, 2_000)),
    "lists in comments": "Stadt\n\nEin Titel mit Worten\n\nText.\n\n9000 Kommentare\n\n"
    + "\n\n".join(f"  {n}. Ja:\n\n     1. Eins\n\n     2. Zwei" for n in range(1, 5_000)),
    "numbers": "Stadt\n\nEin Titel mit Worten\n\nText.\n\n5 Kommentare\n\n" + "1. " * 300_000,
    "quotes": "Stadt\n\n" + "„" * 100_000 + "\n\nText.",
    "credits": "Stadt\n\nEin Titel mit Worten\n\n" + "Foto: " * 100_000 + "\n\nText.",
    "dates": "Stadt\n\nEin Titel mit Worten\n\n" + "23.11.2026 " * 50_000 + "\n\nText.",
    "spaces": "Stadt\n\nEin Titel mit Worten\n\n" + " " * 1_000_000 + "x\n\nText.",
}


@pytest.mark.parametrize("name", sorted(HOSTILE_PAGES))
def test_a_hostile_page_takes_no_longer_than_its_size(name: str, tmp_path: Path) -> None:
    path = tmp_path / "seite.txt"
    path.write_text(HOSTILE_PAGES[name], "utf-8")
    started = time.monotonic()
    read_anything(path)
    assert time.monotonic() - started < PATIENCE


HTML = "<html><body><article><h1>Ein Titel mit Worten</h1>{}</article></body></html>"
HOSTILE_HTML = {
    "deep": HTML.format("<div>" * 100_000),
    "wide": HTML.format("<p>Ja.</p>" * 5_000),
    "pictures": HTML.format(
        "<p>Ein Satz, der lang genug ist, um Text zu sein.</p><img src=a.jpg>" * 1_500
    ),
    "comments": HTML.format("<p>Text.</p>")
    + "".join(f"<li class=comment id=comment-{n}><p>Ja.</p></li>" for n in range(5_000)),
    "nested comments": HTML.format("<p>Text.</p>") + "<ol><li class=comment><p>Ja.</p>" * 100,
    "attributes": HTML.format(f"<p class='{'a ' * 200_000}'>Text.</p>"),
    "credits": HTML.format("<figure><img src=a.jpg><figcaption>" + "(Foto: " * 50_000),
    "json": HTML.format(
        "<script type='application/ld+json'>" + '{"a":' * 50_000 + "</script><p>T.</p>"
    ),
}


@pytest.mark.parametrize("name", sorted(HOSTILE_HTML))
def test_hostile_html_takes_no_longer_than_its_size(name: str, tmp_path: Path) -> None:
    path = tmp_path / "seite.html"
    path.write_text(HOSTILE_HTML[name], "utf-8")
    started = time.monotonic()
    read_anything(path)
    assert time.monotonic() - started < PATIENCE


HOSTILE_MARKDOWN = {
    "brackets": "![" * 100_000,
    "parentheses": "![a](" * 50_000,
    "ticks": "`" + "x`` " * 50_000,
    "fences": "```\n" * 50_001,
    "shortcodes": "{{< figure " * 50_000,
    "highlights": "{{< highlight go >}}" * 20_000 + "{{< /highlight >}}",
    "comments": "{% comment %}" * 20_000 + "{% endcomment %}",
    "links": "[a](b" * 50_000,
    "definitions": "[a]: b\n" * 50_000,
    "headings": "# a\n" * 50_000,
}


@pytest.mark.parametrize("name", sorted(HOSTILE_MARKDOWN))
def test_hostile_markdown_takes_no_longer_than_its_size(name: str, tmp_path: Path) -> None:
    path = tmp_path / "text.md"
    path.write_text(f"---\ntitle: T\n---\n{HOSTILE_MARKDOWN[name]}", "utf-8")
    started = time.monotonic()
    assert len(import_path(path).articles) == 1
    assert time.monotonic() - started < PATIENCE


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError) as caught:
        import_path(tmp_path / "fehlt.txt")
    assert "fehlt.txt" in str(caught.value)


def test_a_file_of_an_unknown_kind_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "tabelle.csv"
    path.write_text("a,b\n", "utf-8")
    with pytest.raises(UnknownFormatError) as caught:
        import_path(path)
    assert one_sentence(caught.value, "tabelle.csv")


def test_an_unknown_format_names_the_known_ones(tmp_path: Path) -> None:
    path = tmp_path / "seite.txt"
    path.write_text("Stadt\n", "utf-8")
    with pytest.raises(UnknownFormatError) as caught:
        import_path(path, "docx")
    for name in ("auto", *IMPORTERS):
        assert name in str(caught.value)


def test_a_file_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "seite.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(FileTooLargeError):
        import_path(path)


@given(st.text(max_size=600))
def test_any_text_is_a_page_or_a_sentence(text: str) -> None:
    read_text(text, "seite.txt")


LINES = st.sampled_from(
    [
        "Stadt",
        "Nahverkehr Die Linie 7 kommt zurück",
        "Foto: a - b",
        "Ein Satz, der lang genug ist, dass er für einen Absatz gehalten wird. Und noch einer.",
        "3 Kommentare",
        "Kommentare lesen und schreiben, hier klicken",
        "Lesen Sie auch",
        "  1. Ja.",
        "    1. Doch.",
        "  2. Nein",
        "     1. eins",
        "- x",
        "Marlies H. sagt:",
        "23.11.2026, 14:32 Uhr",
        "Von Lena Brandt",
        "Meist gelesen 7 Tage",
        "Ihr Kommentar",
        "",
        "",
        "„",
        ">",
        "#",
    ]
)


@given(st.lists(LINES, max_size=40))
def test_any_order_of_lines_is_a_page_or_a_sentence(lines: list[str]) -> None:
    read_text("\n".join(lines), "seite.txt")


TAGS = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "<figure>", "</figure>", "<img src=a.jpg>", "<h1>T</h1>", "<h2>"),
        *("<article>", "</article>", "<ol class=comment-list>", "<time datetime=2026>", "Text. "),
        *("<li class=comment id=comment-1>", "<figcaption>Foto: a</figcaption>", "<table><td>"),
    ]
)


@given(st.lists(TAGS, max_size=40))
def test_any_order_of_tags_is_a_page_or_a_sentence(tags: list[str]) -> None:
    read_text("<html><body>" + "".join(tags), "seite.html")


def read_text(text: str, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, "utf-8", "surrogatepass")
        read_anything(path)


def read_anything(path: Path) -> None:
    """Whatever is in the file: an article with numbers that are all different, or a sentence."""
    try:
        found = import_path(path)
    except ImportFileError as error:
        complaint = error
    else:
        numbers = [number for number in found.numbers if number]
        assert len(numbers) == len(set(numbers))
        return
    assert one_sentence(complaint, path.name)


def one_sentence(error: ImportFileError, name: str) -> bool:
    text = str(error)
    return text.endswith(".") and "\n" not in text and len(text) < 200 and name in text
