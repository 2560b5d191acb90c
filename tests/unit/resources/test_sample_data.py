"""The sample publication is complete: nothing in it points nowhere or lacks what a page needs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from editor_app.domain.slug import is_valid_slug
from editor_app.resources import resource_path

FOLDER = resource_path("sample", "talblatt")


def load(path: Path) -> Any:  # noqa: ANN401 (YAML is what it is)
    return yaml.safe_load(path.read_text("utf-8"))


def load_article(path: Path) -> dict[str, Any]:
    _, head, body = path.read_text("utf-8").split("---\n", 2)
    fields: dict[str, Any] = yaml.safe_load(head)
    return {"slug": path.stem, "kind": "article", "body": body} | fields


PUBLICATION = load(FOLDER / "publication.yaml")
PICTURES: dict[str, dict[str, Any]] = load(FOLDER / "pictures.yaml")
COMMENTS = {path.stem: load(path) for path in sorted((FOLDER / "comments").glob("*.yaml"))}
ENTRIES = [load_article(path) for path in sorted((FOLDER / "articles").glob("*.md"))]
ARTICLES = [entry for entry in ENTRIES if entry["kind"] == "article"]
SLUGS = {entry["slug"] for entry in ENTRIES}

each_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["slug"])


def test_there_are_a_dozen_articles_in_five_sections_and_three_pages() -> None:
    assert len(ARTICLES) == 12
    assert len({article["category"] for article in ARTICLES}) == 5
    assert len(ENTRIES) - len(ARTICLES) == 3
    statuses = [article["status"] for article in ARTICLES]
    assert (statuses.count("draft"), statuses.count("ready")) == (2, 1)


@each_article
def test_article_has_what_its_page_needs(article: dict[str, Any]) -> None:
    assert is_valid_slug(article["slug"])
    assert article["category"] in {category["slug"] for category in PUBLICATION["categories"]}
    assert set(article["authors"]) <= {person["slug"] for person in PUBLICATION["people"]}
    assert article["authors"]
    assert article["lead"]["image"] in PICTURES
    assert 0 < len(article["headline"]) <= 70
    assert 0 < len(article["standfirst"]) <= 200
    assert len(article.get("search_description", "")) <= 155
    assert article["kicker"]


@each_article
def test_references_of_an_article_lead_somewhere(article: dict[str, Any]) -> None:
    named = re.findall(r"\]\((image|article):([a-z0-9-]+)", article["body"])
    assert {key for kind, key in named if kind == "image"} <= set(PICTURES)
    assert {key for kind, key in named if kind == "article"} <= SLUGS
    assert set(article["related"]) <= SLUGS - {article["slug"]}


@each_article
def test_published_article_is_long_enough_and_parted_by_headings(article: dict[str, Any]) -> None:
    if article["status"] != "draft":
        assert 330 <= len(article["body"].split()) <= 700
        assert article["body"].count("\n## ") >= 2


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["slug"])
def test_text_is_typeset_as_german_text_is(entry: dict[str, Any]) -> None:
    text = re.sub(r'\]\([^)]*\)|"\)', "", entry["body"]) + entry["headline"]
    assert not re.findall(r"[\"'”]", text), "typewriter quotes"
    assert text.count("„") == text.count("“"), "quotes that are not closed"
    assert " - " not in text, "a hyphen as a dash"
    units = r"\d (?:Euro|Uhr|Prozent|Meter|Kilometer|Millionen|Stimmen|Jahre|m²|€)"
    assert not re.findall(units, text), "a number that can be parted from its unit"


@pytest.mark.parametrize("key", sorted(PICTURES))
def test_picture_has_file_credit_alt_text_and_licence(key: str) -> None:
    picture = PICTURES[key]
    assert (FOLDER / "pictures" / f"{key}.jpg").is_file()
    assert all(picture[field] for field in ("photographer", "agency", "caption", "licence"))
    assert 0 < len(picture["alt"]) <= 160
    assert all(0 <= share <= 1 for share in picture["focus"])


def test_every_picture_file_is_described_and_all_are_small() -> None:
    files = list((FOLDER / "pictures").iterdir())
    assert {path.stem for path in files} == set(PICTURES)
    assert sum(path.stat().st_size for path in files) < 3_000_000


def test_comments_belong_to_articles_and_replies_to_people() -> None:
    people = {person["slug"] for person in PUBLICATION["people"]}
    assert set(COMMENTS) <= SLUGS
    for thread in COMMENTS.values():
        for comment in flat(thread):
            assert ("author" in comment) != ("person" in comment)
            assert comment.get("person", "lena-brandt") in people


def test_night_bus_article_has_eleven_comments_of_which_two_wait_for_an_answer() -> None:
    comments = flat(COMMENTS["nachtbuslinie-7-kommt-zurueck"])
    waiting = [
        comment["author"]
        for comment in comments
        if "author" in comment and not comment.get("handled") and not answered(comment)
    ]
    assert len(comments) == 11
    assert waiting == ["Jonas Petersen", "Mo"]


def test_exactly_two_readers_left_an_address_and_it_leads_nowhere() -> None:
    everything = [comment for thread in COMMENTS.values() for comment in flat(thread)]
    addresses = [comment["email"] for comment in everything if "email" in comment]
    assert len(addresses) == 2
    assert all(address.endswith(".example") for address in addresses)


def test_all_addresses_are_reserved_for_examples() -> None:
    for path in (*FOLDER.rglob("*.md"), *FOLDER.rglob("*.yaml")):
        hosts = re.findall(r"(?:https?://|@)([a-z0-9.-]+\.[a-z]+)", path.read_text("utf-8"))
        assert all(host.endswith(".example") for host in hosts), path.name


def flat(comments: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = list(comments)
    for comment in found:
        found.extend(comment.get("replies", ()))
    return found


def answered(comment: dict[str, Any]) -> bool:
    return any("person" in reply for reply in comment.get("replies", ()))
