"""How readers may comment, what is marked for a closer look, what answers begin with."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.comment_rules import CommentRules, DeskRules, FilterRules
from editor_app.services.comment_rules import get_comment_rules, save_comment_rules
from editor_app.ui.desk import Desk
from editor_app.ui.inbox.snippet_editor import SnippetEditor
from editor_app.ui.sentences import sentence_of
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.dialog import Dialog
from editor_app.ui.widgets.form import Form
from editor_app.ui.widgets.primary_button import PrimaryButton
from editor_app.ui.widgets.text_box import TextBox

_WIDTH, _HEIGHT, _AROUND = 680, 430, 260
_NO_LIMIT = -1


class CommentRulesDialog(Dialog):
    """Shows the rules and saves them as one step; a value that cannot be is named in place."""

    saved = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(desk.theme, window, _WIDTH)
        self._desk = desk
        self.set_heading(
            self.tr("Set up comments"),
            self.tr("What readers meet on the page changes with the next export."),
        )
        theme = desk.theme
        self.form_action = QLineEdit()
        self.form_action.setPlaceholderText("https://… , …/wp-comments-post.php , mailto:…")
        self.consent = TextBox(theme, 4)
        self.version = QLineEdit()
        self.version.setPlaceholderText("2026-11")
        self.length = _spin(theme, 1, 10_000, self.tr(" characters"))
        self.closing = _spin(theme, 0, 3650, self.tr(" days"), self.tr("never"))
        self.ip_days = _spin(theme, 0, 3650, self.tr(" days"), self.tr("never by themselves"))
        self.email_months = _spin(theme, 0, 240, self.tr(" months"), self.tr("never by themselves"))
        self.words = QLineEdit()
        self.links = _spin(theme, _NO_LIMIT, 99, self.tr(" links"), self.tr("any number"))
        self.first_time = QCheckBox(self.tr("Mark readers who comment for the first time"))
        self.snippets = SnippetEditor(theme)
        self.form = Form(theme, self.tr("Rules for comments"), padding=0)
        self.form.setMinimumHeight(min(theme.px(_HEIGHT), window.height() - theme.px(_AROUND)))
        self._error = QLabel()
        self._error.setProperty("tone", "bad")
        self._error.setWordWrap(True)
        self._error.hide()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.save = PrimaryButton(theme, self.tr("Save"), "check")
        self.save.setEnabled(False)
        self._fill_form()
        self.body.addWidget(self.form, 1)
        self.body.addWidget(self._error)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.save)
        self.cancel.clicked.connect(self.close_dialog)
        self.save.clicked.connect(self._save)
        job = desk.jobs.read(partial(get_comment_rules, desk.session))
        job.succeeded.connect(self.show_rules)

    def show_rules(self, rules: CommentRules) -> None:
        """Show rules to be edited."""
        self.form_action.setText(rules.form_action)
        self.consent.set_text(rules.consent_text)
        self.version.setText(rules.consent_version)
        self.length.setValue(rules.max_length)
        self.closing.setValue(rules.closing_days)
        self.ip_days.setValue(rules.desk.ip_days)
        self.email_months.setValue(rules.desk.email_months)
        self.words.setText(", ".join(rules.desk.filter.words))
        limit = rules.desk.filter.max_links
        self.links.setValue(_NO_LIMIT if limit is None else limit)
        self.first_time.setChecked(rules.desk.filter.marks_first_time)
        self.snippets.show_snippets(rules.desk.snippets)
        self.save.setEnabled(True)

    def _fill_form(self) -> None:
        form = self.form
        form.add_heading(self.tr("Form below the articles"))
        form.add_field(self.tr("Where it sends comments (empty: no form)"), self.form_action)
        form.add_field(self.tr("Consent that readers give"), self.consent)
        form.add_field(self.tr("Version of this wording"), self.version)
        form.add_pair(
            (self.tr("Longest comment"), self.length),
            (self.tr("Closes after an article is out for"), self.closing),
        )
        form.add_heading(self.tr("Marked for a closer look"))
        form.add_field(self.tr("Comments with these words (commas between them)"), self.words)
        form.add_field(self.tr("Comments with more than"), self.links)
        form.add_widget(self.first_time)
        form.add_heading(self.tr("What is kept of readers"))
        form.add_pair(
            (self.tr("Erase IP addresses after"), self.ip_days),
            (self.tr("Erase e-mail addresses after"), self.email_months),
        )
        form.add_heading(self.tr("Snippets for replies"))
        form.add_widget(self.snippets)

    def _save(self) -> None:
        fields = {
            "comment_form": self.form_action.text(),
            "consent_text": self.consent.text(),
            "consent_version": self.version.text(),
            "comment_length": str(self.length.value()),
            "closing_days": str(self.closing.value()),
        }
        job = self._desk.jobs.write(
            partial(save_comment_rules, self._desk.session, fields, self._desk_rules())
        )
        job.succeeded.connect(self._on_saved)
        job.failed.connect(self._on_failed)

    def _desk_rules(self) -> DeskRules:
        words = (word.strip() for word in self.words.text().split(","))
        limit = self.links.value()
        return DeskRules(
            ip_days=self.ip_days.value(),
            email_months=self.email_months.value(),
            snippets=self.snippets.snippets(),
            filter=FilterRules(
                words=tuple(dict.fromkeys(word for word in words if word)),
                max_links=None if limit == _NO_LIMIT else limit,
                marks_first_time=self.first_time.isChecked(),
            ),
        )

    def _on_saved(self, _changes: Changes) -> None:
        self.saved.emit()
        self.close_dialog()

    def _on_failed(self, error: Exception) -> None:
        self._error.setText(sentence_of(error))
        self._error.show()
        self.fit()


def _spin(theme: Theme, least: int, most: int, unit: str, least_means: str = "") -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setSuffix(unit)
    box.lineEdit().setTextMargins(theme.px(9), 0, 0, 0)  # a style sheet cannot
    box.setSpecialValueText(least_means)
    return box
