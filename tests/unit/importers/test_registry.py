"""What holds for every importer, whichever there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.domain.errors import CancelledError
from editor_app.importers.contract import ImportContext, Loss
from editor_app.importers.errors import ImportFileError
from editor_app.importers.registry import IMPORTERS
from tests.unit.importers.comment_samples import (
    disqus,
    disqus_post,
    disqus_thread,
    isso_bytes,
    rest,
    rest_comment,
)
from tests.unit.importers.exports import export, item

DOT = "GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"
"""A GIF of one pixel, which happens to be ASCII."""

TEXTS = {
    "comments-csv": ("kommentare.csv", "article,author,text\nnachtbus,Marlies,Ja.\n"),
    "comments-json": ("kommentare.json", '[{"article": "nachtbus", "text": "Ja."}]'),
    "disqus": ("disqus.xml", disqus(disqus_thread(1), disqus_post(1))),
    "markdown": ("text.md", "---\ntitle: Titel\n---\nText.\n"),
    "page": ("seite.txt", "Stadt\n\nEin Titel mit Worten\n\nEin Text, der ein Satz ist.\n"),
    "picture": ("bild.gif", DOT),
    "wordpress-comments": ("comments.json", rest(rest_comment(17))),
    "wxr": ("export.xml", export(item(1, "Text."))),
}
SAMPLES = {name: (file_name, text.encode()) for name, (file_name, text) in TEXTS.items()}
SAMPLES["isso"] = ("comments.db", isso_bytes())


def test_every_importer_is_found_and_has_a_sample_here() -> None:
    assert list(IMPORTERS) == sorted(SAMPLES)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_an_importer_has_a_name_a_german_label_and_patterns(name: str) -> None:
    found = IMPORTERS[name]
    assert found.name == name
    assert found.label.in_language("de")
    assert found.label.in_language("de") != str(found.label)
    assert all(pattern.startswith("*") for pattern in found.patterns)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_an_importer_recognises_its_own_and_nobody_elses_files(name: str, tmp_path: Path) -> None:
    file_name, data = SAMPLES[name]
    path = tmp_path / file_name
    path.write_bytes(data)
    assert [n for n, i in IMPORTERS.items() if i.recognises(path, data)] == [name]


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_an_importer_stops_when_it_is_no_longer_wanted(name: str, tmp_path: Path) -> None:
    file_name, data = SAMPLES[name]
    path = tmp_path / file_name
    path.write_bytes(data)
    with pytest.raises(CancelledError):
        tuple(IMPORTERS[name].read(path, ImportContext(cancelled=lambda: True)))


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_an_importer_reports_from_nothing_to_all(name: str, tmp_path: Path) -> None:
    file_name, data = SAMPLES[name]
    path = tmp_path / file_name
    path.write_bytes(data)
    reports: list[tuple[int, int]] = []
    context = ImportContext(report=lambda done, total: reports.append((done, total)))
    tuple(IMPORTERS[name].read(path, context))
    done, total = reports[-1]
    assert done == total > 0
    assert [d for d, _ in reports] == sorted(d for d, _ in reports)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_an_importer_refuses_an_empty_file(name: str, tmp_path: Path) -> None:
    path = tmp_path / SAMPLES[name][0]
    path.write_bytes(b"")
    if name == "picture":  # one of many: it is reported and keeps no other out
        items = tuple(IMPORTERS[name].read(path, ImportContext()))
        assert [item.subject for item in items if isinstance(item, Loss)] == [path.name]
        assert len(items) == 1
        return
    with pytest.raises(ImportFileError) as caught:
        tuple(IMPORTERS[name].read(path, ImportContext()))
    assert path.name in str(caught.value)
