"""What every test gets: real files to read, a home of its own, and no forgiveness for warnings.

Nothing here needs PySide6: the tests of all rooms but the window run without it.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# A folder named "ui" holds tests of the window; the import rules need a developer's tool.
collect_ignore_glob = []
if importlib.util.find_spec("PySide6") is None:
    collect_ignore_glob += ["ui", "*/ui"]
if importlib.util.find_spec("importlinter") is None:
    collect_ignore_glob += ["architecture"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    # Chromium's sandbox cannot start as root. Only tests may do without it.
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

settings.register_profile(
    "everywhere",
    deadline=None,  # a busy machine is no bug
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("ci", parent=settings.get_profile("everywhere"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "everywhere")


@pytest.fixture(scope="session", autouse=True)
def _home_of_its_own() -> Iterator[Path]:
    """Keep the settings, caches and recent files of whoever runs the tests out of them."""
    home = Path(tempfile.mkdtemp(prefix="druckreif-tests-"))
    places = {
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_STATE_HOME": home / "state",
        "APPDATA": home / "config",
        "LOCALAPPDATA": home / "data",
    }
    before = {name: os.environ.get(name) for name in places}
    for name, place in places.items():
        place.mkdir(exist_ok=True)
        os.environ[name] = str(place)
    yield home
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(autouse=True)
def _no_erasure_of_another_test(_home_of_its_own: Path) -> Iterator[None]:
    """Let every test begin on a machine that has erased nobody yet.

    What was erased is remembered beside the libraries, and every library of the same publication
    follows it: the sample publication of one test would lose the reader another test erased.
    """
    yield
    shutil.rmtree(_home_of_its_own / "data" / "druckreif" / "erasures", ignore_errors=True)


@pytest.fixture(scope="session")
def project_root() -> Path:
    """Return the folder that holds pyproject.toml."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real pages, exports and pictures, which lies beside the project.

    A checkout without that folder skips the tests that read from it.
    """
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the folder of real files (../shared/data) is not here")
    return folder


@pytest.fixture(scope="session")
def node() -> Path:
    """Return the Node program: the system's, or the one `make setup` put beside Python."""
    beside = Path(ROOT, ".venv", "bin", "node")
    found = str(beside) if beside.exists() else shutil.which("node")
    assert found is not None, "Node is missing: run `make setup`"
    return Path(found)


@pytest.fixture(scope="session")
def node_tools() -> Path:
    """Return the folder of html-validate and axe-core, `tests/node/node_modules`."""
    folder = ROOT / "tests" / "node" / "node_modules"
    assert folder.is_dir(), "The judges of exported pages are missing: run `make setup`"
    return folder
