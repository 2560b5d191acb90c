"""The row above the grid: what of the library is shown, with numbers, and how large."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QWidget,
)

from editor_app.storage.image_summaries import ImageCounts, ImageShelf
from editor_app.ui.image_library.image_cell import (
    LEAST_WIDTH,
    MOST_WIDTH,
    USUAL_WIDTH,
    WIDTH_STEP,
)
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.flow_layout import FlowPanel

_SLIDER = 96


class ImageChips(QWidget):
    """A chip that would show nothing is left out, unless it is the one that holds."""

    chosen = Signal(object)
    """The ImageShelf to show."""
    width_changed = Signal(int)
    """How wide a cell shall be about, in px at 100 % zoom."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filters"))
        self._theme = theme
        self._counts = ImageCounts()
        self._names = {
            ImageShelf.ALL: self.tr("All"),
            ImageShelf.WITHOUT_CREDIT: self.tr("Without credit"),
            ImageShelf.WITHOUT_ALT: self.tr("Without alt text"),
            ImageShelf.UNUSED: self.tr("Unused"),
            ImageShelf.ENDING: self.tr("Right ends"),
        }
        self._group = QButtonGroup(self)
        self._panel = FlowPanel(self, gap=theme.px(8))
        self._chips = {shelf: self._chip(shelf) for shelf in ImageShelf}
        self._chips[ImageShelf.ALL].setChecked(True)
        self._group.buttonClicked.connect(self._on_chip)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(LEAST_WIDTH // WIDTH_STEP, MOST_WIDTH // WIDTH_STEP)
        self.slider.setSingleStep(3)
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(self.tr("Size of the pictures"))
        self.slider.setToolTip(self.tr("Size of the pictures"))
        self.set_wished_width(USUAL_WIDTH)
        self.slider.valueChanged.connect(self._on_slider)
        self._small, self._large = QLabel(), QLabel()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._panel, 1)
        for widget in (self._small, self.slider, self._large):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_counts(self._counts)

    def show_counts(self, counts: ImageCounts) -> None:
        """Show how many images each chip stands for."""
        self._counts = counts
        for shelf, chip in self._chips.items():
            count = counts.on(shelf)
            chip.setText(f"{self._names[shelf]}\u2002{QLocale().toString(count)}")
            chip.setAccessibleName(f"{self._names[shelf]}, {count}")
            chip.setVisible(shelf is ImageShelf.ALL or count > 0 or chip.isChecked())
        self._panel.fit()

    def show_shelf(self, shelf: ImageShelf) -> None:
        """Show which chip holds, without telling anyone."""
        self._chips[shelf].setChecked(True)
        self.show_counts(self._counts)

    def wished_width(self) -> int:
        """Return how wide cells are wished, in px at 100 % zoom."""
        return self.slider.value() * WIDTH_STEP

    def set_wished_width(self, width: int) -> None:
        """Wish another width of cells, within the limits."""
        self.slider.setValue(round(width / WIDTH_STEP))

    def chip(self, shelf: ImageShelf) -> QPushButton:
        """Return the chip of a shelf."""
        return self._chips[shelf]

    def _chip(self, shelf: ImageShelf) -> QPushButton:
        chip = QPushButton(self._panel)
        chip.setProperty("kind", "filter")
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(chip, list(ImageShelf).index(shelf))
        self._panel.flow.addWidget(chip)
        return chip

    def _on_chip(self) -> None:
        self.chosen.emit(list(ImageShelf)[self._group.checkedId()])

    def _on_slider(self, value: int) -> None:
        self.width_changed.emit(value * WIDTH_STEP)

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(24), px(12), px(20), px(8))
        self._row.setSpacing(px(8))
        self.slider.setFixedSize(QSize(px(_SLIDER), px(30)))
        for label, icon in ((self._small, "grid-3x3"), (self._large, "square")):
            label.setPixmap(self._theme.pixmap(icon, 16, "t3"))
            label.setFixedHeight(px(30))
