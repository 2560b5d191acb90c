"""No way leads to a published page on which a picture stands without its credit.

Random sequences of everything that touches pictures, on two libraries that exchange what they
have, and after each of them a look at the exported site by an oracle of its own. Each mutant below
is the program with one safeguard gone: the same search has to notice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from jinja2 import Template

from editor_app.checks import registry
from editor_app.media.picture_worker import PictureWorker
from editor_app.site.credit_proof import CreditProof, CreditUnseenError
from editor_app.text.render_worker import RenderWorker
from tests.integration.credits.machine import CreditMachine, PictureWithoutCreditError, make_base
from tests.integration.credits.sources import write_sources

ORDINARY = settings(
    max_examples=12,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
    report_multiple_bugs=False,
)
QUICK = settings(
    ORDINARY, max_examples=3, phases=(Phase.generate,), derandomize=True, database=None
)


@pytest.fixture(scope="module", autouse=True)
def _workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give all machines the same files, first library and helping processes."""
    folder = tmp_path_factory.mktemp("credits")
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    CreditMachine.sources = write_sources(folder / "sources")
    CreditMachine.base = folder / "Talblatt.druckreif"
    make_base(CreditMachine.base)
    CreditMachine.renderer, CreditMachine.reader = RenderWorker(), PictureWorker()
    yield
    CreditMachine.renderer.close()
    CreditMachine.reader.close()
    patch.undo()


@pytest.mark.slow
def test_whatever_people_do_every_published_picture_has_its_credit() -> None:
    CreditMachine.pictures_seen = 0

    run_state_machine_as_test(CreditMachine, settings=ORDINARY)

    assert CreditMachine.pictures_seen > 100


def _without_proof(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(CreditProof, "prove", lambda *_: None)


def _rendering(change: Callable[[str], str], patch: pytest.MonkeyPatch) -> None:
    render = Template.render
    patch.setattr(Template, "render", lambda self, **values: change(render(self, **values)))


def _forgetful_template(patch: pytest.MonkeyPatch) -> None:
    _without_proof(patch)
    _rendering(lambda html: html.replace('<span class="credit">Foto:', "<span>"), patch)


def _hiding_template(patch: pytest.MonkeyPatch) -> None:
    _without_proof(patch)
    _rendering(lambda html: html.replace("<figcaption", '<figcaption aria-hidden="true"'), patch)


def _naked_cards(patch: pytest.MonkeyPatch) -> None:
    _without_proof(patch)
    _rendering(lambda html: html.replace('<p class="notes">', '<p class="notes vh">'), patch)


def _strange_picture(patch: pytest.MonkeyPatch) -> None:
    _without_proof(patch)
    picture = '<img src="https://anderswo.example/a.jpg" alt="">'
    _rendering(lambda html: html.replace("</h1>", f"</h1>{picture}"), patch)


def _short_list(patch: pytest.MonkeyPatch) -> None:
    _without_proof(patch)
    _rendering(lambda html: html.replace('<li id="b-', '<li hidden id="b-'), patch)


def _careless_checks(patch: pytest.MonkeyPatch) -> None:
    _without_proof(patch)
    patch.delitem(registry._registered, "credit-missing")


@pytest.mark.parametrize(
    ("mutate", "fault"),
    [
        (_forgetful_template, "without its credit"),
        (_hiding_template, "without its credit"),
        (_naked_cards, "index.html: .* without its credit"),
        (_strange_picture, "a picture from nowhere: .*anderswo"),
        (_short_list, "is not in the list"),
        (_careless_checks, "without its credit"),
    ],
)
def test_a_program_without_one_of_its_safeguards_is_found_out(
    mutate: Callable[[pytest.MonkeyPatch], None], fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert registry.CHECKS
    mutate(monkeypatch)

    with pytest.raises(PictureWithoutCreditError, match=fault):
        run_state_machine_as_test(CreditMachine, settings=QUICK)


def test_where_the_checks_fail_the_proof_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    assert registry.CHECKS
    monkeypatch.delitem(registry._registered, "credit-missing")

    with pytest.raises(CreditUnseenError, match="cannot be seen on the page"):
        run_state_machine_as_test(CreditMachine, settings=QUICK)


def test_the_files_are_what_the_machine_takes_them_for() -> None:
    sources = CreditMachine.sources

    assert [Path(picture).suffix for picture in sources.pictures] == [".jpg"] * 5
    assert len(sources.files) == 3
