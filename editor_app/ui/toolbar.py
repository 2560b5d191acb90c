"""The bar above the document: panes, where one is, whether it is safe, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor_app.domain.article import Article
from editor_app.ui.actions import ActionBook, native_keys
from editor_app.ui.save_state import SaveStage, SaveState
from editor_app.ui.status_names import STATUS_TONES, status_name
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.eliding_label import ElidingLabel
from editor_app.ui.widgets.icon_button import IconButton
from editor_app.ui.widgets.pill import Pill
from editor_app.ui.widgets.primary_button import PrimaryButton
from editor_app.ui.widgets.segmented import Segmented
from editor_app.ui.window_layout import Preset

HEIGHT = 52


class Toolbar(QFrame):
    """When there is little room, it gives up what is needed least; never the export button."""

    preset_chosen = Signal(str)
    place_requested = Signal()
    """The first part of the breadcrumb: back to the list."""

    def __init__(self, theme: Theme, actions: ActionBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAccessibleName(self.tr("Toolbar"))
        self._theme = theme
        self._actions = actions
        self._findings = 0
        self._blocked = False
        self._saved = False
        self._article: Article | None = None
        self._list_shown = True
        self._buttons = {
            key: _button(theme, actions, key)
            for key in ("pane.sidebar", "pane.list", "undo", "redo")
        }
        self._place = QPushButton()
        self._place.setProperty("kind", "ghost")
        self._place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrow = QLabel()
        self._headline = ElidingLabel()
        self._headline.setProperty("role", "title")
        self._status = Pill(theme)
        self._save_icon = QLabel()
        self._save_text = ElidingLabel()
        self._save_text.setProperty("role", "dim")
        self.presets = Segmented(theme, self.tr("Way of working"))
        self.presets.add_icon(Preset.WRITE, "panel-right", self.tr("Write"))
        self.presets.add_icon(Preset.LAYOUT, "columns-3", self.tr("Layout (F9)"))
        self.presets.add_icon(Preset.FOCUS, "maximize", self.tr("Focus (F11)"))
        self.presets.set_current(Preset.WRITE)
        self.check_button = QPushButton()
        self.check_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.export_button = PrimaryButton(theme, self.tr("Export …"), "package-check")
        self._row = QHBoxLayout(self)
        self._lay_out()
        self._place.clicked.connect(self.place_requested)
        self.presets.chosen.connect(self.preset_chosen)
        self.check_button.clicked.connect(actions["check"].trigger)
        self.export_button.clicked.connect(actions["export"].trigger)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_article(None)

    def show_place(self, name: str) -> None:
        """Name the list the article was opened from."""
        self._place.setText(name.replace("&", "&&"))
        self._collapse()

    def show_list(self, shown: bool) -> None:
        """Beside the list the breadcrumb would say twice what the list says."""
        self._list_shown = shown
        self._collapse()

    def show_article(self, article: Article | None) -> None:
        """Show which article is open and how far it has come."""
        self._article = article
        if article is not None:
            untitled = self.tr("No headline yet")
            self._headline.set_text(article.headline or untitled)
            self._status.set_text(status_name(article.status))
            self._status.set_tone(STATUS_TONES[article.status])
        else:
            self.show_save_state(SaveState(SaveStage.UNTOUCHED))
        self.check_button.setEnabled(article is not None)
        self._collapse()

    def show_save_state(self, state: SaveState) -> None:
        """Say whether what was typed is safe."""
        at = state.at.astimezone() if state.at else None
        time = QLocale().toString(QTime(at.hour, at.minute), "HH:mm") if at else ""
        texts = {
            SaveStage.UNTOUCHED: "",
            SaveStage.SAVING: self.tr("Saving …"),
            SaveStage.SAVED: self.tr("Saved {time}").format(time=time),
            SaveStage.FAILED: self.tr("Not saved"),
        }
        icon, tone = {
            SaveStage.SAVED: ("check", "ok"),
            SaveStage.FAILED: ("triangle-alert", "bad"),
        }.get(state.stage, ("", ""))
        self._saved = state.stage is not SaveStage.UNTOUCHED
        self._save_text.set_text(texts[state.stage])
        self._save_icon.clear()
        if icon:
            self._save_icon.setPixmap(self._theme.pixmap(icon, 16, tone))
        self._save_icon.setToolTip(texts[state.stage])
        self._collapse()

    def show_findings(self, count: int, *, blocked: bool) -> None:
        """Say how many findings the open article has."""
        self._findings, self._blocked = count, blocked
        self._collapse()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up or take back what the width allows."""
        super().resizeEvent(event)
        self._collapse()

    def _lay_out(self) -> None:
        for key in ("pane.sidebar", "pane.list"):
            self._row.addWidget(self._buttons[key])
        self._row.addWidget(self._place)
        self._row.addWidget(self._arrow)
        self._row.addWidget(self._headline)
        self._row.addWidget(self._status)
        self._row.addWidget(self._save_icon)
        self._row.addWidget(self._save_text)
        self._row.addStretch(1)
        for key in ("undo", "redo"):
            self._row.addWidget(self._buttons[key])
        self._row.addWidget(self.presets)
        self._row.addWidget(self.check_button)
        self._row.addWidget(self.export_button)

    def _collapse(self) -> None:
        """Show everything that belongs here, then give up in order until the rest fits."""
        has_article = self._article is not None
        crumb = has_article and not self._list_shown
        for widget, shown in (
            (self._place, crumb),
            (self._arrow, crumb),
            (self._headline, crumb),
            (self._status, has_article),
            (self._save_icon, self._saved),
            (self._save_text, self._saved),
            (self.presets, True),
            (self._buttons["undo"], True),
            (self._buttons["redo"], True),
        ):
            widget.setVisible(shown)
        self._label_check(short=False)
        for step in (
            self._drop_time,
            self._drop_place,
            self._drop_label,
            self._drop_presets,
            self._drop_undo,
            self._drop_status,
        ):
            if self._row.sizeHint().width() <= self.width() or self._fits_shortened():
                return
            step()

    def _fits_shortened(self) -> bool:
        """Whether it fits with the headline cut to a third."""
        spare = (
            self._headline.sizeHint().width() * 2 // 3 if self._headline.isVisibleTo(self) else 0
        )
        return self._row.sizeHint().width() - spare <= self.width()

    def _drop_time(self) -> None:
        self._save_text.hide()

    def _drop_place(self) -> None:
        for widget in (self._place, self._arrow, self._headline):
            widget.hide()

    def _drop_label(self) -> None:
        self._label_check(short=True)

    def _drop_presets(self) -> None:
        self.presets.hide()

    def _drop_undo(self) -> None:
        """Only at the largest zoom on the smallest screen; both have keys and menu entries."""
        self._buttons["undo"].hide()
        self._buttons["redo"].hide()

    def _drop_status(self) -> None:
        self._status.hide()

    def _label_check(self, *, short: bool) -> None:
        word = self.tr("Check")
        name = word
        if self._findings:
            name = self.tr("%n notes", "", self._findings)
        count = str(self._findings) if self._findings else ""
        label = count if short else " · ".join(part for part in (word, count) if part)
        self.check_button.setText(f"\u2005{label}" if label else "")
        self.check_button.setAccessibleName(f"{word}, {name}" if self._findings else word)
        keys = native_keys(self._actions["check"].shortcut())
        self.check_button.setToolTip(f"{word} ({keys})")
        tone = "bad" if self._blocked else "t1"
        self.check_button.setIcon(self._theme.icon("list-checks", 16, tone))

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(12), 0, px(10), 1)
        self._row.setSpacing(px(6))
        self._arrow.setPixmap(self._theme.pixmap("chevron-right", 14, "t3"))
        self.check_button.setIconSize(self._theme.size(16, 16))
        self._collapse()


def _button(theme: Theme, actions: ActionBook, key: str) -> IconButton:
    icons = {"pane.sidebar": "panel-left", "pane.list": "list", "undo": "undo-2", "redo": "redo-2"}
    button = IconButton(theme, icons[key], actions[key].iconText())
    button.follow(actions[key])
    button.setCheckable(False)
    return button
