"""Saved text pages of one kind, in many dresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.domain.article import ArticleStatus
from editor_app.domain.body_references import find_references
from editor_app.domain.comment import CommentState
from tests.unit.importers.imported import Imported, import_path, import_text

PAGES = Path(__file__).parent / "pages"


def page(name: str) -> Imported:
    return import_path(PAGES / name)


@pytest.fixture(scope="module")
def nachtbus(shared_data: Path) -> Imported:
    return import_path(shared_data / "page" / "nachtbus.txt")


def test_the_real_page_gives_its_head(nachtbus: Imported) -> None:
    article = nachtbus.article
    assert nachtbus.category == "Stadt"
    assert article.kicker == "Nahverkehr nach Mitternacht"
    assert article.headline == "Die Linie 7 kommt zurück, vorerst auf Probe"
    assert article.subheadline == 'Rat, Wirte und Klinikum "endlich einig"'
    assert article.language == "de"
    assert article.status is ArticleStatus.PUBLISHED


def test_the_real_page_gives_its_picture_without_a_file(nachtbus: Imported) -> None:
    (picture,) = nachtbus.pictures
    assert picture.data is None
    assert nachtbus.lead.photographer == "weitblick22"
    assert nachtbus.lead.agency == "Nordbild.example"
    assert nachtbus.lead.alt == "Nachtbus Linie 7 Haltestele"
    assert nachtbus.lead.caption == "Nachtbus Linie 7 Haltestele"


def test_the_real_page_gives_its_body_and_nothing_of_the_page(nachtbus: Imported) -> None:
    body = nachtbus.article.body
    headings = [line for line in body.split("\n") if line.startswith("#")]
    assert headings == ["## Was die Linie 7 kostet und wer sie bezahlt", "## Elf Menschen je Fahrt"]
    assert body.startswith("Der Stadtrat hat am Dienstagabend")
    assert body.endswith("aufgeschlüsselt nach Haltestelle und Uhrzeit.")
    assert len(body.split("\n\n")) == 8
    for furniture in ("Kommentare", "Lesen Sie", "Meist", "ACHTUNG", "Datenschutz", "Foto:"):
        assert furniture not in body


def test_the_real_page_gives_nine_comments_with_their_numbers(nachtbus: Imported) -> None:
    assert nachtbus.numbers == ["1", "2", "2.1", "3", "3.1", "3.2", "4", "5", "6"]
    assert nachtbus.parent_number("2.1") == "2"
    assert nachtbus.parent_number("3.2") == "3"
    fourth = nachtbus.comments[6]
    assert fourth.text.count("\n\n") == 2
    assert fourth.text.endswith("Mit Gruß vom Oberfeld")
    assert 'href="https://rat.talblatt.example/vorlage/2024-118"' in nachtbus.comments[3].html
    assert 'href="https://video.example/nachtbus?si=q7"' in nachtbus.comments[8].html
    assert all(comment.author_name == "" for comment in nachtbus.comments)
    assert "comments-missing" not in nachtbus.losses


def test_a_guessed_kicker_is_reported(nachtbus: Imported) -> None:
    assert list(nachtbus.losses) == ["kicker-guessed"]
    sentence = str(nachtbus.losses["kicker-guessed"].message)
    assert "Nahverkehr nach Mitternacht" in sentence


def test_reading_a_page_twice_gives_the_same(shared_data: Path, nachtbus: Imported) -> None:
    assert import_path(shared_data / "page" / "nachtbus.txt").items == nachtbus.items


def test_a_removed_comment_leaves_its_neighbours_what_they_are(
    shared_data: Path, tmp_path: Path, nachtbus: Imported
) -> None:
    text = (shared_data / "page" / "nachtbus.txt").read_text("utf-8")
    changed = text.replace("  5. Kleine Korrektur", "  5. Große Korrektur").replace(
        "  1. Endlich!", "  1. Na endlich!"
    )
    again = import_text(tmp_path, changed)
    before = {comment.number: comment.id for comment in nachtbus.comments}
    after = {comment.number: comment.id for comment in again.comments}
    assert {number for number in before if before[number] != after[number]} == {"1", "5"}
    assert again.article.id == nachtbus.article.id


def test_byline_date_tags_and_share_links_leave_the_body() -> None:
    found = page("badesee.txt")
    article = found.article
    assert (found.category, article.kicker) == ("Region", "Nach dem Rekordsommer")
    assert article.headline == "Wer darf künftig an den Badesee?"
    assert article.subheadline == "Die Gemeinde Oberried prüft ein Ticket für Auswärtige"
    assert found.authors == ["Lena Brandt", "Jonas Petersen"]
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-11-23T13:32:00+00:00"
    assert article.tags == ("Badesee", "Oberried", "Verkehr")
    assert (found.lead.photographer, found.lead.agency) == ("Ada Muster", "Talpress")
    assert article.body.startswith("An den heißesten Tagen")
    assert "## Wie geht es weiter?" in article.body
    assert "\n\n- vom Bahnhof alle zwanzig Minuten,\n- vom Parkplatz" in article.body
    assert article.body.endswith("Bis dahin bleibt der See für alle frei.")


def test_comment_names_dates_and_replies_by_the_author_are_kept() -> None:
    found = page("badesee.txt")
    first, reply, second, third = found.comments
    assert first.author_name == "Marlies H."
    assert first.created_at is not None
    assert first.created_at.isoformat() == "2026-11-23T14:01:00+00:00"
    assert first.text == ("Fünf Euro sind in Ordnung, wenn davon die Toiletten geputzt werden.")
    assert (reply.number, reply.author_name) == ("1.1", "Lena Brandt")
    assert reply.person_id in found.article.author_ids
    assert third.html.count("<a ") == 1
    assert "see_plan.pdf" in third.html
    assert second.person_id is None


def test_a_numbered_list_in_a_comment_is_no_reply() -> None:
    found = page("badesee.txt")
    assert found.numbers == ["1", "1.1", "2", "3"]
    assert "1. Bus\n2. Fahrrad\n3. Ticket" in found.comments[2].text


def test_an_english_page_is_read_like_a_german_one() -> None:
    found = page("english_library.txt")
    article = found.article
    assert (found.category, article.language) == ("Community", "en")
    assert article.kicker == "Library hours"
    assert article.headline == "The reading room stays open until ten"
    assert found.authors == ["Sam Carter"]
    assert (found.lead.photographer, found.lead.agency) == ("Jane Doe", "Harbour Press")
    headings = [line for line in article.body.split("\n") if line.startswith("#")]
    assert headings == ["## Who will use it?", "## A quiet floor"]
    assert "Read also" not in article.body
    assert article.body.endswith("its last coffee at eight.")
    assert found.numbers == ["1", "2", "2.1", "2.1.1", "3"]
    assert found.comments[2].person_id in article.author_ids
    assert found.comments[4].text == "10. December would have been soon enough for me."


def test_a_page_without_picture_kicker_and_subheadline_has_none() -> None:
    found = page("ohne_bild.txt")
    article = found.article
    assert article.headline == "Warum das Sägewerk am Fluss nach hundert Jahren schließt"
    assert (article.kicker, article.subheadline, article.lead) == ("", "", None)
    assert found.pictures == ()
    assert article.body.count("## ") == 1
    assert "\n\n„Wir haben niemanden gefunden, der weitermacht.“\n\n" in article.body
    assert article.body.endswith("(sda/lb)")
    assert found.comments == ()
    assert found.losses == {}


def test_a_second_picture_stays_where_it_stood() -> None:
    found = page("zwei_bilder.txt")
    assert found.lead.photographer == "Max Oppel"
    assert found.lead.agency == ""
    (inline,) = find_references(found.article.body).image_ids
    image = found.images[inline]
    assert (image.photographer, image.agency) == ("", "Stadtarchiv")
    assert image.caption == "Pinsel mit zwei Meter langen Stielen im Malersaal"
    before, _, after = found.article.body.partition("![Pinsel")
    assert before.endswith("auf dem Boden gemalt.\n\n")
    assert "Wer will, darf am Samstag" in after
    assert "1. Öffentliche Probe um 10 Uhr\n2. Führung" in after
    assert found.numbers == ["1", "2"]


def test_questions_of_an_interview_become_headings() -> None:
    found = page("interview.txt")
    article = found.article
    assert article.kicker == "Interview mit der Kinderärztin"
    assert article.headline == "„Fieber ist kein Feind“"
    assert found.category == "Gesundheit"
    assert found.authors == ["Tim Wieland"]
    assert found.lead.caption == "Kinderärztin Mira Sommer in ihrer Praxis."
    assert (found.lead.photographer, found.lead.agency) == ("Lena Brandt", "Agenturfoto")
    assert article.body.count("## ") == 4
    assert "Newsletter" not in article.body
    assert found.numbers == ["1"]


def test_replies_nest_to_any_depth_and_numbers_go_beyond_ten() -> None:
    found = page("viele_kommentare.txt")
    assert " ".join(found.numbers) == "1 2 2.1 2.1.1 2.2 3 4 5 6 7 8 9 10 10.1 11"
    assert found.parent_number("2.1.1") == "2.1"
    assert found.parent_number("2.2") == "2"
    assert found.comments[12].text.endswith("Er gehört zu zehn.")
    assert (found.lead.photographer, found.lead.agency) == ("", "Stadt Talstadt")
    assert found.article.subheadline == "Versuch beginnt am 1. Dezember"
    assert "comments-missing" not in found.losses


def test_numbers_aligned_on_the_right_are_one_level() -> None:
    found = page("rechtsbuendig.txt")
    assert found.numbers == [*map(str, range(1, 13)), "12.1"]
    assert found.lead.alt == ""
    assert (found.lead.photographer, found.lead.agency) == ("Bruno Feld", "Sportpix")
    assert found.article.subheadline == ""


def test_comments_without_numbers_are_told_apart_by_their_writers() -> None:
    found = page("leserbriefe_mit_datum.txt")
    assert [comment.author_name for comment in found.comments] == [
        "Marlies H.",
        "Stadtgärtnerei Talstadt",
        "Kurt B.",
    ]
    assert found.numbers == ["1", "1.1", "2"]
    assert found.comments[2].text == "Zürgelbäume? Nie gehört.\nAber sie sollen schön sein."
    assert found.article.kicker == "Stadtgarten"
    assert found.article.headline == "Die alten Kastanien werden gefällt"
    assert found.article.updated_at is not None
    assert (found.lead.photographer, found.lead.agency) == ("Peter Amsler", "Keystone")


def test_breaks_of_a_wrapped_page_mean_nothing() -> None:
    found = page("umbrochen.txt")
    assert found.article.headline.endswith("des Landes und sucht noch ein Fernrohr")
    assert found.article.kicker == ""
    paragraphs = found.article.body.split("\n\n")
    assert len(paragraphs) == 4
    assert all("\n" not in paragraph for paragraph in paragraphs)
    assert found.comments[0].text == (
        "Die Drehung ist nicht so wichtig wie der Spalt. Durch den schaut man nämlich hinaus."
    )


def test_signs_of_markdown_in_a_page_stay_signs() -> None:
    body = page("sonderzeichen.txt").article.body
    assert r"\*alle\*" in body
    assert "admin_2024" in body
    assert "<https://talstadt.example/it_sicherheit_(faq>" in body
    assert "\n\n1\\. Januar" in body
    assert "&lt;Schlüssel>" in body
    assert "\n\n\\# Hashtag" in body


def test_fewer_comments_than_announced_are_reported(tmp_path: Path) -> None:
    text = (PAGES / "zwei_bilder.txt").read_text("utf-8").replace("(2)", "(7)")
    found = import_text(tmp_path, text)
    assert len(found.comments) == 2
    sentence = str(found.losses["comments-missing"].message)
    assert "7" in sentence
    assert "2" in sentence


@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.glob("*.txt")))
@pytest.mark.parametrize("dress", ["crlf", "cr", "mark", "utf16", "nbsp", "tabs"])
def test_line_ends_marks_and_spaces_change_nothing(name: str, dress: str, tmp_path: Path) -> None:
    text = (PAGES / name).read_text("utf-8")
    data = {
        "crlf": text.replace("\n", "\r\n").encode(),
        "cr": text.replace("\n", "\r").encode(),
        "mark": b"\xef\xbb\xbf" + text.encode(),
        "utf16": text.encode("utf-16"),
        "nbsp": text.replace(" ", "\xa0").encode(),
        "tabs": text.replace("        ", "\t").encode(),
    }[dress]
    path = tmp_path / "seite.txt"
    path.write_bytes(data)
    plain = import_path(PAGES / name)
    dressed = import_path(path)
    assert [c.text for c in dressed.comments] == [c.text for c in plain.comments]
    assert dressed.items == plain.items


@pytest.mark.parametrize("name", ["badesee.txt", "zwei_bilder.txt", "interview.txt"])
def test_a_windows_file_reads_like_a_utf8_file(name: str, tmp_path: Path) -> None:
    path = tmp_path / "seite.txt"
    path.write_bytes((PAGES / name).read_text("utf-8").encode("cp1252"))
    assert import_path(path).items == import_path(PAGES / name).items


FLAT = """Stadt

