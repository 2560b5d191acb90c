"""Credits in a real browser: on every screen, in light and dark and on paper readers see them.

The credit proof judges markup. What the style sheet makes of it is judged here, once for the theme.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.e2e.pages import demanding_site, export
from tests.e2e.ui.browser import Browser

PAGES = (
    "index.html",
    "stadt/index.html",
    "stadt/nachtbus.html",
    "stadt/markt.html",
    "stadt/alles.html",
    "autoren/lena-brandt.html",
    "autoren/ole-wiemann.html",
)
STYLE_SHEET = "theme/theme.css"
SCRIPT = (Path(__file__).parent / "seen_credits.js").read_text("utf-8")

HIDING = {
    "display": ".credit { display: none }",
    "visibility": ".credit { visibility: hidden }",
    "inherited visibility": "figcaption { visibility: hidden }",
    "font size": ".credit { font-size: 0 }",
    "tiny": ".credit { font-size: 1px }",
    "opacity": "figcaption { opacity: .1 }",
    "colour": ".credit { color: var(--paper) }",
    "pale": ".credit { color: #bbb !important }",
    "transparent ink": ".credit { color: transparent }",
    "far away": ".credit { position: absolute; left: -999rem }",
    "indented": ".credit { display: block; text-indent: -999rem }",
    "clipped": ".credit { display: block; clip-path: inset(50%) }",
    "no height": "figcaption { height: 0; overflow: hidden; padding: 0 }",
    "cut off": "figure { position: relative; overflow: hidden; max-height: 3rem }",
    "covered": "figure { position: relative } figure::after { content: ''; position: absolute; "
    "inset: 0; background: var(--paper) }",
    "scaled": ".credit { display: block; transform: scaleY(.01) }",
    "filtered": ".credit { filter: opacity(0) }",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(demanding_site(), tmp_path_factory.mktemp("credits") / "site")


@pytest.fixture(scope="module")
def on_paper(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the site as a printer gets it: the rules for paper, and not those for screens."""
    printed = tmp_path_factory.mktemp("paper") / "site"
    shutil.copytree(site, printed)
    _print(printed)
    return printed


def _faults(browser: Browser, page: Path, site: Path, scheme: str = "light") -> list[str]:
    browser.load(page, site)
    browser.run(f"document.documentElement.dataset.theme = '{scheme}'")
    return [str(fault) for fault in json.loads(browser.run(f"JSON.stringify({SCRIPT})"))]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 820, 390, 320])
def test_every_credit_is_seen_on_every_screen(
    browser: Browser, site: Path, scheme: str, width: int
) -> None:
    browser.resize(width)
    for path in PAGES:
        assert _faults(browser, site / path, site, scheme) == [], path
        assert browser.run("document.querySelectorAll('main img').length") > 0, path


def test_every_credit_is_seen_on_paper(browser: Browser, on_paper: Path) -> None:
    browser.resize(720)
    for path in PAGES:
        assert _faults(browser, on_paper / path, on_paper, "dark") == [], path
    assert browser.run("getComputedStyle(document.querySelector('.mast nav')).display") == "none"


@pytest.mark.parametrize("name", HIDING)
def test_a_rule_that_hides_a_credit_is_noticed(
    browser: Browser, site: Path, tmp_path: Path, name: str
) -> None:
    spoilt = _spoilt(site, tmp_path, HIDING[name])

    assert _faults(browser, spoilt / "stadt" / "markt.html", spoilt) != []


@pytest.mark.parametrize(
    ("rule", "width", "scheme"),
    [
        ("@media (max-width: 30rem) { .credit { display: none } }", 390, "light"),
        ("@media screen { [data-theme=dark] .credit { color: #222 } }", 1280, "dark"),
    ],
)
def test_a_rule_for_some_screens_is_noticed_there(
    browser: Browser, site: Path, tmp_path: Path, rule: str, width: int, scheme: str
) -> None:
    spoilt = _spoilt(site, tmp_path, rule)
    page = spoilt / "stadt" / "markt.html"
    browser.resize(width)
    assert _faults(browser, page, spoilt, scheme) != []

    browser.resize(1280)
    assert _faults(browser, page, spoilt, "light") == []


def test_a_rule_for_paper_is_noticed(browser: Browser, site: Path, tmp_path: Path) -> None:
    spoilt = _spoilt(site, tmp_path, "@media print { .credit { display: none } }")
    page = spoilt / "stadt" / "markt.html"
    assert _faults(browser, page, spoilt) == []

    _print(spoilt)
    assert _faults(browser, page, spoilt) != []


def test_the_style_sheet_shows_no_pictures_of_its_own(site: Path) -> None:
    css = (site / STYLE_SHEET).read_text("utf-8")
    addresses = [part.partition(")")[0] for part in css.split("url(")[1:]]

    assert addresses
    assert all(address.endswith(".woff2") for address in addresses)
    assert "image-set" not in css


def _spoilt(site: Path, folder: Path, rule: str) -> Path:
    copy = folder / "site"
    shutil.copytree(site, copy)
    style = copy / STYLE_SHEET
    style.write_text(f"{style.read_text('utf-8')}\n{rule}\n", "utf-8")
    return copy


def _print(site: Path) -> None:
    """Make the rules for paper hold on the screen, where a browser can be asked about them."""
    style = site / STYLE_SHEET
    css = style.read_text("utf-8")
    assert "@media print" in css
    css = css.replace("@media screen", "@media not all").replace("@media print", "@media all")
    style.write_text(css, "utf-8")
