"""No order of steps between desk and website loses a word, a decision, a number or a reply."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from editor_app.media.picture_worker import PictureWorker
from editor_app.text.render_worker import RenderWorker
from tests.integration.comments.machine import CommentMachine
from tests.integration.comments.room import make_base

ORDINARY = settings(
    max_examples=14,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate,),
    print_blob=True,
    report_multiple_bugs=False,
)


@pytest.fixture(scope="module", autouse=True)
def _workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give all runs the same first library and helping processes."""
    folder = tmp_path_factory.mktemp("comments")
    CommentMachine.base = folder / "Talblatt.druckreif"
    make_base(CommentMachine.base)
    CommentMachine.renderer, CommentMachine.reader = RenderWorker(), PictureWorker()
    yield
    CommentMachine.renderer.close()
    CommentMachine.reader.close()


@pytest.mark.slow
def test_whatever_happens_between_desk_and_website() -> None:
    run_state_machine_as_test(CommentMachine, settings=ORDINARY)
