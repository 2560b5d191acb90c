"""Import of a WordPress export into a new library, against Pelican's importer.

Both read the same export of the corpus: about 700 words and eleven comments an article. Ours ends
with a library, searchable and with every comment; Pelican's writes one Markdown file an article
and drops the comments. Further rows tell how much memory a larger export takes
(``BENCH_EXPORT_MB`` megabytes), how long an import takes that changes nothing, and how long one of
comments alone takes (``BENCH_COMMENTS`` of them), into a library that has their articles.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from itertools import count
from pathlib import Path

from benchmarks.corpus_comments import COMMENTS_EACH, save_articles, write_comments
from benchmarks.corpus_export import write_corpus_export
from benchmarks.measure import best_of, in_turns
from benchmarks.row import Row
from editor_app.importers.contract import ImportContext
from editor_app.importers.registry import find_importer
from editor_app.services.import_files import import_files
from editor_app.services.session import create_session

ARTICLES = 200
RUNS = 2
MEMORY_LIMIT = 300.0
"""Megabytes that a 200 MB export may take."""
COMMENTS_A_SECOND = 3_000

_MEGABYTE = 1_000_000


def run() -> list[Row]:
    """Return the rows: time beside Pelican's, memory, an import without news."""
    with tempfile.TemporaryDirectory(prefix="bench-import-") as name:
        folder = Path(name)
        export = folder / "export.xml"
        write_corpus_export(export, articles=ARTICLES)
        return [
            _compare(folder, export),
            _memory(folder),
            _again(folder, export),
            _comments(folder),
        ]


def _compare(folder: Path, export: Path) -> Row:
    title = f"{ARTICLES} articles"
    numbers = count()

    def ours() -> None:
        with create_session(folder / f"ours-{next(numbers)}", title="Das Blatt") as session:
            import_files(session, [export])

    pelican = shutil.which("pelican-import")
    if pelican is None or shutil.which("pandoc") is None:
        return Row(title, best_of(ours, RUNS), None, None, note="pelican-import is not installed")

    def theirs() -> None:
        target = folder / f"theirs-{next(numbers)}"
        target.mkdir()
        command = [pelican, "--wpfile", "-m", "markdown", "-o", str(target), str(export)]
        subprocess.run(command, check=True, capture_output=True)

    our_time, their_time = in_turns(ours, theirs, RUNS)
    return Row(title, our_time, their_time, 1.0, note="Pelican leaves the comments out")


def _memory(folder: Path) -> Row:
    size = int(os.environ.get("BENCH_EXPORT_MB", "20"))
    export = folder / "large.xml"
    articles = write_corpus_export(export, size=size * _MEGABYTE)
    command = [sys.executable, "-m", "benchmarks.bench_import", str(export)]
    peak = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    export.unlink()
    note = f"peak of the process, {articles} articles"
    return Row(f"{size} MB export", float(peak), None, MEMORY_LIMIT, unit="MB", note=note)


def _again(folder: Path, export: Path) -> Row:
    with create_session(folder / "again", title="Das Blatt") as session:
        import_files(session, [export])
        time = best_of(lambda: import_files(session, [export]), 1)
    return Row(f"{ARTICLES} articles, nothing new", time, None, None)


def _comments(folder: Path) -> Row:
    articles = int(os.environ.get("BENCH_COMMENTS", "100000")) // COMMENTS_EACH
    table = folder / "comments.csv"
    count = write_comments(table, articles)
    with create_session(folder / "comments", title="Das Blatt") as session:
        save_articles(session, articles)
        time = best_of(lambda: import_files(session, [table]), 1)
    note = f"{count / time * 1000:,.0f} a second"
    return Row(f"{count:,} comments", time, None, count / COMMENTS_A_SECOND * 1000, note=note)


def read_everything(export: Path) -> float:
    """Read an export to its end and return the most memory this process had, in MB."""
    for _ in find_importer(export).read(export, ImportContext()):
        pass
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(f"{read_everything(Path(sys.argv[1])):.1f}")