Baustelle Der Marktplatz wird umgegraben

Foto: Ada Muster

Bis Ostern liegt auf dem Marktplatz kein Stein auf dem anderen. Der Wochenmarkt zieht so lange um.

5 Kommentare

1. Wohin denn?

1. Auf den Schulhof.

2. Und die Marktuhr?

1. Bleibt stehen.

2. Im doppelten Sinn.

Schreiben Sie einen Kommentar
"""


def test_lost_indentation_is_made_up_for_by_the_numbers(tmp_path: Path) -> None:
    assert import_text(tmp_path, FLAT).numbers == ["1", "1.1", "2", "2.1", "2.2"]


def test_numbers_given_in_full_are_taken_as_they_are(tmp_path: Path) -> None:
    text = FLAT[: FLAT.index("5 Kommentare")] + (
        "3 Kommentare\n\n1. Wohin?\n\n1.1 Auf den Schulhof.\n\n"
        "3.5 Millionen kostet das angeblich.\n\n2. Aha.\n"
    )
    found = import_text(tmp_path, text)
    assert found.numbers == ["1", "1.1", "2"]
    assert "3.5 Millionen" in found.comments[1].text


def test_a_removed_comment_is_hidden_and_keeps_its_number(tmp_path: Path) -> None:
    text = FLAT.replace("2. Und die Marktuhr?", "2. Dieser Kommentar wurde entfernt.")
    found = import_text(tmp_path, text)
    by_number = {comment.number: comment for comment in found.comments}
    assert by_number["2"].state is CommentState.HIDDEN
    assert by_number["2.2"].state is CommentState.VISIBLE


def test_bullets_part_comments_as_numbers_do(tmp_path: Path) -> None:
    text = FLAT[: FLAT.index("5 Kommentare")] + (
        "Kommentare\n\n  * Wohin denn?\n\n    * Auf den Schulhof.\n\n  * Und die Uhr?\n"
    )
    assert import_text(tmp_path, text).numbers == ["1", "1.1", "2"]


def test_markup_in_a_comment_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    text = FLAT.replace("Wohin denn?", "<script>alert(1)</script> <b>laut</b>")
    first = import_text(tmp_path, text).comments[0]
    assert "<script" not in first.html
    assert "<b>" not in first.html
    assert "&lt;b&gt;laut" in first.html


def test_a_link_to_the_comments_above_the_text_does_not_end_it(tmp_path: Path) -> None:
    text = FLAT.replace("Foto: Ada", "5 Kommentare\n\nZu den Kommentaren\n\nFoto: Ada")
    found = import_text(tmp_path, text)
    assert found.article.body.startswith("Bis Ostern")
    assert len(found.comments) == 5


def test_the_form_may_stand_above_the_comments(tmp_path: Path) -> None:
    text = FLAT.replace(
        "5 Kommentare\n", "Schreiben Sie einen Kommentar\n\nName *\n\n5 Kommentare\n"
    )
    found = import_text(tmp_path, text)
    assert len(found.comments) == 5
    assert "Name" not in found.article.body


def test_related_titles_inside_the_text_are_left_out_and_named(tmp_path: Path) -> None:
    text = FLAT.replace(
        "\n\n5 Kommentare",
        "\n\nLesen Sie auch\n\nSo alt ist das Pflaster\n\nWer die Steine klopft\n\n"
        "Die Arbeiten beginnen am Montag mit dem Brunnen. Er wird als Erstes zerlegt und "
        "kommt Stein für Stein ins Lager der Stadt, wo er bis Ostern bleibt.\n\n5 Kommentare",
    )
    found = import_text(tmp_path, text)
    assert "Pflaster" not in found.article.body
    assert "Die Arbeiten beginnen am Montag" in found.article.body
    assert "So alt ist das Pflaster" in str(found.losses["related-left-out"].message)


def test_a_description_may_stand_below_its_credit(tmp_path: Path) -> None:
    found = import_text(tmp_path, FLAT.replace("Foto: Ada Muster", "Foto: Ada Muster\nDer Markt"))
    assert (found.lead.photographer, found.lead.caption) == ("Ada Muster", "Der Markt")
    assert found.article.body.startswith("Bis Ostern")


def test_sections_may_have_names_of_several_words(tmp_path: Path) -> None:
    found = import_text(tmp_path, FLAT.replace("Stadt\n", "Kultur & Leben\n", 1))
    assert found.category == "Kultur & Leben"
