"""The one style sheet: a template whose ``@names`` are colour tokens and small pictures.

Fonts come from QApplication.setFont and from roles of labels; a rule on ``*`` would beat the
fonts that painted widgets set for themselves. Widgets are addressed by object name or by the
dynamic properties ``role``, ``kind``, ``tone`` and ``state``, never by a sheet of their own,
which would not follow a change of theme.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from editor_app.ui.theme.tokens import Tokens

_PIXELS = re.compile(r"(\d+)px")
_NAME = re.compile(r"@([a-z0-9_]+)")
_HAIRLINE = 2
"""Lines up to this many px stay as thin as they are at any zoom."""


def make_stylesheet(tokens: Tokens, pictures: Mapping[str, str], zoom: float) -> str:
    """Return the sheet with colours, picture paths and sizes filled in.

    ``zoom`` is a factor on every length above 2 px. Raises KeyError for an unknown name.
    """
    values = {**tokens._asdict(), **pictures}
    scaled = _PIXELS.sub(lambda match: f"{_scale(int(match[1]), zoom)}px", TEMPLATE)
    return _NAME.sub(lambda match: values[match[1]], scaled)


def _scale(length: int, zoom: float) -> int:
    return length if length <= _HAIRLINE else round(length * zoom)


TEMPLATE = """
* { outline: 0; }
QWidget { color: @t1; }
QMainWindow, #root { background: @pane; }
#side { background: @window; }
#pane, #list, #insp { background: @pane; }
#canvas, #bar, #status { background: @canvas; }
#desk { background: @sunken; }
#bar { border-bottom: 1px solid @line; }
#side { border-right: 1px solid @line; }
#paneBar { background: @pane; border-bottom: 1px solid @line; }
#status { border-top: 1px solid @line; }
#sync { border-top: 1px solid @line; background: @window; }
#card { background: @raised; border: 1px solid @line; border-radius: 8px; }
#well { background: @well; border-radius: 6px; }
#well[tone="warn"] { background: @warn_bg; }
#hr { background: @line; min-height: 1px; max-height: 1px; border: 0; }
#vr { background: @line; min-width: 1px; max-width: 1px; border: 0; }

QLabel { background: transparent; }
QLabel[role="h1"] { font-size: 18px; font-weight: 600; }
QLabel[role="h2"] { font-size: 15px; font-weight: 600; }
QLabel[role="title"] { font-size: 13px; font-weight: 600; }
QLabel[role="sec"] { font-size: 12px; font-weight: 600; color: @t2; }
QLabel[role="lab"] { font-size: 12px; font-weight: 500; color: @t2; }
QLabel[role="gutter"] { font-size: 11px; font-weight: 500; color: @t3; }
QLabel[role="control"] { font-weight: 500; }
QLabel[role="dim"] { font-size: 12px; color: @t3; }
QLabel[role="small"] { font-size: 11px; color: @t3; }
QLabel[role="t2"] { color: @t2; }
QLabel[tone="warn"] { color: @warn; }
QLabel[tone="bad"] { color: @bad; }
QLabel[tone="ok"] { color: @ok; }
QLabel:disabled { color: @disabled; }

QToolTip { background: @raised; color: @t1; border: 1px solid @border; padding: 5px 8px; }

