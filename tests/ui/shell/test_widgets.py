"""The controls of our own, used by keyboard and pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QEnterEvent, QFontMetricsF, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.type_roles import TypeRole
from editor_app.ui.widgets import toast as toast_module
from editor_app.ui.widgets.clamped_text import ClampedText
from editor_app.ui.widgets.dialog import Dialog
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.flow_layout import FlowPanel
from editor_app.ui.widgets.form import Form
from editor_app.ui.widgets.growing_text_edit import GrowingLineEdit, GrowingTextEdit
from editor_app.ui.widgets.icon_button import IconButton
from editor_app.ui.widgets.pill import Pill
from editor_app.ui.widgets.primary_button import RING, PrimaryButton
from editor_app.ui.widgets.segmented import Segmented
from editor_app.ui.widgets.toast import Toast

LONG = "Die Nachtbuslinie 7 kommt zurück, vorerst auf Probe und nur am Wochenende. "


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(800, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def wheel() -> QWheelEvent:
    """One notch towards the end of the page."""
    return QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own parameter
    )


def text_field(light: Theme, qtbot: QtBot, kind: type[GrowingTextEdit]) -> GrowingTextEdit:
    field = kind(light.font(TypeRole.EDITOR_STANDFIRST), 26)
    field.resize(400, 26)
    qtbot.addWidget(field)
    field.show()
    return field


def test_text_field_grows_by_whole_lines(light: Theme, qtbot: QtBot) -> None:
    field = text_field(light, qtbot, GrowingTextEdit)
    field.set_text("Ein Satz.")
    assert field.height() == 26
    field.set_text(LONG * 3)
    assert field.height() > 26
    assert field.height() % 26 == 0


def test_filling_a_field_is_neither_an_edit_nor_undoable(light: Theme, qtbot: QtBot) -> None:
    field = text_field(light, qtbot, GrowingTextEdit)
    with qtbot.assertNotEmitted(field.text_edited):
        field.set_text(LONG)
    assert not field.document().isUndoAvailable()


def test_typing_is_an_edit_and_undoable(light: Theme, qtbot: QtBot) -> None:
    field = text_field(light, qtbot, GrowingTextEdit)
    field.set_text("Bus")
    with qtbot.waitSignal(field.text_edited):
        QTest.keyClicks(field, "x")
    assert field.document().isUndoAvailable()


def test_keys_at_the_edges_leave_the_field(light: Theme, qtbot: QtBot) -> None:
    field = text_field(light, qtbot, GrowingLineEdit)
    field.set_text("Bus")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab):
        with qtbot.waitSignal(field.next_requested):
            QTest.keyClick(field, key)
    with qtbot.waitSignal(field.previous_requested):
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.text() == "Bus"


def test_pasted_lines_become_one_in_a_line(light: Theme, qtbot: QtBot) -> None:
    field = text_field(light, qtbot, GrowingLineEdit)
    source = QMimeData()
    source.setText("eins\nzwei\r\n drei")
    field.insertFromMimeData(source)
    assert field.text() == "eins zwei drei"


def test_wheel_is_left_to_the_page(light: Theme, qtbot: QtBot) -> None:
    field = text_field(light, qtbot, GrowingTextEdit)
    event = wheel()
    field.wheelEvent(event)
    assert not event.isAccepted()


def test_wheel_changes_a_field_of_a_form_only_when_it_has_the_keyboard(
    light: Theme, window: QWidget
) -> None:
    form, number, choice = Form(light, "Regeln", window), QSpinBox(), QComboBox()
    number.setValue(7)
    choice.addItems(["Entwurf", "Bereit"])
    form.add_field("Tage", number)
    form.add_pair(("Status", choice), ("Name", name := QLineEdit()))
    form.show()
    name.setFocus()
    for field in (number, choice):
        QApplication.sendEvent(field, wheel())
    assert (number.value(), choice.currentText()) == (7, "Entwurf")
    number.setFocus()
    QApplication.sendEvent(number, wheel())
    assert number.value() == 6


def test_arrow_keys_move_between_segments(light: Theme, qtbot: QtBot) -> None:
    row = Segmented(light, "Reiter")
    qtbot.addWidget(row)
    for key in ("a", "b & c", "d"):
        row.add_text(key, key)
    row.set_current("a")
    with qtbot.waitSignal(row.chosen) as waited:
        QTest.keyClick(row, Qt.Key.Key_Right)
    assert waited.args == ["b & c"]
    QTest.keyClick(row, Qt.Key.Key_Right)
    QTest.keyClick(row, Qt.Key.Key_Right)
    assert row.current() == "a"


def test_icon_button_keeps_the_shortcut_out_of_its_name(light: Theme, qtbot: QtBot) -> None:
    button = IconButton(light, "search", "Suchen")
    qtbot.addWidget(button)
    action = QAction("Suchen", button)
    action.setShortcut("Ctrl+K")
    button.follow(action)
    assert button.accessibleName() == "Suchen"
    assert "K" in button.toolTip().removeprefix("Suchen")
    action.setEnabled(False)
    assert not button.isEnabled()


def test_click_gives_a_button_no_focus_ring(light: Theme, window: QWidget, qtbot: QtBot) -> None:
    button = IconButton(light, "search", "Suchen", window)
    button.show()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.hasFocus()


def test_ring_of_the_primary_button_lies_outside_its_face(light: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = PrimaryButton(light, "Exportieren", "package-check", window)
    button.resize(button.sizeHint())
    window.show()
    plain = button.grab().toImage().pixelColor(button.width() // 2, 1)
    window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    ringed = button.grab().toImage().pixelColor(button.width() // 2, 1)
    assert ringed != plain
    assert button.height() == 32 + 2 * RING


def test_pill_refuses_a_tone_nobody_knows(light: Theme, qtbot: QtBot) -> None:
    pill = Pill(light, "Entwurf", "accent")
    qtbot.addWidget(pill)
    with pytest.raises(KeyError):
        pill.set_tone("loud")
    assert pill.accessibleName() == "Entwurf"


def test_label_elides_instead_of_pushing(qtbot: QtBot) -> None:
    label = ElidingLabel(LONG)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 80
    label.show()
    label.resize(90, 20)
    assert label.toolTip() == LONG
    label.resize(2000, 20)
    assert label.toolTip() == ""


def test_chips_wrap_and_the_panel_is_as_high_as_its_rows(qtbot: QtBot) -> None:
    panel = FlowPanel()
    qtbot.addWidget(panel)
    for number in range(6):
        panel.flow.addWidget(QPushButton(f"Schlagwort {number}"))
    panel.resize(1200, 10)
    panel.show()
    panel.fit()
    one_row = panel.height()
    panel.resize(260, 10)
    panel.fit()
    assert panel.height() >= 3 * one_row
    assert panel.flow.itemAt(99) is None


@pytest.mark.parametrize("width", [40, 90, 160, 400])
@pytest.mark.parametrize("lines", [1, 2, 3])
def test_clamped_text_keeps_to_its_box(light: Theme, width: int, lines: int) -> None:
    font = light.font(TypeRole.ARTICLE_TITLE)
    text = ClampedText(LONG * 4, font, width, lines, 19)
    metrics = QFontMetricsF(font)
    assert text.line_count == lines
    assert all(metrics.horizontalAdvance(line) <= width + 1 for line in text._lines)
    assert text._lines[-1].endswith("…")


def test_short_text_is_not_cut(light: Theme) -> None:
    text = ClampedText("Bus", light.font(TypeRole.ARTICLE_TITLE), 100, 2, 19)
    assert text._lines == ["Bus"]


def test_toast_goes_after_its_time_and_waits_while_looked_at(
    window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toast_module, "SHOWN_MS", 60)
    toast = Toast(window)
    toast.say("In den Papierkorb gelegt.", "Rückgängig")
    spot = QPointF(2, 2)
    QApplication.sendEvent(toast, QEnterEvent(spot, spot, spot))
    qtbot.wait(120)
    assert toast.isVisible()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=1000)


def test_toast_waits_while_the_keyboard_is_in_it(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window)
    window.activateWindow()
    toast.say("Verschoben.", "Rückgängig")
    toast.take_focus()
    assert not toast._timer.isActive()
    with qtbot.waitSignal(toast.action_requested):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert not toast.isVisible()


def test_toast_stays_at_the_bottom_when_the_window_grows(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.say("Gesichert.")
    window.resize(1000, 900)
    qtbot.wait(10)
    assert 900 - toast.geometry().bottom() == 49
    toast.dismiss()


class Question(Dialog):
    """A dialog with two stops for the keyboard."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, 400)
        self.set_heading("Titel", "Ein Satz.")
        self.first = QLineEdit()
        self.second = QPushButton("Fertig")
        self.body.addWidget(self.first)
        self.foot.addWidget(self.second)


