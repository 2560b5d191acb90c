"""The whole way of an article, on the command line, with real files."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor_app.cli.app import run

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def druckreif(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run one command in this process; returns exit code, output and errors."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def call(*words: object) -> tuple[int, str, str]:
        code = run([str(word) for word in words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture
def library(druckreif: Run, tmp_path: Path) -> Path:
    folder = tmp_path / "Talblatt.druckreif"
    code, _, _ = druckreif("new", folder, "--title", "Das Talblatt", "--author", "Lena Brandt")
    assert code == 0
    return folder


def _json(druckreif: Run, *words: object) -> Any:  # noqa: ANN401 - JSON is anything
    code, out, err = druckreif(*words, "--json")
    assert code == 0, err
    return json.loads(out)


def test_a_saved_page_becomes_a_published_page(
    druckreif: Run, library: Path, shared_data: Path, tmp_path: Path
) -> None:
    _json(druckreif, "import", library, shared_data / "page" / "nachtbus.txt")
    (row,) = _json(druckreif, "list", library, "articles")
    shown = _json(druckreif, "show", library, row["slug"])
    assert shown["category"] == "Stadt"
    assert shown["kicker"] == "Nahverkehr nach Mitternacht"
    assert shown["headline"] == "Die Linie 7 kommt zurück, vorerst auf Probe"
    assert shown["lead_image"]["photographer"] == "weitblick22"
    assert shown["lead_image"]["agency"] == "Nordbild.example"
    assert shown["body_markdown"].count("\n## ") == 2
    assert shown["comment_count"] == 9
    numbers = [c["number"] for top in shown["comments"] for c in (top, *top["replies"])]
    assert numbers == ["1", "2", "2.1", "3", "3.1", "3.2", "4", "5", "6"]

    code, out, _ = druckreif("check", library)
    assert code == 1
    assert "no file" in out
    druckreif("set", library, row["slug"], "author=Lena Brandt", "status=published")
    picture = shared_data / "page" / "wordpress-classic-theme_files" / "nachtbus.jpg"
    druckreif("image", library, shown["lead_image"]["id"], "--file", picture)
    assert druckreif("check", library, row["slug"])[0] == 0

    site = tmp_path / "site"
    outcome = _json(druckreif, "export", library, site)
    assert outcome["left_out"] == []
    page = (site / "stadt" / f"{row['slug']}.html").read_text("utf-8")
    assert "Foto: weitblick22 – Nordbild.example" in page
    assert 'href="https://rat.talblatt.example/vorlage/2024-118"' in page
    assert "9 Kommentare" in page


def test_a_blocked_article_is_left_out_and_named(
    druckreif: Run, library: Path, shared_data: Path, tmp_path: Path
) -> None:
    druckreif("import", library, shared_data / "page" / "nachtbus.txt")
    code, out, _ = druckreif("export", library, tmp_path / "site")
    assert code == 1
    assert "left out: die-linie-7" in out
    assert not list((tmp_path / "site").rglob("die-linie-7*"))


def test_a_wordpress_export_arrives_whole_and_once(
    druckreif: Run, library: Path, shared_data: Path
) -> None:
    wxr = shared_data / "wxr" / "theme-unit-test.xml"
    first = _json(druckreif, "import", library, wxr)
    articles = _json(druckreif, "list", library, "articles")
    assert first["created"]["article"] == len(articles)
    statuses = {row["status"] for row in articles}
    assert {"published", "draft", "future"} <= statuses
    assert max(_depth(row) for row in _threads(druckreif, library, articles)) == 10
    second = _json(druckreif, "import", library, wxr)
    assert second["created"] == {}
    assert second["updated"] == {}


def _threads(druckreif: Run, library: Path, articles: list[dict[str, Any]]) -> list[Any]:
    commented = [row["id"] for row in articles if row["comment_count"]]
    return [
        thread for id_ in commented for thread in _json(druckreif, "show", library, id_)["comments"]
    ]


def _depth(comment: dict[str, Any]) -> int:
    return 1 + max((_depth(reply) for reply in comment["replies"]), default=0)


def test_a_page_saved_by_a_browser_brings_names_and_dates(
    druckreif: Run, library: Path, shared_data: Path
) -> None:
    html = shared_data / "page" / "wordpress-classic-theme.html"
    (article,) = _json(druckreif, "import", library, html)["articles"]
    shown = _json(druckreif, "show", library, article["slug"])
    assert shown["comment_count"] == 6
    assert [reply["is_reply_by_author"] for reply in shown["comments"][1]["replies"]] == [True]
    assert all(comment["author"] and comment["created_at"] for comment in shown["comments"])
    assert shown["published_at"]
    assert shown["lead_image"]["has_file"]


def test_a_rehearsal_changes_nothing(druckreif: Run, library: Path, shared_data: Path) -> None:
    page = shared_data / "page" / "nachtbus.txt"
    said = _json(druckreif, "import", library, page, "--dry-run")
    assert said["dry_run"] is True
    assert said["created"]["comment"] == 9
    assert _json(druckreif, "list", library, "articles") == []


def test_the_sample_can_be_made_listed_and_searched(druckreif: Run, tmp_path: Path) -> None:
    folder = tmp_path / "Beispiel.druckreif"
    assert druckreif("demo", folder)[0] == 0
    assert len(_json(druckreif, "list", folder, "articles")) >= 8
    images = _json(druckreif, "list", folder, "images")
    assert all(image["credit"] and image["used_in"] is not None for image in images)
    assert any(hit["kind"] == "article" for hit in _json(druckreif, "search", folder, "Nachtbus"))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "{library}", "nirgends"), 1),
        (("set", "{library}", "nirgends", "headline=x"), 1),
        (("image", "{library}", "nirgends", "--alt", "x"), 1),
        (("import", "{library}", "{library}/nirgends.txt"), 1),
        (("export", "{library}", "{library}/x", "--format", "papier"), 1),
        (("list", "{nowhere}", "articles"), 1),
        (("new", "{library}", "--title", "Nochmal"), 1),
        (("list", "{library}", "autos"), 2),
        (("set", "{library}", "x", "headline"), 2),
        (("fliegen",), 2),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_a_code(
    druckreif: Run, library: Path, tmp_path: Path, words: tuple[str, ...], code: int
) -> None:
    places = {"library": library, "nowhere": tmp_path / "nirgends"}
    got, out, err = druckreif(*(word.format(**places) for word in words))
    assert got == code
    assert out == ""
    assert err.strip()
    assert "Traceback" not in err
    if code == 1:
        assert len(err.strip().splitlines()) == 1


def test_a_library_that_moved_is_still_itself(
    druckreif: Run, library: Path, tmp_path: Path
) -> None:
    moved = tmp_path / "Woanders.druckreif"
    shutil.move(library, moved)
    assert _json(druckreif, "list", moved, "articles") == []


def test_pictures_come_in_with_what_their_files_say(
    druckreif: Run, library: Path, shared_data: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "bilder"
    shutil.copytree(shared_data / "images", folder)
    shutil.copy(shared_data / "hostile" / "truncated_jpeg.jpg", folder)
    first = _json(druckreif, "import", library, folder)
    assert first["created"] == {"image": 4}
    assert [loss["subject"] for loss in first["losses"]] == ["truncated_jpeg.jpg"]
    images = {row["file_name"]: row for row in _json(druckreif, "list", library, "images")}
    reference = images["IPTC-PhotometadataRef-Std2017.1.jpg"]
    assert reference["photographer"] == "Creator1 (ref2017.1), Creator2 (ref2017.1)"
    assert reference["agency"] == "Credit Line (ref2017.1)"
    assert reference["copyright_notice"].startswith("Copyright (Notice)")
    assert images["exiftool-IPTC.jpg"]["credit"] == "Foto: Phil Harvey – My Credit"
    position = [name for name, _ in images["iphone-gps.jpg"]["embedded_metadata"] if "GPS" in name]
    assert position == ["Exif.GPSInfo"]
    second = _json(druckreif, "import", library, folder, "--format", "picture")
    assert (second["created"], second["unchanged"]) == ({}, {"image": 4})
    said = _json(druckreif, "image", library, images["exiftool-XMP.jpg"]["id"])["disagreements"]
    assert [(each["field"], each["where"]) for each in said] == [
        ("caption", "XMP"),
        ("created_on", "XMP"),
    ]


def test_a_picture_that_is_none_fails_the_import(
    druckreif: Run, library: Path, shared_data: Path
) -> None:
    for name in ("truncated_jpeg.jpg", "decompression_bomb.gif"):
        code, out, _ = druckreif("import", library, shared_data / "hostile" / name)
        assert code == 1
        assert name in out
    assert _json(druckreif, "list", library, "images") == []


def test_an_image_is_described_on_the_command_line(
    druckreif: Run, library: Path, shared_data: Path
) -> None:
    druckreif("import", library, shared_data / "images" / "iphone-gps.jpg")
    (image,) = _json(druckreif, "list", library, "images")
    words = {
        "--credit-from": "Foto: Jule Sander - Weitblick",
        "--alt": "Ein Bus",
        "--caption": "Der Nachtbus",
        "--licence": "cc-by-sa",
        "--usage-terms": "nur online",
        "--copyright": "© Jule Sander",
        "--source-url": "https://bilder.example/1",
        "--valid-until": "2027-01-31",
        "--headline": "Nachts",
        "--city": "Bern",
        "--keywords": "Bus, Nacht",
        "--focal": "0.4,0.6",
    }
    options = [word for pair in words.items() for word in pair]
    shown = _json(druckreif, "image", library, image["id"], *options, "--ai", "--not-decorative")
    assert (shown["photographer"], shown["agency"]) == ("Jule Sander", "Weitblick")
    assert shown["licence"] == "CC BY-SA 4.0"
    assert shown["licence_url"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert (shown["valid_until"], shown["focal_point"]) == ("2027-01-31", [0.4, 0.6])
    assert (shown["keywords"], shown["ai_generated"]) == (["Bus", "Nacht"], True)
    (listed,) = _json(druckreif, "list", library, "images")
    assert listed["usage_terms"] == "nur online"
    assert {**listed, "disagreements": []} == {**shown, "used_in": []}

    assert (
        druckreif("image", library, image["id"], "--city", "Basel", "--valid-until", "bald")[0] == 1
    )
    assert druckreif("image", library, image["id"], "--credit-from", " ")[0] == 1
    both = ("--credit-from", "Ada - dpa", "--agency", "Weitblick")
    assert druckreif("image", library, image["id"], *both)[0] == 2
    code, out, _ = druckreif("image", library, image["id"])
    assert code == 0
    assert "city: Bern\n" in out
    assert "keywords: Bus; Nacht\n" in out
    own = _json(druckreif, "image", library, image["id"], "--licence", "own")
    assert (own["licence"], own["licence_url"]) == ("Eigenes Bild", "")


def test_an_article_is_duplicated_as_a_draft(druckreif: Run, tmp_path: Path) -> None:
    demo = tmp_path / "Demo.druckreif"
    druckreif("demo", demo)
    rows = _json(druckreif, "list", demo, "articles")
    original = next(row for row in rows if row["status"] == "published")

    made = _json(druckreif, "duplicate", demo, original["slug"])
    copy = _json(druckreif, "show", demo, made["id"])
    assert made["slug"] == copy["slug"] == f"{original['slug']}-2"
    assert (copy["status"], copy["headline"]) == ("draft", original["headline"])
    code, out, _ = druckreif("duplicate", demo, original["slug"])
    assert (code, out.split()[1]) == (0, f"{original['slug']}-3")
    assert druckreif("duplicate", demo, "gibt-es-nicht")[0] == 1
