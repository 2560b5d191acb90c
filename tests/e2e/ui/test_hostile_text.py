"""223 attacks as article text and as comments: nothing runs, nothing is asked for.

The pages are loaded with scripts allowed and without their content security policy, so that it
is the text itself that must be harmless. The attacks are those of DOMPurify's test suite.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.site.renderer import SiteRenderer
from editor_app.text.markdown_renderer import render_body
from editor_app.text.reader_html import sanitise_comment
from tests.e2e.ui.browser import Browser
from tests.unit.site.editions import article, comment, edition_of, entry

ON_A_PAGE = 40
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')

DANGEROUS = """
[...document.querySelectorAll('*')].flatMap(element => [
  ...[...element.attributes]
      .filter(a => /^on/i.test(a.name)
                   || ['style', 'srcdoc', 'background', 'ping'].includes(a.name)
                   || (/(href|src|action|data|poster|cite)$/i.test(a.name)
                       && !/^(https?|mailto|tel|file):$/.test(new URL(a.value, location).protocol)))
      .map(a => element.tagName + ' ' + a.name + '=' + a.value),
  ...(/^(script|iframe|frame|object|embed|applet|base|link|meta|style|math|template|audio|video)$/i
      .test(element.tagName) && !element.closest('head') ? [element.tagName] : []),
])
"""

POKE = """
for (const element of document.querySelectorAll('main *')) {
  for (const kind of ['click', 'mouseover', 'mousedown', 'focus', 'error', 'load', 'toggle',
                      'animationstart', 'wheel', 'pointerover', 'beforetoggle']) {
    if (!(kind === 'click' && element.closest('a, button, input, select, summary, label'))) {
      element.dispatchEvent(new Event(kind, {bubbles: true, cancelable: true}));
    }
  }
}
"""


def read_payloads(shared_data: Path, node: Path) -> list[str]:
    """Return the attacks of DOMPurify's test suite, read by the language they are written in."""
    module = (shared_data / "hostile" / "dompurify-expect.mjs").as_uri()
    script = f"import('{module}').then(m => console.log(JSON.stringify(m.default)))"
    result = subprocess.run(
        [str(node), "-e", script], capture_output=True, text=True, check=True, timeout=60
    )
    found = [str(case["payload"]) for case in json.loads(result.stdout)]
    assert len(found) == 223
    return found


@pytest.fixture(scope="module")
def payloads(shared_data: Path, node: Path) -> list[str]:
    return read_payloads(shared_data, node)


def _batches(payloads: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(payloads), ON_A_PAGE):
        yield payloads[start : start + ON_A_PAGE]


def unprotected(html: str, folder: Path, name: str) -> Path:
    """Write a page without its content security policy and return its path."""
    page, removed = POLICY.subn("", html)
    assert removed == 1
    path = folder / name
    path.write_text(page, "utf-8", "surrogatepass")
    return path


def try_out(browser: Browser, page: Path, site: Path | None = None) -> list[str]:
    """Load a page, touch everything on it, and return what was dangerous or was done."""
    browser.load(page, site)
    dangerous = browser.ask(DANGEROUS)
    browser.run(POKE)
    browser.settle(0.3)
    deeds = [deed for deed in browser.deeds if "theme/theme.css" not in deed]
    browser.deeds.clear()
    return [*dangerous, *deeds]


@pytest.mark.slow
def test_attacks_in_an_articles_text_do_nothing(
    browser: Browser, payloads: list[str], tmp_path: Path
) -> None:
    for number, batch in enumerate(_batches(payloads)):
        body = "\n".join(render_body(payload, "de") for payload in batch)
        bus = article("boese")
        html = SiteRenderer(edition_of(entry(bus, (), body))).article_page(bus.id)

        assert try_out(browser, unprotected(html, tmp_path, f"text-{number}.html")) == []


@pytest.mark.slow
def test_attacks_in_comments_do_nothing(
    browser: Browser, payloads: list[str], tmp_path: Path
) -> None:
    for number, batch in enumerate(_batches(payloads)):
        bus = article("boese")
        comments = []
        for place, payload in enumerate(batch):
            base = comment(bus.id, f"{place} {payload}")
            comments.append(replace(base, html=payload, text=payload))
            comments.append(
                replace(base, id=article(f"{place}").id, html=sanitise_comment(payload))
            )
        html = SiteRenderer(edition_of(entry(bus, comments))).article_page(bus.id)

        assert try_out(browser, unprotected(html, tmp_path, f"comment-{number}.html")) == []


@pytest.mark.slow
def test_attacks_in_every_field_do_nothing(
    browser: Browser, payloads: list[str], tmp_path: Path
) -> None:
    for number, payload in enumerate(payloads[::20]):
        bus = replace(
            article("boese"),
            kicker=payload,
            headline=payload,
            subheadline=payload,
            standfirst=payload,
            tags=(payload,),
            social_title=payload,
            search_description=payload,
        )
        html = SiteRenderer(edition_of(entry(bus))).article_page(bus.id)

        assert try_out(browser, unprotected(html, tmp_path, f"field-{number}.html")) == []


def test_the_browser_notices_an_attack_that_works(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "attack.html"
    page.write_text(
        "<main><p onclick='alert(1)'>a</p><img src='https://evil.example/a.png'>"
        "<script>alert(2)</script><iframe src='https://evil.example/'></iframe></main>"
    )

    found = try_out(browser, page)

    assert {"alert: 1", "alert: 2", "SCRIPT", "IFRAME", "P onclick=alert(1)"} <= set(found)
    assert any(deed.startswith("asked for: https://evil.example/a.png") for deed in found)