def test_tab_stays_inside_a_dialog(light: Theme, window: QWidget, qtbot: QtBot) -> None:
    outside = QLineEdit(window)
    outside.show()
    dialog = Question(light, window)
    dialog.open()
    assert dialog.first.hasFocus() or window.focusWidget() is dialog.first
    seen = set()
    for _ in range(5):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.add(window.focusWidget())
    assert seen == {dialog.first, dialog.second}
    dialog.close_dialog()


def test_escape_closes_a_dialog_and_gives_the_keyboard_back(
    light: Theme, window: QWidget, qtbot: QtBot
) -> None:
    outside = QLineEdit(window)
    outside.show()
    window.activateWindow()
    outside.setFocus()
    dialog = Question(light, window)
    dialog.open()
    with qtbot.waitSignal(dialog.closed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.focusWidget() is outside


def test_dialog_follows_its_window(light: Theme, window: QWidget, qtbot: QtBot) -> None:
    dialog = Question(light, window)
    dialog.open()
    window.resize(500, 300)
    qtbot.wait(10)
    assert dialog.size() == window.size()
    assert window.rect().contains(dialog.card.geometry())
    dialog.close_dialog()


def test_enter_presses_the_button_with_the_keyboard_or_the_primary_one(
    light: Theme, window: QWidget
) -> None:
    dialog = Dialog(light, window, 400)
    name, cancel, save = QLineEdit(), QPushButton("Abbrechen"), PrimaryButton(light, "Sichern")
    dialog.body.addWidget(name)
    dialog.foot.addWidget(cancel)
    dialog.foot.addWidget(save)
    pressed = []
    cancel.clicked.connect(lambda: pressed.append("cancel"))
    save.clicked.connect(lambda: pressed.append("save"))
    dialog.open()
    for widget in (name, cancel, save):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Return)
    assert pressed == ["save", "cancel", "save"]
    save.setEnabled(False)
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Enter)
    assert pressed == ["save", "cancel", "save"]
    dialog.close_dialog()