QPushButton { background: @raised; border: 1px solid @border; border-radius: 6px;
  padding: 0 12px; min-height: 30px; font-weight: 500; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:focus { border: 2px solid @focus; padding: 0 11px; min-height: 28px; }
QPushButton:disabled { color: @disabled; }
QPushButton[kind="ghost"] { background: transparent; border: 1px solid transparent; color: @t2;
  padding: 0 8px; }
QPushButton[kind="ghost"]:hover { background: @hover; color: @t1; }
QPushButton[kind="ghost"]:focus { border: 2px solid @focus; padding: 0 7px; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent;
  color: @accent_text; padding: 0 4px; min-height: 22px; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid @focus; min-height: 22px; padding: 0 4px; }
QPushButton[kind="link"]:disabled { color: @disabled; }
QPushButton[kind="row"] { background: transparent; border: 1px solid transparent; padding: 0;
  min-height: 24px; text-align: left; }
QPushButton[kind="row"]:hover { background: @hover; }
QPushButton[kind="row"]:focus { border: 2px solid @focus; padding: 0; min-height: 22px; }
QPushButton[kind="danger"] { color: @bad; }
QPushButton[kind="chip"] { background: @raised; border-radius: 12px; padding: 0 10px;
  min-height: 24px; font-weight: 600; }
QPushButton[kind="chip"]:hover { background: @hover; }
QPushButton[kind="chip"]:focus { border: 2px solid @focus; padding: 0 9px; min-height: 22px; }
QPushButton[kind="filter"] { background: @raised; border-radius: 15px; padding: 0 12px;
  min-height: 28px; font-size: 12px; }
QPushButton[kind="filter"]:hover { background: @hover; }
QPushButton[kind="filter"]:checked { background: @selected; border-color: @selected_border;
  color: @accent_text; }
QPushButton[kind="filter"]:focus { border: 2px solid @focus; padding: 0 11px; min-height: 26px; }
QPushButton::menu-indicator { image: none; width: 0; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 6px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @pressed; }
QToolButton:checked { background: @selected; }
QToolButton:focus { border: 2px solid @focus; padding: 5px; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="dark"]:hover { background: rgba(255, 255, 255, 40); }
QToolButton[kind="small"] { padding: 3px; }
QToolButton[kind="small"]:focus { border: 2px solid @focus; padding: 2px; }

#tag { background: @well; border: 1px solid @border; border-radius: 13px; padding: 0 8px;
  font-size: 12px; font-weight: 500; color: @t2; }
#tag:hover { background: @hover; color: @t1; }
#tag:focus { border: 2px solid @focus; padding: 0 7px; }

#seg { background: @well; border: 1px solid @line; border-radius: 7px; }
#seg QToolButton { border-radius: 5px; padding: 0 10px; min-height: 22px; max-height: 22px;
  color: @t2; font-size: 12px; font-weight: 500; margin: 1px; }
#seg QToolButton:checked { background: @raised; color: @t1; border: 1px solid @border;
  font-weight: 600; }
#seg QToolButton:focus { border: 2px solid @focus; padding: 0 9px; min-height: 20px;
  max-height: 20px; }

QLineEdit, QComboBox, QDateTimeEdit, QSpinBox, QPlainTextEdit[kind="field"],
QTextEdit[kind="field"] { background: @canvas; border: 1px solid @control; border-radius: 6px;
  padding: 0 9px; selection-background-color: @accent; selection-color: @on_accent; }
QLineEdit, QComboBox, QDateTimeEdit, QSpinBox { min-height: 30px; }
QPlainTextEdit[kind="field"], QTextEdit[kind="field"] { padding: 5px 6px; }
QLineEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QSpinBox:focus { border: 2px solid @focus;
  padding-left: 8px; padding-right: 8px; min-height: 28px; }
QPlainTextEdit[kind="field"]:focus, QTextEdit[kind="field"]:focus { border: 2px solid @focus;
  padding: 4px 5px; }
QLineEdit[state="bad"] { border-color: @bad; }
QLineEdit:disabled, QComboBox:disabled, QDateTimeEdit:disabled { color: @disabled;
  border-color: @border; }
QLineEdit[kind="search"] { background: @raised; border: 1px solid @border; padding-left: 4px; }
QLineEdit[kind="search"]:focus { border: 2px solid @focus; padding-left: 3px; }
QSpinBox QLineEdit { background: transparent; border: 0; padding: 0; min-height: 0; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: 24px; border: 0; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url(@up); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url(@chev); width: 12px; height: 12px; }
QLineEdit[kind="bare"], QTextEdit[kind="bare"], QPlainTextEdit[kind="bare"] {
  background: transparent; border: 0; padding: 0; min-height: 0;
  selection-background-color: @accent; selection-color: @on_accent; }
