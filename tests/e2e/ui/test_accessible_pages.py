"""Exported pages in a browser: no violation by axe-core, and room enough on every screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.pages import demanding_site, export
from tests.e2e.ui.browser import Browser

PAGES = (
    "index.html",
    "404.html",
    "bildnachweise.html",
    "impressum.html",
    "stadt/index.html",
    "sport/index.html",
    "stadt/nachtbus.html",
    "stadt/markt.html",
    "stadt/alles.html",
    "stadt/lange-woerter.html",
    "stadt/karg.html",
    "kultur/theater.html",
    "autoren/lena-brandt.html",
)
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = export(demanding_site(), tmp_path_factory.mktemp("pages") / "site")
    # The 404 page needs its server: its links begin at the server's root. Here it gets them short.
    page = folder / "404.html"
    page.write_text(page.read_text("utf-8").replace('="/zeitung/', '="'), "utf-8")
    return folder


@pytest.fixture(scope="module")
def axe(node_tools: Path) -> str:
    return (node_tools / "axe-core" / "axe.min.js").read_text("utf-8")


def _violations(browser: Browser, axe: str) -> list[str]:
    browser.run(axe)
    found = browser.ask(
        f"axe.run({{runOnly: {list(TAGS)}}}).then(result => result.violations.flatMap("
        "rule => rule.nodes.map(node => rule.id + ': ' + node.html + ' ' + node.failureSummary)))"
    )
    assert isinstance(found, list), found
    return found


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_violates_a_rule_of_axe(
    browser: Browser, site: Path, axe: str, scheme: str, width: int
) -> None:
    browser.resize(width)
    found = {}
    for path in PAGES:
        browser.load(site / path, site)
        browser.run(f"document.documentElement.dataset.theme = '{scheme}'")
        violations = _violations(browser, axe)
        if violations:
            found[path] = violations
    assert found == {}


def test_axe_notices_what_is_wrong(browser: Browser, axe: str, tmp_path: Path) -> None:
    page = tmp_path / "falsch.html"
    page.write_text(
        '<!DOCTYPE html><html lang="de"><title>x</title>'
        '<main><h1 style="color:#ccc">Blass</h1><img src="a.png"></main>'
    )
    browser.load(page)

    violations = " ".join(_violations(browser, axe))

    assert "color-contrast" in violations
    assert "image-alt" in violations


@pytest.mark.parametrize("width", [320, 390, 820, 1280])
def test_no_page_is_wider_than_the_screen(browser: Browser, site: Path, width: int) -> None:
    browser.resize(width)
    for path in PAGES:
        browser.load(site / path, site)
        assert browser.run("document.documentElement.clientWidth") <= width
        wide = browser.run("document.documentElement.scrollWidth")
        assert wide <= width, path


def test_pages_load_their_style_sheet_fonts_and_pictures_from_a_folder(
    browser: Browser, site: Path
) -> None:
    browser.load(site / "stadt" / "nachtbus.html", site)

    assert browser.run("getComputedStyle(document.querySelector('.cat a')).borderRadius") == "99px"
    assert browser.run("document.fonts.check('600 16px Inter')") is True
    assert browser.run("[...document.fonts].filter(f => f.status === 'loaded').length") >= 2
    assert browser.run("document.querySelector('main img').naturalWidth") > 0


def test_targets_of_the_form_are_large_enough(browser: Browser, site: Path) -> None:
    browser.resize(390)
    browser.load(site / "stadt" / "nachtbus.html", site)

    heights = browser.ask(
        "[...document.querySelectorAll('form input[type=text], form input[type=email], "
        "form select, form textarea, form button')].map(e => e.getBoundingClientRect().height)"
    )

    assert len(heights) == 5
    assert min(heights) >= 44


def test_the_comment_an_address_points_to_is_marked(browser: Browser, site: Path) -> None:
    browser.load(site / "stadt" / "nachtbus.html", site)
    browser.run("location.hash = 'k2.1'")
    browser.settle(0.2)

    assert browser.run("getComputedStyle(document.getElementById('k2.1')).outlineStyle") == "solid"
    assert browser.run("getComputedStyle(document.querySelector('#k2')).outlineStyle") == "none"


def test_a_preview_in_the_dark_is_dark_whatever_the_system_says(
    browser: Browser, site: Path
) -> None:
    browser.load(site / "stadt" / "nachtbus.html", site)

    colours = {}
    for scheme in ("light", "dark"):
        browser.run(f"document.documentElement.dataset.theme = '{scheme}'")
        colours[scheme] = browser.run("getComputedStyle(document.body).backgroundColor")

    assert colours == {"light": "rgb(255, 255, 255)", "dark": "rgb(22, 21, 20)"}
