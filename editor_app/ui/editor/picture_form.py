"""The fields of one picture and of one use of it, one below the other, scrolling if need be."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.image import Image, ImageUse
from editor_app.domain.publication import Publication
from editor_app.ui.editor.credit_fields import CreditFields
from editor_app.ui.editor.crop_chooser import CropChooser
from editor_app.ui.editor.picture_loader import PictureLoader
from editor_app.ui.editor.rights_fold import RightsFold
from editor_app.ui.editor.scoped_text import ScopedText
from editor_app.ui.theme.theme import Theme

ALT_LIMIT = 160
_SIDE = 16


class PictureForm(QWidget):
    """Shows values and tells of edits; storing them is the popover's business."""

    edited = Signal()
    grown = Signal()
    """Another height is needed."""

    def __init__(self, theme: Theme, loader: PictureLoader, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: Image | None = None
        self.step = QLabel(self)
        self.step.setProperty("role", "sec")
        self.as_gallery = QPushButton(self.tr("Make it a gallery"), self)
        self.as_gallery.setProperty("kind", "link")
        self.credit = CreditFields(theme)
        self.alt = ScopedText(theme, self.tr("Alt text"), 3, ALT_LIMIT)
        self.hint = QLabel(self.tr("Say what can be seen. No “image of”, no credit."))
        self.hint.setProperty("role", "dim")
        self.hint.setWordWrap(True)
        self.decorative = QCheckBox(self.tr("Decorative – skip when reading aloud"))
        self.caption = ScopedText(theme, self.tr("Caption"), 2)
        self.crop = CropChooser(theme, loader)
        self.rights = RightsFold(theme)
        self.error = QLabel(self)
        self.error.setProperty("tone", "bad")
        self.error.setWordWrap(True)
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.replace_button = QPushButton(self.tr("Replace …"), self)
        self.replace_button.setProperty("kind", "ghost")
        self.done_button = QPushButton(self)
        self._lay_out()
        for part in (self.credit, self.alt, self.caption, self.crop, self.rights):
            part.edited.connect(self.edited)
        for folding in (self.crop, self.rights):
            folding.grown.connect(self.grown)
        self.decorative.clicked.connect(self._on_decorative)

    def show_picture(self, image: Image, publication: Publication, use: ImageUse | None) -> None:
        """Show an image and what one use of it says, None for the image alone."""
        self._image = image
        self.error.hide()
        self.credit.show_credit(image.credit, publication.credit_pattern)
        self.alt.show_texts(image.alt, use.alt if use is not None else None)
        self.caption.show_texts(image.caption, use.caption if use is not None else None)
        self.decorative.setChecked(image.is_decorative)
        self.alt.set_wanted(not image.is_decorative)
        if use is not None:
            self.crop.show_crop(image, use.crop)
        self.crop.setVisible(use is not None and image.has_file)
        self.rights.set_open(is_open=False)
        self.rights.show_rights(
            image.licence, image.licence_url, image.valid_until, publication.language
        )
        self.replace_button.setText(
            self.tr("Replace …") if image.has_file else self.tr("Choose file …")
        )
        self._scroll.verticalScrollBar().setValue(0)

    def show_step(self, step: int, steps: int, *, offers_gallery: bool) -> None:
        """Say which of several pictures this is; they may become a gallery."""
        self.step.setVisible(steps > 1)
        self.as_gallery.setVisible(steps > 1 and offers_gallery)
        self.step.setText(self.tr("Picture {step} of {steps}").format(step=step, steps=steps))
        self.done_button.setText(self.tr("Next picture") if step < steps else self.tr("Done"))

    def fields(self) -> dict[str, str]:
        """Return the image's own fields as ``update_image`` takes them."""
        credit = self.credit.credit()
        return {
            "photographer": credit.photographer,
            "agency": credit.agency,
            "alt": self.alt.own(),
            "caption": self.caption.own(),
            "is_decorative": "true" if self.decorative.isChecked() else "false",
            **self.rights.fields(),
        }

    def use_of(self, use: ImageUse) -> ImageUse:
        """Return a use with what the fields say about it."""
        crop = use.crop if self.crop.isHidden() else self.crop.crop()
        return replace(use, alt=self.alt.here(), caption=self.caption.here(), crop=crop)

    def focus_field(self, part: str) -> None:
        """Put the keyboard into a field, named as the checks name it: ``alt``, ``licence``.

        Without a name it goes to what is missing, the credit first.
        """
        if part == "licence":
            self.rights.set_open(is_open=True)
        has_end = self._image is not None and self._image.valid_until is not None
        field = {
            "alt": self.alt.box if self.alt.box.isEnabled() else self.decorative,
            "caption": self.caption.box,
            "licence": self.rights.valid_until if has_end else self.rights.licence,
            "file": self.replace_button,
            "crop": self.crop.shapes.current_button(),
        }.get(part or self._missing_part(), self.credit.photographer)
        field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._show_field(field)

    def step_focus(self, step: int) -> bool:
        """Put the keyboard into the field after or before; False while nothing is shown."""
        stops = [stop for stop in self._stops() if stop.isVisible() and stop.isEnabled()]
        if not stops:
            return False
        here = next((i for i, stop in enumerate(stops) if stop.hasFocus()), -min(step, 0))
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        stop = stops[(here + step) % len(stops)]
        stop.setFocus(reason)
        self._show_field(stop)
        return True

    def height_for(self, width: int) -> int:
        """Return the height in px that everything needs at a width."""
        self._rows.activate()
        self._inside.activate()
        side = self._theme.px(_SIDE) * 2
        fields = self._inside.totalHeightForWidth(width - side)
        whole = (
            self._rows.totalHeightForWidth(width)
            if self._rows.hasHeightForWidth()
            else self._rows.totalSizeHint().height()
        )
        return fields + whole - self._scroll.minimumHeight()

    def _missing_part(self) -> str:
        image = self._image
        if image is None or image.credit.is_missing:
            return "credit"
        return "credit" if image.is_decorative or self.alt.box.text() else "alt"

    def _stops(self) -> tuple[QWidget, ...]:
        return (
            self.as_gallery,
            self.credit.photographer,
            self.credit.agency,
            self.alt.box,
            self.alt.scope.current_button(),
            self.decorative,
            self.caption.box,
            self.caption.scope.current_button(),
            self.crop.shapes.current_button(),
            self.crop.frame,
            self.rights.toggle,
            self.rights.licence,
            self.rights.valid_until,
            self.rights.library,
            self.replace_button,
            self.done_button,
        )

    def _show_field(self, field: QWidget) -> None:
        if self._content.isAncestorOf(field):
            self._scroll.ensureWidgetVisible(field, 0, self._theme.px(24))

    def _keep_off_the_bar(self, _least: int, most: int) -> None:
        self._inside.setContentsMargins(0, 0, self._theme.px(6) if most else 0, 0)

    def _on_decorative(self) -> None:
        self.alt.set_wanted(not self.decorative.isChecked())
        self.edited.emit()

    def _lay_out(self) -> None:
        px = self._theme.px
        self._content = QWidget()
        self._inside = inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(6))
        for part, gap in (
            (self.credit, 0),
            (self.alt, 8),
            (self.hint, 0),
            (self.decorative, 2),
            (self.caption, 8),
            (self.crop, 8),
            (self.rights, 6),
        ):
            inside.addSpacing(px(gap))
            inside.addWidget(part)
        inside.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumHeight(px(60))
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._scroll.setWidget(self._content)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_off_the_bar)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.step, 1)
        head.addWidget(self.as_gallery)
        foot.addWidget(self.replace_button)
        foot.addStretch()
        foot.addWidget(self.done_button)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(px(_SIDE), px(14), px(_SIDE), px(12))
        self._rows.setSpacing(px(8))
        self._rows.addLayout(head)
        self._rows.addWidget(self._scroll, 1)
        self._rows.addWidget(self.error)
        self._rows.addLayout(foot)
