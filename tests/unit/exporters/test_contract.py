"""What every exporter promises, held against each entry of the registry."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import NoReturn

import pytest
from jinja2 import Template

from editor_app.domain.comment import ReplyState
from editor_app.domain.errors import CancelledError, EditorialError
from editor_app.domain.identity import EntityId
from editor_app.exporters.contract import Exporter
from editor_app.exporters.errors import ExportError, UnknownExporterError
from editor_app.exporters.registry import EXPORTERS, find_exporter
from editor_app.site.credit_proof import CreditUnseenError
from tests.unit.exporters.sites import REPLIES_ID, Site, files_of, site_with_replies
from tests.unit.site.editions import comment_id

SITE = site_with_replies()
LATER = replace(
    SITE.edition,
    articles=SITE.edition.articles[1:],
    built_at=SITE.edition.built_at + timedelta(days=400),
)
MOMENTS = [1, 2, 5, 20, 30]


@pytest.fixture(params=sorted(EXPORTERS))
def exporter(request: pytest.FixtureRequest) -> Exporter:
    return EXPORTERS[request.param]


@pytest.fixture(params=sorted(n for n, e in EXPORTERS.items() if e.publishes_pages))
def page_exporter(request: pytest.FixtureRequest) -> Exporter:
    return EXPORTERS[request.param]


@pytest.fixture(params=["folder", "zip"])
def as_zip(request: pytest.FixtureRequest) -> bool:
    return bool(request.param == "zip")


def _content(target: Path) -> dict[str, bytes]:
    if target.is_dir():
        return files_of(target)
    if not zipfile.is_zipfile(target):
        return {"": target.read_bytes()}
    with zipfile.ZipFile(target) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_registry_finds_exporters_by_name() -> None:
    assert find_exporter("site").name == "site"
    assert list(EXPORTERS) == sorted(EXPORTERS)


def test_an_exporter_of_one_file_says_how_it_ends(exporter: Exporter, tmp_path: Path) -> None:
    written = exporter.export(SITE.edition, SITE.media, tmp_path / f"aus{exporter.suffix}")

    assert written.target.is_file() == bool(exporter.suffix)
    assert exporter.suffix == "" or exporter.suffix.startswith(".")


def test_it_says_which_replies_went_along(exporter: Exporter, tmp_path: Path) -> None:
    written = exporter.export(SITE.edition, SITE.media, tmp_path / "aus")

    going = {ReplyState.OUTBOX.value, ReplyState.EXPORTED.value}
    assert set(written.reply_ids) == {comment_id(REPLIES_ID, name) for name in going}


def test_an_unknown_name_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownExporterError, match=r"“epub”.*site"):
        find_exporter("epub")


def test_every_exporter_has_a_label_in_german(exporter: Exporter) -> None:
    assert exporter.label.in_language("de") != str(exporter.label)


def test_the_same_edition_gives_the_same_bytes(
    exporter: Exporter, as_zip: bool, tmp_path: Path
) -> None:
    again = site_with_replies()
    exporter.export(SITE.edition, SITE.media, tmp_path / "eins", as_zip=as_zip)
    exporter.export(again.edition, again.media, tmp_path / "zwei", as_zip=as_zip)

    assert _content(tmp_path / "eins") == _content(tmp_path / "zwei")
    if as_zip:
        assert (tmp_path / "eins").read_bytes() == (tmp_path / "zwei").read_bytes()


def test_kept_copies_change_no_byte(exporter: Exporter, tmp_path: Path) -> None:
    def lost(image_id: EntityId) -> NoReturn:
        raise AssertionError(image_id)

    kept = tmp_path / "copies"
    exporter.export(SITE.edition, SITE.media, tmp_path / "eins", copies=kept)
    exporter.export(SITE.edition, lost, tmp_path / "zwei", copies=kept)

    assert _content(tmp_path / "eins") == _content(tmp_path / "zwei")


def test_it_says_what_it_wrote(exporter: Exporter, as_zip: bool, tmp_path: Path) -> None:
    written = exporter.export(SITE.edition, SITE.media, tmp_path / "aus", as_zip=as_zip)

    content = _content(tmp_path / "aus")
    assert written.target == tmp_path / "aus"
    assert written.count == len(content)
    assert written.byte_count == sum(map(len, content.values()))
    assert written.previous is None


def test_progress_goes_up_to_its_end(exporter: Exporter, as_zip: bool, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        told.append((done, total))

    written = exporter.export(
        SITE.edition, SITE.media, tmp_path / "aus", as_zip=as_zip, report=report
    )

    assert [done for done, _ in told] == list(range(1, written.count + 1))
    assert {total for _, total in told} == {written.count}


def _times_asked(exporter: Exporter, target: Path, as_zip: bool) -> int:
    asked = count()
    exporter.export(
        SITE.edition, SITE.media, target, as_zip=as_zip, cancelled=lambda: next(asked) < 0
    )
    return next(asked)


@pytest.mark.parametrize("moment", MOMENTS)
def test_cancelled_at_any_moment_it_leaves_nothing(
    exporter: Exporter, as_zip: bool, tmp_path: Path, moment: int
) -> None:
    asked = iter(range(10_000))
    if exporter.suffix:  # one file is asked about a few times only
        moment %= _times_asked(exporter, tmp_path / "probe", as_zip)
        (tmp_path / "probe").unlink()

    with pytest.raises(CancelledError):
        exporter.export(
            SITE.edition,
            SITE.media,
            tmp_path / "neuer" / "ordner" / "aus",
            as_zip=as_zip,
            cancelled=lambda: next(asked) >= moment,
        )

    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_nothing_and_the_earlier_package_untouched(
    exporter: Exporter, as_zip: bool, tmp_path: Path
) -> None:
    def broken(image_id: EntityId) -> bytes:
        return SITE.media(image_id)[:100]

    exporter.export(SITE.edition, SITE.media, tmp_path / "aus", as_zip=as_zip)
    before = _content(tmp_path / "aus")
    asked = iter(range(10_000))

    def gives_up() -> bool:
        if exporter.publishes_pages or next(asked) == 0:
            return False
        raise ExportError("It cannot go on.")

    with pytest.raises(EditorialError):
        exporter.export(SITE.edition, broken, tmp_path / "aus", as_zip=as_zip, cancelled=gives_up)

    assert [path.name for path in tmp_path.iterdir()] == ["aus"]
    assert _content(tmp_path / "aus") == before


@pytest.mark.parametrize("mutant", ["nobody is named", "a template hides it", "a style hides it"])
def test_a_page_with_an_unseen_credit_stops_everything(
    page_exporter: Exporter,
    as_zip: bool,
    tmp_path: Path,
    mutant: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    exporter = page_exporter
    exporter.export(SITE.edition, SITE.media, tmp_path / "aus", as_zip=as_zip)
    before = _content(tmp_path / "aus")
    edition = SITE.edition
    if mutant == "nobody is named":
        images = {id_: replace(image, credit="") for id_, image in edition.images.items()}
        edition = replace(edition, images=images)
    else:
        spoilt = ' class="credit" hidden' if "template" in mutant else ' class="credit vh"'
        monkeypatch.setattr(
            Template, "render", _with_replacement(Template.render, ' class="credit"', spoilt)
        )

    with pytest.raises(CreditUnseenError, match=r"The credit of the image .* cannot be seen on"):
        exporter.export(edition, SITE.media, tmp_path / "neu" / "aus", as_zip=as_zip)
    with pytest.raises(CreditUnseenError):
        exporter.export(edition, SITE.media, tmp_path / "aus", as_zip=as_zip)

    assert [path.name for path in tmp_path.iterdir()] == ["aus"]
    assert _content(tmp_path / "aus") == before


def _with_replacement(
    render: Callable[..., str], found: str, replacement: str
) -> Callable[..., str]:
    def spoilt(template: Template, **values: object) -> str:
        return render(template, **values).replace(found, replacement)

    return spoilt


def test_a_full_disk_is_told_in_one_sentence_and_leaves_nothing(
    exporter: Exporter, as_zip: bool, tmp_path: Path
) -> None:
    def full() -> NoReturn:
        raise OSError(28, "No space left on device")

    with pytest.raises(ExportError, match=r"No space left on device.*untouched"):
        exporter.export(SITE.edition, SITE.media, tmp_path / "aus", as_zip=as_zip, cancelled=full)

    assert list(tmp_path.iterdir()) == []


def test_earlier_packages_are_kept_under_numbers(
    exporter: Exporter, as_zip: bool, tmp_path: Path
) -> None:
    target = tmp_path / ("aus.zip" if as_zip else "aus")
    names = ["aus.1.zip", "aus.2.zip"] if as_zip else ["aus.1", "aus.2"]
    first = exporter.export(SITE.edition, SITE.media, target, as_zip=as_zip)
    before = _content(first.target)

    second = exporter.export(LATER, SITE.media, target, as_zip=as_zip)
    third = exporter.export(SITE.edition, SITE.media, target, as_zip=as_zip)

    assert second.previous == tmp_path / names[0]
    assert third.previous == tmp_path / names[1]
    assert _content(tmp_path / names[0]) == before
    assert _content(tmp_path / names[1]) != before
    assert {path.name for path in tmp_path.iterdir()} == {target.name, *names}


def test_an_empty_publication_can_be_exported(
    exporter: Exporter, as_zip: bool, tmp_path: Path
) -> None:
    empty = Site(replace(SITE.edition, articles=(), pages=(), images={}, most_read=()), {})

    written = exporter.export(empty.edition, empty.media, tmp_path / "aus", as_zip=as_zip)

    assert written.count == len(_content(tmp_path / "aus")) > 0
