"""The credit panel: what it shows, and what becomes of what is typed into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from editor_app.domain.article import Article, ArticleStatus
from editor_app.domain.identity import EntityId
from editor_app.domain.image import Image, ImageUse
from editor_app.services.add_pictures import add_picture
from editor_app.ui.image_library.image_screen import ImageScreen
from editor_app.ui.image_panel.image_panel import ImagePanel
from tests.ui.image_library.darkroom import Darkroom, said

SAVED_MS = 2000


@pytest.fixture
def panel(screen: ImageScreen) -> Iterator[ImagePanel]:
    """Return the panel of the screen."""
    screen.arrange(1600)
    yield screen.panel
    screen.panel.hand_over()


def _take(darkroom: Darkroom, panel: ImagePanel, *ids: str) -> None:
    panel.show_images(tuple(map(EntityId, ids)))
    darkroom.qtbot.waitUntil(lambda: getattr(panel.selection(), "ids", None) == ids, timeout=5000)


def _wait_stored(darkroom: Darkroom, image_id: str, name: str, value: object) -> Image:
    darkroom.qtbot.waitUntil(
        lambda: getattr(darkroom.stored(image_id), name) == value, timeout=SAVED_MS + 3000
    )
    return darkroom.stored(image_id)


def test_nothing_is_selected_at_first(panel: ImagePanel) -> None:
    assert panel._empty.title() == "No image is selected."


def test_every_field_of_an_image_is_shown(darkroom: Darkroom, panel: ImagePanel) -> None:
    darkroom.image(
        "bus",
        photographer="Jule Sander",
        agency="Weitblick",
        alt="Ein Bus",
        caption="Nachts",
        licence="Redaktionelle Nutzung",
        valid_until=date(2027, 12, 31),
        source_url="https://example.org/bus",
        copyright_notice="© Sander",
        usage_terms="Nur hier",
        keywords=("Bus", "Nacht"),
        is_ai_generated=True,
    )
    _take(darkroom, panel, "bus")
    assert panel.credit.photographer.text() == "Jule Sander"
    assert panel.credit.agency.text() == "Weitblick"
    assert panel.credit.result.text() == "Foto: Jule Sander – Weitblick"
    assert panel.description.alt.text() == "Ein Bus"
    assert panel.description._count.text() == "7 / 160"
    assert panel.description.caption.text() == "Nachts"
    assert panel.rights.licence.currentText() == "Redaktionelle Nutzung"
    assert panel.rights.valid_until.day() == date(2027, 12, 31)
    assert panel.more.source.text() == "https://example.org/bus"
    assert panel.more.copyright.text() == "© Sander"
    assert panel.more.terms.text() == "Nur hier"
    assert [chip.text() for chip in panel.more.keywords.chips()] == ["Bus", "Nacht"]
    assert panel.more.is_ai_generated.isChecked()
    assert not panel.description.decorative.isChecked()


def test_typing_is_stored_after_a_pause_and_the_grid_follows(
    darkroom: Darkroom, screen: ImageScreen, panel: ImagePanel
) -> None:
    darkroom.image("bus", photographer="")
    screen.images.rows.show(screen.images.filter())
    darkroom.wait()
    screen.images.select(EntityId("bus"))
    _take(darkroom, panel, "bus")
    assert panel.credit.result.text() == "Credit missing"
    QTest.keyClicks(panel.credit.photographer, "Jule Sander")
    assert panel.credit.result.text() == "Foto: Jule Sander"
    assert darkroom.stored("bus").photographer == ""
    _wait_stored(darkroom, "bus", "photographer", "Jule Sander")
    darkroom.wait()
    assert said(screen.images, 0).startswith("bus.jpg, Foto: Jule Sander")
    assert panel.credit.photographer.text() == "Jule Sander"


def test_leaving_the_field_stores_at_once(darkroom: Darkroom, panel: ImagePanel) -> None:
    darkroom.image("bus")
    _take(darkroom, panel, "bus")
    panel.description.caption.setFocus()
    QTest.keyClicks(panel.description.caption, "Nachts")
    QTest.keyClick(panel.description.caption, Qt.Key.Key_Tab)
    darkroom.wait()
    assert darkroom.stored("bus").caption == "Nachts"


def test_another_selection_stores_what_was_typed_about_the_first(
    darkroom: Darkroom, panel: ImagePanel
) -> None:
    darkroom.image("bus")
    darkroom.image("tram", caption="Mittags")
    _take(darkroom, panel, "bus")
    QTest.keyClicks(panel.description.caption, "Nachts")
    _take(darkroom, panel, "tram")
    darkroom.wait()
    assert darkroom.stored("bus").caption == "Nachts"
    assert darkroom.stored("tram").caption == "Mittags"
    assert panel.description.caption.text() == "Mittags"


def test_one_visit_to_a_field_is_one_command_without_a_toast(
    darkroom: Darkroom, panel: ImagePanel
) -> None:
    toasts: list[object] = []
    darkroom.history.recorded.connect(toasts.append)
    darkroom.image("bus", agency="Alt")
    _take(darkroom, panel, "bus")
    panel.credit.agency.setFocus()
    QTest.keyClick(panel.credit.agency, Qt.Key.Key_End)
    for part in ("er Name", " und mehr"):
        QTest.keyClicks(panel.credit.agency, part)
        _wait_stored(darkroom, "bus", "agency", panel.credit.agency.text())
        darkroom.wait()
    assert [command.text for command in darkroom.history.recent()] == ["bus.jpg: Agency or source"]
    assert toasts == []
    panel.description.caption.setFocus()
    QTest.keyClicks(panel.description.caption, "Neu")
    panel.hand_over()
    darkroom.wait()
    assert len(darkroom.history.recent()) == 2
    darkroom.history.undo()
    darkroom.history.undo()
    darkroom.wait()
    assert darkroom.stored("bus").agency == "Alt"
    assert darkroom.stored("bus").caption == ""
    darkroom.qtbot.waitUntil(lambda: panel.credit.agency.text() == "Alt", timeout=3000)
    darkroom.history.redo()
    darkroom.wait()
    assert darkroom.stored("bus").agency == "Alter Name und mehr"


def test_command_that_was_taken_back_is_not_changed_by_typing_on(
    darkroom: Darkroom, panel: ImagePanel
) -> None:
    darkroom.image("bus", agency="Alt")
    _take(darkroom, panel, "bus")
    panel.credit.agency.setFocus()
    QTest.keyClick(panel.credit.agency, Qt.Key.Key_End)
    QTest.keyClicks(panel.credit.agency, "er")
    panel.hand_over()
    darkroom.wait()
    darkroom.history.undo()
    darkroom.qtbot.waitUntil(lambda: panel.credit.agency.text() == "Alt", timeout=3000)
    QTest.keyClick(panel.credit.agency, Qt.Key.Key_End)
    QTest.keyClicks(panel.credit.agency, "e")
    panel.hand_over()
    darkroom.wait()
    assert darkroom.stored("bus").agency == "Alte"
    darkroom.history.undo()
    darkroom.wait()
    assert darkroom.stored("bus").agency == "Alt"


def test_fields_that_differ_say_so_and_only_what_is_typed_is_written(
    darkroom: Darkroom, panel: ImagePanel
) -> None:
    toasts: list[object] = []
    darkroom.history.recorded.connect(toasts.append)
    darkroom.image("bus", photographer="Jule", agency="Weitblick", caption="A", alt="x")
    darkroom.image(
        "tram", photographer="", agency="Weitblick", caption="B", alt="", keywords=("T",)
    )
    _take(darkroom, panel, "bus", "tram")
    assert panel.head._count.text() == "2 images selected"
    assert panel.credit.photographer.placeholderText() == "Various"
    assert panel.credit.agency.text() == "Weitblick"
    assert panel.credit.result.text() == "Several credits"
    assert panel.description.caption.placeholderText() == "Various"
    assert panel.more.keywords.add.text() == "Various"
    QTest.keyClicks(panel.credit.photographer, "Rana Aziz")
    panel.hand_over()
    darkroom.wait()
    assert [darkroom.stored(name).photographer for name in ("bus", "tram")] == ["Rana Aziz"] * 2
    assert [darkroom.stored(name).caption for name in ("bus", "tram")] == ["A", "B"]
    assert len(toasts) == 1
    darkroom.history.undo()
    darkroom.wait()
    assert [darkroom.stored(name).photographer for name in ("bus", "tram")] == ["Jule", ""]


def test_selection_can_be_narrowed_to_those_without_credit(
    darkroom: Darkroom, screen: ImageScreen, panel: ImagePanel
) -> None:
    for name, photographer in (("a", ""), ("b", "Jule"), ("c", "")):
        darkroom.image(name, photographer=photographer)
    screen.images.rows.show(screen.images.filter())
    darkroom.wait()
    screen.images.view.selectAll()
    _take(darkroom, panel, "c", "b", "a")
    assert panel.head.narrow.text() == "Select only the 2 without credit"
    panel.head.narrow.click()
    darkroom.wait()
    assert screen.images.view.selected_ids() == ("c", "a")


def test_alt_text_is_counted_and_not_needed_for_ornaments(
    darkroom: Darkroom, panel: ImagePanel
) -> None:
    darkroom.image("bus", alt="x" * 161)
    _take(darkroom, panel, "bus")
    assert panel.description._count.property("tone") == "warn"
    panel.description.decorative.click()
    darkroom.wait()
    assert darkroom.stored("bus").is_decorative
    assert not panel.description.alt.isEnabled()


def test_licence_brings_its_link_and_free_words_keep_none(
    darkroom: Darkroom, panel: ImagePanel
) -> None:
    darkroom.image("bus")
    _take(darkroom, panel, "bus")
    assert panel.rights.terms.isHidden()
    combo = panel.rights.licence
    combo.setCurrentIndex(combo.findText("CC BY 4.0"))
    combo.textActivated.emit("CC BY 4.0")
    image = _wait_stored(darkroom, "bus", "licence", "CC BY 4.0")
    assert image.licence_url == "https://creativecommons.org/licenses/by/4.0/"
    darkroom.qtbot.waitUntil(lambda: not panel.rights.terms.isHidden(), timeout=3000)
    assert panel.rights.terms.text() == "creativecommons.org/licenses/by/4.0"
    combo._line.selectAll()
    QTest.keyClicks(combo._line, "Nach Absprache")
    panel.hand_over()
    image = _wait_stored(darkroom, "bus", "licence", "Nach Absprache")
    assert image.licence_url == ""


def test_royalty_free_asks_for_the_provider(darkroom: Darkroom, panel: ImagePanel) -> None:
    darkroom.image("bus", licence="Lizenzfrei")
    _take(darkroom, panel, "bus")
    assert "provider" in panel.rights._note.text()
    QTest.keyClicks(panel.credit.agency, "Freepik")
    panel.hand_over()
    darkroom.qtbot.waitUntil(panel.rights._note.isHidden, timeout=3000)


@pytest.mark.parametrize(
    ("typed", "day"),
    [("31.12.2027", date(2027, 12, 31)), ("2027-12-31", date(2027, 12, 31)), ("", None)],
)
def test_last_day_is_typed_or_emptied(
    darkroom: Darkroom, panel: ImagePanel, typed: str, day: date | None
) -> None:
    darkroom.image("bus", valid_until=date(2026, 1, 1))
    _take(darkroom, panel, "bus")
    assert panel.rights._note.text() == "The right has ended."
    panel.rights.valid_until.selectAll()
    QTest.keyClick(panel.rights.valid_until, Qt.Key.Key_Backspace)
    QTest.keyClicks(panel.rights.valid_until, typed)
    panel.hand_over()
    _wait_stored(darkroom, "bus", "valid_until", day)


def test_keywords_are_added_and_removed(darkroom: Darkroom, panel: ImagePanel) -> None:
    darkroom.image("bus", keywords=("Bus",))
    _take(darkroom, panel, "bus")
    panel.more.toggle.click()
    panel.more.keywords.begin()
    QTest.keyClicks(panel.more.keywords.field, "Nacht")
    QTest.keyClick(panel.more.keywords.field, Qt.Key.Key_Return)
    _wait_stored(darkroom, "bus", "keywords", ("Bus", "Nacht"))
    panel.more.keywords.chips()[0].click()
    _wait_stored(darkroom, "bus", "keywords", ("Nacht",))


def test_focal_point_moves_by_arrow_keys_and_by_the_pointer(
    darkroom: Darkroom, panel: ImagePanel
) -> None:
    image = add_picture(darkroom.session, darkroom.picture_file())
    _take(darkroom, panel, image.id)
    focal = panel.head.focal
    focal.setFocus()
    QTest.keyClick(focal, Qt.Key.Key_Left)
    QTest.keyClick(focal, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert focal.accessibleDescription() == "49 % from the left, 55 % from the top"
    place = focal.picture_rect()
    assert abs(place.width() / place.height() - 4 / 3) < 0.02
    QTest.mouseClick(
        focal,
        Qt.MouseButton.LeftButton,
        pos=QPoint(place.left() + place.width() // 4, place.top() + place.height() // 2),
    )
    darkroom.wait()
    point = darkroom.stored(image.id).focal_point
    assert abs(point.x - 0.25) <= 0.01
    assert abs(point.y - 0.5) <= 0.01
    QTest.mouseClick(focal, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    darkroom.wait()
    assert darkroom.stored(image.id).focal_point.x == 0.0


def test_uses_lead_to_the_article_at_the_picture(darkroom: Darkroom, panel: ImagePanel) -> None:
    wanted: list[tuple[str, str]] = []
    panel.article_requested.connect(lambda article, field: wanted.append((article, field)))
    darkroom.image("bus")
    articles = [
        Article(EntityId("a"), slug="a", headline="Nachtbus", lead=ImageUse(EntityId("bus"))),
        Article(
            EntityId("b"),
            slug="b",
            headline="Haushalt",
            status=ArticleStatus.PUBLISHED,
            body="![](image:bus)",
        ),
    ]
    with darkroom.session.library.write("test") as uow:
        person = uow.people.list_all()[0]
        uow.save(*articles, replace(person, portrait_id=EntityId("bus")))
    _take(darkroom, panel, "bus")
    assert panel.uses.heading() == "Used in 2 articles"
    assert [row.accessibleName() for row in panel.uses.rows()] == [
        "Nachtbus, Draft",
        "Haushalt, Published",
        "Lena Brandt, Portrait",
    ]
    panel.uses.rows()[1].click()
    QTest.keyClick(panel.uses.rows()[0], Qt.Key.Key_Return)
    assert wanted == [("b", "body"), ("a", "lead")]
    assert not panel.uses.rows()[2].isEnabled()


def test_file_facts_tell_size_form_and_that_the_position_stays_at_home(
    darkroom: Darkroom, panel: ImagePanel
) -> None:
    image = add_picture(darkroom.session, darkroom.picture_file())
    _take(darkroom, panel, image.id)
    assert panel.facts.text().startswith("640 × 480 · JPEG · ")
    assert panel.facts._clean.isHidden()
    with darkroom.session.library.write("test") as uow:
        uow.save(replace(image, embedded_metadata=(("position", "yes"),)))
    darkroom.image("lost")
    _take(darkroom, panel, "lost")
    assert panel.facts.text() == "The picture file is still missing"


def test_position_in_the_file_is_told(
    darkroom: Darkroom, panel: ImagePanel, shared_data: Path
) -> None:
    image = add_picture(darkroom.session, shared_data / "images" / "iphone-gps.jpg")
    _take(darkroom, panel, image.id)
    assert not panel.facts._clean.isHidden()
    assert "original keeps its position" in panel.facts._explanation.text()


def test_credit_can_be_copied(darkroom: Darkroom, panel: ImagePanel) -> None:
    darkroom.image("bus", photographer="Jule Sander", agency="Weitblick")
    _take(darkroom, panel, "bus")
    panel.credit.result.copy.click()
    assert QGuiApplication.clipboard().text() == "Foto: Jule Sander – Weitblick"


def test_what_cannot_be_stored_stays_and_is_explained(
    darkroom: Darkroom, panel: ImagePanel
) -> None:
    darkroom.image("bus")
    _take(darkroom, panel, "bus")
    panel.editing.edit("focal_point", {"focal_point": "9,9"}, "Focal point")
    panel.hand_over()
    darkroom.qtbot.waitUntil(lambda: bool(panel.error()), timeout=3000)
    assert panel.error().startswith("Focal point: “9,9” is no point")


def test_enter_in_the_grid_goes_to_the_first_field_and_escape_back(
    darkroom: Darkroom, screen: ImageScreen, panel: ImagePanel
) -> None:
    darkroom.image("bus")
    screen.images.rows.show(screen.images.filter())
    darkroom.wait()
    screen.arrange(1100)
    assert not panel.isVisible()
    view = screen.images.view
    view.setFocus()
    screen.images.select(EntityId("bus"))
    _take(darkroom, panel, "bus")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert panel.credit.photographer.hasFocus()
    QTest.keyClick(panel.credit.photographer, Qt.Key.Key_Escape)
    assert view.hasFocus()


def test_everything_can_be_reached_by_tab(darkroom: Darkroom, panel: ImagePanel) -> None:
    image = add_picture(darkroom.session, darkroom.picture_file())
    _take(darkroom, panel, image.id)
    panel.more.toggle.click()
    panel.head.focal.setFocus()
    seen = []
    for _ in range(20):
        focus = QGuiApplication.focusObject()
        seen.append(focus)
        QTest.keyClick(panel.window(), Qt.Key.Key_Tab)
    for field in panel.fields():
        widget = getattr(field, "_line", field)
        reached: set[object] = {
            widget,
            getattr(widget, "add", widget),
            getattr(widget, "focusProxy", list)(),
        }
        assert reached & set(seen), field.field_name