QTextEdit[tone="t2"] { color: @t2; }
QTextEdit[tone="t3"] { color: @t3; }
QTextEdit[tone="kicker"] { color: @kicker; }
QTextEdit[tone="accent"] { color: @accent_text; }

QComboBox::drop-down { width: 26px; border: 0; }
QComboBox::down-arrow { image: url(@chev); width: 14px; height: 14px; }
QDateTimeEdit::drop-down { width: 26px; border: 0; }
QDateTimeEdit { padding-left: 6px; }
QDateTimeEdit::down-arrow { image: url(@cal); width: 15px; height: 15px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @border;
  selection-background-color: @selected; selection-color: @t1; padding: 4px; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid @control;
  border-radius: 4px; background: @canvas; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(@check); }
QCheckBox::indicator:focus { border: 2px solid @focus; }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid @control;
  border-radius: 9px; background: @canvas; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid @accent;
  background: @on_accent; }
QRadioButton::indicator:focus { border: 2px solid @focus; }
QRadioButton::indicator:checked:focus { width: 8px; height: 8px; border: 5px solid @focus; }
QCheckBox::indicator:disabled { border-color: @border; background: @well; }

QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @border; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -7px 0; border-radius: 9px;
  background: @canvas; border: 1px solid @control; }
QSlider::handle:horizontal:hover { border-color: @accent; }
QSlider::handle:horizontal:focus { border: 2px solid @focus; width: 14px; height: 14px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }
QListView, QTreeView, QTableView { background: transparent; border: 0; }
QHeaderView { background: @pane; border: 0; }
QHeaderView::section { background: @pane; border: 0; border-top: 1px solid @line;
  border-bottom: 1px solid @line; padding: 0 8px; font-size: 12px; font-weight: 600; color: @t2; }
QHeaderView::section:first { padding-left: 24px; }
QHeaderView::section:hover { background: @hover; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 14px; height: 14px;
  subcontrol-origin: border; subcontrol-position: center right; right: 10px; }
QHeaderView::up-arrow { image: url(@up); }
QHeaderView::down-arrow { image: url(@chev); }
#example { background: @well; border: 0; border-radius: 6px; }
#choices::item { padding: 5px 6px; border-radius: 5px; }
#choices::item:selected { background: @selected; color: @t1; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px 2px 2px 1px; }
QScrollBar::handle:vertical { background: @handle; border-radius: 3px; min-height: 40px; }
QScrollBar::handle:vertical:hover { background: @control; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: @handle; border-radius: 3px; min-width: 36px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: @window; border-bottom: 1px solid @line; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 4px 10px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @hover; }
QMenu { background: @raised; border: 1px solid @border; padding: 5px; }
QMenu::item { padding: 6px 22px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @t3; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QSplitter::handle { background: @line; }
QProgressBar { background: @well; border: 1px solid @line; border-radius: 4px; max-height: 8px;
  min-height: 8px; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

#composer { background: @raised; border: 1px solid @control; border-radius: 10px; }
#composer[active="true"] { border: 2px solid @focus; }
#composer QScrollArea { background: transparent; }
#lockedCard { background: @raised; border: 1px solid @line; border-radius: 8px; }
#dialog { background: @pane; border: 1px solid @border; border-radius: 12px; }
#banner { background: @warn_bg; border: 0; }
#banner[tone="info"] { background: @author_bg; }
#banner[tone="bad"] { background: @bad_bg; }
#toast { background: @t1; border-radius: 8px; }
#toast QLabel { color: @canvas; }
#toast QLabel[role="dim"] { color: @border; }
#toast QPushButton { background: transparent; border: 1px solid transparent; color: @selected;
  font-weight: 600; padding: 0 6px; }
#toast QPushButton:focus { border: 2px solid @selected; padding: 0 5px; }
#key { background: @well; border: 1px solid @border; border-radius: 4px; padding: 1px 6px;
  font-size: 12px; color: @t2; }
"""
