"""Browsers fetch the copy that fits: ``sizes`` says how wide a picture is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.pages import demanding_site, export
from tests.e2e.ui.browser import Browser

PAGES = ("index.html", "stadt/index.html", "stadt/nachtbus.html", "autoren/lena-brandt.html")
WIDTHS = (320, 390, 560, 640, 820, 1000, 1280, 1600)

# Of each picture: what it is, the width in CSS pixels that `sizes` announces, the one it has.
MEASURED = r"""JSON.stringify([...document.querySelectorAll('main img')].map(image => {
    const chosen = image.sizes.split(',').map(part => part.trim().match(/^(\(.*\))?\s*(\S+)$/))
        .find(([, condition]) => !condition || matchMedia(condition).matches)[2];
    const ruler = document.createElement('div');
    ruler.style.cssText = 'position:absolute;width:' + chosen;
    document.body.append(ruler);
    const widths = [ruler, image].map(box => box.getBoundingClientRect().width);
    ruler.remove();
    return [image.src, ...widths];
}))"""


@pytest.mark.slow
def test_sizes_are_those_of_the_page(browser: Browser, tmp_path: Path) -> None:
    site = export(demanding_site(), tmp_path / "site")
    measured = []
    for width in WIDTHS:
        browser.resize(width)
        for page in PAGES:
            browser.load(site / page, site)
            found = json.loads(browser.run(MEASURED))
            assert found, page
            measured += [(page, width, *each) for each in found]

    # A scroll bar takes a little of what a part of the viewport's width is.
    wrong = [each for each in measured if not 0.98 <= each[3] / each[4] <= 1.2]
    assert wrong == []


@pytest.mark.slow
def test_a_browser_takes_the_small_format_and_the_width_it_needs(
    browser: Browser, tmp_path: Path
) -> None:
    site = export(demanding_site(), tmp_path / "site")
    browser.resize(390)
    browser.load(site / "stadt" / "nachtbus.html", site)

    chosen = browser.run("document.querySelector('main img').currentSrc")
    decoded = browser.ask("document.querySelector('main img').decode().then(() => true)")

    assert chosen.endswith(".avif")
    assert decoded is True
    assert not browser.deeds
