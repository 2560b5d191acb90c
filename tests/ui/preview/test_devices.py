"""How a device is drawn in the space there is."""

from __future__ import annotations

import pytest

from editor_app.ui.preview.devices import DEVICES, Fit, device, fit


@pytest.mark.parametrize(
    ("width", "available", "expected"),
    [
        (390, 390, Fit(390, 1.0)),
        (390, 800, Fit(390, 1.0)),
        (820, 410, Fit(410, 0.5)),
        (1280, 320, Fit(320, 0.25)),
    ],
)
def test_a_page_shrinks_to_fit_and_never_grows(width: int, available: int, expected: Fit) -> None:
    assert fit(width, available) == expected


def test_a_page_follows_the_zoom_of_the_interface() -> None:
    assert fit(390, 1000, 1.5) == Fit(585, 1.5)


def test_devices_are_found_by_their_key() -> None:
    assert [device(item.key) for item in DEVICES] == list(DEVICES)
    with pytest.raises(KeyError):
        device("watch")
