"""Setting up comments, erasing a person, corrections: what the inbox asks before it acts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app.domain.comment_rules import Snippet
from editor_app.services.comment_rules import get_comment_rules
from editor_app.services.privacy import held_about
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.inbox.comment_rules_dialog import CommentRulesDialog
from editor_app.ui.inbox.correction_dialog import CorrectionDialog
from editor_app.ui.inbox.erase_dialog import EraseDialog
from editor_app.ui.inbox.inbox_keys import CommentWish
from tests.ui.inbox.test_round import inbox_of
from tests.ui.shell.office import Office, session_of


def test_rules_are_saved_as_one_step_and_a_wrong_one_is_named(office: Office) -> None:
    shown = office.open()
    screen = inbox_of(office, shown)
    screen.inbox.rules_requested.emit()
    dialog = shown.view.dialog()
    assert isinstance(dialog, CommentRulesDialog)
    office.qtbot.waitUntil(dialog.save.isEnabled, timeout=5000)
    assert dialog.length.lineEdit().text() == "3000 Zeichen"
    assert dialog.length.lineEdit().width() > dialog.length.width() // 2
    assert dialog.closing.lineEdit().text() == "nie"
    dialog.form_action.setText("ftp://kein.example/")
    dialog.save.click()
    office.wait_calm(shown)
    assert dialog._error.isVisible()
    dialog.form_action.setText("https://formular.example/kommentar")
    dialog.words.setText("Gewinnspiel, Casino, ,Casino")
    dialog.snippets.add.click()
    QTest.keyClicks(dialog.snippets.title, "Dank")
    QTest.keyClicks(dialog.snippets.text, "Danke.")
    QTest.keyClick(dialog.snippets.text, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.snippets.text, "Wird berichtigt.")
    dialog.save.click()
    office.wait_calm(shown)
    rules = get_comment_rules(session_of(shown))
    assert rules.form_action == "https://formular.example/kommentar"
    assert rules.desk.filter.words == ("Gewinnspiel", "Casino")
    assert Snippet("Dank", "Danke.\nWird berichtigt.") in rules.desk.snippets
    assert shown.view.dialog() is None


def test_a_person_is_erased_only_after_a_question(office: Office) -> None:
    shown = office.open((1600, 1000))
    screen = inbox_of(office, shown)
    office.qtbot.waitUntil(screen.context.erase.isVisible, timeout=5000)
    row = screen.inbox.view.current_row()
    assert row is not None
    with session_of(shown).library.read() as uow:
        details = uow.reader_details.find(row.entry.comment.id)
    assert details is not None
    screen.context.erase.click()
    dialog = shown.view.dialog()
    assert isinstance(dialog, EraseDialog)
    dialog.cancel.click()
    office.wait_calm(shown)
    assert held_about(session_of(shown), details.email)
    screen.context.erase.click()
    dialog = shown.view.dialog()
    assert isinstance(dialog, EraseDialog)
    dialog.erase.click()
    office.wait_calm(shown)
    assert not held_about(session_of(shown), details.email)


def test_a_comment_becomes_a_correction_and_is_taken_back(office: Office) -> None:
    shown = office.open()
    screen = inbox_of(office, shown)
    row = screen.inbox.view.current_row()
    assert row is not None
    comment = row.entry.comment
    with session_of(shown).library.read() as uow:
        before = uow.articles.get(comment.article_id).corrections
    screen.wishes.carry_out(CommentWish.CORRECT, (comment,))
    dialog = shown.view.dialog()
    assert isinstance(dialog, CorrectionDialog)
    assert not dialog.take.isEnabled()
    QTest.keyClicks(dialog.text, "Es waren neun.")
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    office.wait_calm(shown)
    with session_of(shown).library.read() as uow:
        corrections = uow.articles.get(comment.article_id).corrections
    assert corrections[:-1] == before
    assert (corrections[-1].text, corrections[-1].comment_id) == ("Es waren neun.", comment.id)
    assert shown.view.screens.current is None  # the article is open
    shown.view.actions_book["undo"].trigger()
    office.wait_calm(shown)
    with session_of(shown).library.read() as uow:
        assert uow.articles.get(comment.article_id).corrections == before


def test_a_correction_leads_to_the_passage_that_the_comment_quotes(office: Office) -> None:
    shown = office.open()
    screen = inbox_of(office, shown)
    row = screen.inbox.view.current_row()
    assert row is not None
    comment = row.entry.comment
    session = session_of(shown)
    passage = "Bis zum Übergang 🚆 fahren *nur* zehn Busse"
    quoting = replace(comment, html="<blockquote>Bis zum Übergang fahren nur zehn</blockquote>")
    with session.library.write("test") as uow:
        article = uow.articles.get(comment.article_id)
        uow.save(quoting, replace(article, body=f"🚌 Größe.\n\n{article.body}\n\n{passage}."))
    screen.wishes.carry_out(CommentWish.CORRECT, (quoting,))
    dialog = shown.view.dialog()
    assert isinstance(dialog, CorrectionDialog)
    QTest.keyClicks(dialog.text, "Es waren neun.")
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    office.wait_calm(shown)
    body = QApplication.focusWidget()
    assert isinstance(body, BodyEdit)
    assert body.textCursor().selectedText() == passage.removesuffix(" Busse")
