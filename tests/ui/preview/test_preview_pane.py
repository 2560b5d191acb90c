"""The live preview: exactly the exported page, without script and without network."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript
from pytestqt.qtbot import QtBot

from editor_app.domain.article import ArticleStatus
from editor_app.services.export_edition import export_edition
from editor_app.services.preview import PreviewPage
from editor_app.ui.editor.editor_pane import EditorPane
from editor_app.ui.preview.engine import SWITCHED_OFF
from editor_app.ui.preview.preview_pane import PreviewPane
from editor_app.ui.preview.web_preview import WebPreview
from tests.ui.editor.newsroom import Newsroom, open_in

APPLICATION_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
MAIN_WORLD = QWebEngineScript.ScriptWorldId.MainWorld.value
LOADED_MS = 20_000


@pytest.fixture
def preview(newsroom: Newsroom, editor: EditorPane, qtbot: QtBot) -> Iterator[PreviewPane]:
    pane = PreviewPane(newsroom.desk, editor.document)
    pane.resize(430, 700)
    qtbot.addWidget(pane)
    pane.show()
    qtbot.waitUntil(lambda: pane.web is not None, timeout=5000)
    yield pane
    editor.hand_over()
    pane.shut_down()


def _web(preview: PreviewPane) -> WebPreview:
    assert preview.web is not None
    return preview.web


def _ask(qtbot: QtBot, preview: PreviewPane, script: str, world: int = APPLICATION_WORLD) -> object:
    answers: list[object] = []
    _web(preview).page.runJavaScript(script, world, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=5000)
    return answers[0]


def _open(
    qtbot: QtBot, editor: EditorPane, preview: PreviewPane, newsroom: Newsroom, body: str
) -> None:
    with qtbot.waitSignal(_web(preview).shown, timeout=LOADED_MS):
        open_in(qtbot, editor, newsroom.article(body=body))


def test_the_preview_is_the_exported_page_apart_from_the_colours(
    newsroom: Newsroom, editor: EditorPane, preview: PreviewPane, qtbot: QtBot
) -> None:
    image = newsroom.image(photographer="Jule Sander", alt="Ein Bus", caption="Der Bus")
    body = f"Ein **Absatz**.\n\n![](image:{image.id})\n\n## Titel\n\nEin zweiter."
    article = newsroom.article(
        body=body,
        slug="linie-7",
        status=ArticleStatus.PUBLISHED,
        published_at=datetime(2026, 11, 28, 5, 0, tzinfo=UTC),
    )
    with qtbot.waitSignal(_web(preview).shown, timeout=LOADED_MS):
        open_in(qtbot, editor, article)
    page = preview.renderer.page
    assert page is not None
    editor.close_article()
    outcome = export_edition(newsroom.session, newsroom.folder / "site")
    assert not outcome.left_out
    exported = (newsroom.folder / "site" / page.path).read_text("utf-8")
    assert ' data-theme="light"' in page.html
    assert page.html.replace(' data-theme="light"', "", 1) == exported


def test_typing_reaches_the_page_and_the_place_stays(
    newsroom: Newsroom, editor: EditorPane, preview: PreviewPane, qtbot: QtBot
) -> None:
    _open(qtbot, editor, preview, newsroom, "\n\n".join(f"Absatz {n}." for n in range(120)))
    _ask(qtbot, preview, "window.mark = 1; scrollTo(0, 1500); 1")
    qtbot.waitUntil(lambda: _ask(qtbot, preview, "scrollY") == 1500, timeout=5000)
    editor.fields.body.setFocus()
    with qtbot.waitSignal(_web(preview).shown, timeout=5000):
        QTest.keyClicks(editor.fields.body, "Neu ")
    assert _ask(qtbot, preview, "document.querySelector('.body p').textContent") == "Neu Absatz 0."
    assert _ask(qtbot, preview, "scrollY") == 1500
    assert _ask(qtbot, preview, "window.mark") == 1, "the page was loaded again"


def test_another_article_begins_at_its_top(
    newsroom: Newsroom, editor: EditorPane, preview: PreviewPane, qtbot: QtBot
) -> None:
    _open(qtbot, editor, preview, newsroom, "\n\n".join(f"Absatz {n}." for n in range(120)))
    _ask(qtbot, preview, "scrollTo(0, 900); 1")
    _open(qtbot, editor, preview, newsroom, "Anderer Text")
    assert _ask(qtbot, preview, "document.querySelector('.body').textContent.trim()") == (
        "Anderer Text"
    )
    assert _ask(qtbot, preview, "scrollY") == 0


def test_style_fonts_and_pictures_are_there(
    newsroom: Newsroom, editor: EditorPane, preview: PreviewPane, qtbot: QtBot
) -> None:
    image = newsroom.image(photographer="Jule Sander", alt="Ein Bus")
    _open(qtbot, editor, preview, newsroom, f"Text.\n\n![](image:{image.id})")
    style = "getComputedStyle(document.body).fontFamily"
    assert "Source Serif" in str(_ask(qtbot, preview, style))
    loaded = "[...document.images].every(i => i.complete && i.naturalWidth > 0)"
    _ask(qtbot, preview, "document.images[0].loading = 'eager'; 1")
    qtbot.waitUntil(lambda: _ask(qtbot, preview, loaded) is True, timeout=8000)
    assert preview.engine().guard.blocked == ()


def test_dark_and_light_switch_without_loading(
    newsroom: Newsroom, editor: EditorPane, preview: PreviewPane, qtbot: QtBot
) -> None:
    _open(qtbot, editor, preview, newsroom, "Text")
    _ask(qtbot, preview, "window.mark = 1")
    preview.scheme_button.click()
    theme = "document.documentElement.dataset.theme"
    qtbot.waitUntil(lambda: _ask(qtbot, preview, theme) == "dark", timeout=3000)
    with qtbot.waitSignal(_web(preview).shown, timeout=5000):
        QTest.keyClicks(editor.fields.body, "x")
    assert _ask(qtbot, preview, theme) == "dark"
    assert _ask(qtbot, preview, "window.mark") == 1


def test_devices_set_the_width_the_page_sees(
    newsroom: Newsroom, editor: EditorPane, preview: PreviewPane, qtbot: QtBot
) -> None:
    _open(qtbot, editor, preview, newsroom, "Text")
    for key, width in (("phone", 390), ("tablet", 820), ("desktop", 1280)):
        preview.devices.chosen.emit(key)
        seen = 0.0
        for _ in range(40):
            seen = float(str(_ask(qtbot, preview, "innerWidth")))
            if abs(seen - width) <= 4:
                break
            qtbot.wait(50)
        assert abs(seen - width) <= 4


HOSTILE_PAGE = """<!doctype html><html lang="de" data-theme="light"><head><title>vorher</title>
<meta http-equiv="refresh" content="0;url=https://evil.example/refresh">
<link rel="stylesheet" href="https://evil.example/a.css">
<script>document.title = 'gelaufen'</script></head><body><main>
<img src="https://evil.example/a.png" onerror="document.title = 'gelaufen'">
<img src="x" onerror="document.title = 'gelaufen'">
<iframe src="https://evil.example/frame"></iframe><iframe srcdoc="<script>1</script>"></iframe>
<object data="https://evil.example/o"></object><embed src="https://evil.example/e">
<video src="https://evil.example/v" autoplay></video>
<svg onload="document.title = 'gelaufen'"></svg><a id="link" href="https://evil.example/">x</a>
<form id="form" action="https://evil.example/form" method="post"><input name="a"></form>
<style>body { background: url(https://evil.example/b.png) }</style>
%s</main></body></html>"""


def test_even_a_page_full_of_scripts_runs_none_and_reaches_nobody(
    newsroom: Newsroom, preview: PreviewPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    web = _web(preview)
    for text in ("", "<script>document.title = 'gelaufen'</script><img src=y onerror=alert(1)>"):
        page = PreviewPage("boese.html", HOSTILE_PAGE % text, "")
        with qtbot.waitSignal(web.shown, timeout=LOADED_MS):
            web.show_page(page, "light")
        qtbot.wait(300)
        assert web.page.title() == "vorher"
        assert web.page.url().toString() == "druckreif://preview/boese.html"
    _ask(qtbot, preview, "document.getElementById('form').submit(); 1")
    qtbot.wait(200)
    assert web.page.url().toString() == "druckreif://preview/boese.html"
    assert opened == []


def test_scripts_are_off_in_the_page_itself(
    newsroom: Newsroom, editor: EditorPane, preview: PreviewPane, qtbot: QtBot
) -> None:
    _open(qtbot, editor, preview, newsroom, "Text")
    settings = _web(preview).page.settings()
    assert not any(settings.testAttribute(attribute) for attribute in SWITCHED_OFF)
    assert _ask(qtbot, preview, "1 + 1", MAIN_WORLD) in {"", None}
    assert _web(preview).page.profile().isOffTheRecord()


def test_links_open_outside_and_only_on_a_click(
    preview: PreviewPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    page = _web(preview).page
    kinds = QWebEnginePage.NavigationType
    outside = QUrl("https://talblatt.example/")
    for kind in (kinds.NavigationTypeRedirect, kinds.NavigationTypeOther,
                 kinds.NavigationTypeFormSubmitted):  # fmt: skip
        assert not page.acceptNavigationRequest(outside, kind, True)  # noqa: FBT003 - Qt's own
    assert opened == []
    clicked = kinds.NavigationTypeLinkClicked
    for url in ("https://talblatt.example/", "javascript:alert(1)", "file:///etc/passwd"):
        assert not page.acceptNavigationRequest(QUrl(url), clicked, True)  # noqa: FBT003
    assert opened == ["https://talblatt.example/"]


@pytest.mark.slow
def test_attacks_typed_as_article_text_run_nothing_and_ask_for_nothing(
    newsroom: Newsroom,
    editor: EditorPane,
    preview: PreviewPane,
    qtbot: QtBot,
    shared_data: Path,
    node: Path,
) -> None:
    module = (shared_data / "hostile" / "dompurify-expect.mjs").as_uri()
    script = f"import('{module}').then(m => console.log(JSON.stringify(m.default)))"
    found = subprocess.run(
        [str(node), "-e", script], capture_output=True, text=True, check=True, timeout=60
    ).stdout
    payloads = [
        re.sub(r"[\x00\ud800-\udfff]", "", str(case["payload"])) for case in json.loads(found)
    ]
    _open(qtbot, editor, preview, newsroom, "Anfang")
    title = _ask(qtbot, preview, "document.title")
    for start in range(0, len(payloads), 25):
        editor.fields.body.set_text("\n\n".join(payloads[start : start + 25]))
        with qtbot.waitSignal(_web(preview).shown, timeout=LOADED_MS):
            editor.document.touch_body()
        qtbot.wait(50)
        assert _ask(qtbot, preview, "document.title") == title
    assert preview.engine().guard.blocked == ()


def test_the_large_preview_covers_the_window_and_gives_the_keyboard_back(
    newsroom: Newsroom, editor: EditorPane, preview: PreviewPane, qtbot: QtBot
) -> None:
    _open(qtbot, editor, preview, newsroom, "Text")
    preview.full_button.setFocus()
    preview.open_full()
    full = preview.full
    assert full is not None
    shown: list[bool] = []
    full.web.shown.connect(partial(shown.append, True))  # noqa: FBT003 - a mark in a list
    assert full.geometry() == preview.window().rect()
    assert full.back.hasFocus()
    qtbot.waitUntil(lambda: bool(shown), timeout=LOADED_MS)
    for _ in range(30):
        QTest.keyClick(preview.window().focusWidget(), Qt.Key.Key_Tab)
        focus = preview.window().focusWidget()
        assert focus is not None
        assert full.isAncestorOf(focus)
    full.devices.chosen.emit("print")
    qtbot.waitUntil(full.paper.isVisible, timeout=10_000)
    with qtbot.waitSignal(preview.full_closed):
        QTest.keyClick(full.back, Qt.Key.Key_Escape)
    assert preview.full is None
    assert preview.full_button.hasFocus()
    qtbot.waitUntil(lambda: _ask(qtbot, preview, "innerWidth") == 390, timeout=4000)


def test_nothing_is_rendered_while_nobody_looks(
    newsroom: Newsroom, editor: EditorPane, preview: PreviewPane, qtbot: QtBot
) -> None:
    _open(qtbot, editor, preview, newsroom, "Text")
    preview.hide()
    with qtbot.assertNotEmitted(preview.renderer.rendered, wait=700):
        QTest.keyClicks(editor.fields.body, "still ")
    with qtbot.waitSignal(_web(preview).shown, timeout=5000):
        preview.show()
    assert "still" in str(_ask(qtbot, preview, "document.querySelector('.body').textContent"))
