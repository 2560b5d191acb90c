"""The rules that keep the house in order, read as sentences."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

VAGUE_NAMES = {"utils", "util", "common", "helpers", "helper", "misc", "shared", "stuff"}


def _modules(root: Path) -> list[Path]:
    found = sorted((root / "editor_app").rglob("*.py"))
    assert len(found) > 20, "the package was not found"
    return found


def _lint_imports(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "lint-imports"
    return subprocess.run(
        [program, "--no-logo", "--no-cache", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "contract",
    [
        pytest.param("rooms", id="imports point only downwards and no room is missing"),
        pytest.param("qt", id="PySide6 lives in ui and bootstrap only"),
        pytest.param("database", id="SQLAlchemy and Alembic live in storage only"),
        pytest.param("cycles", id="neighbours in a room do not import in a circle"),
    ],
)
def test_import_contract_is_kept(project_root: Path, contract: str) -> None:
    result = _lint_imports(project_root, "--contract", contract)
    assert result.returncode == 0, result.stdout + result.stderr


def _small_house(tmp_path: Path, project_root: Path, modules: dict[str, str]) -> Path:
    """A package with every room of the contract, empty but for ``modules``."""
    configuration = (project_root / "pyproject.toml").read_text(encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(configuration, encoding="utf-8")
    contracts = tomllib.loads(configuration)["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["id"] == "rooms")
    rooms = [room.strip() for layer in layers for room in layer.split("|")]
    package = tmp_path / "editor_app"
    for room in rooms:
        (package / room).mkdir(parents=True)
        (package / room / "__init__.py").touch()
    (package / "__init__.py").touch()
    for name, text in modules.items():
        (package / name).parent.mkdir(exist_ok=True)
        (package / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("contract", "modules"),
    [
        pytest.param("rooms", {"attic/__init__.py": ""}, id="a room nobody declared"),
        pytest.param("rooms", {"text/up.py": "import editor_app.site"}, id="an upward import"),
        pytest.param("rooms", {"ui/x.py": "import editor_app.cli"}, id="a look at the neighbour"),
        pytest.param("qt", {"services/x.py": "import PySide6.QtCore"}, id="Qt in a service"),
        pytest.param("database", {"ui/x.py": "import sqlalchemy"}, id="SQL in the window"),
        pytest.param(
            "cycles",
            {
                "text/a/__init__.py": "import editor_app.text.b",
                "text/b/__init__.py": "import editor_app.text.a",
            },
            id="a circle",
        ),
    ],
)
def test_import_contract_notices(
    tmp_path: Path, project_root: Path, contract: str, modules: dict[str, str]
) -> None:
    house = _small_house(tmp_path, project_root, modules)
    result = _lint_imports(house, "--contract", contract)
    assert result.returncode == 1, result.stdout + result.stderr


def test_import_contracts_accept_an_empty_house(tmp_path: Path, project_root: Path) -> None:
    result = _lint_imports(_small_house(tmp_path, project_root, {}))
    assert result.returncode == 0, result.stdout + result.stderr


def test_no_module_has_a_name_that_says_nothing(project_root: Path) -> None:
    vague = [
        path.relative_to(project_root)
        for path in _modules(project_root)
        if VAGUE_NAMES & {path.stem, path.parent.name}
    ]
    assert vague == []


def test_every_module_says_why_it_exists(project_root: Path) -> None:
    silent = [
        path.relative_to(project_root)
        for path in _modules(project_root)
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_domain_needs_only_the_standard_library(project_root: Path) -> None:
    foreign = set[str]()
    for path in (project_root / "editor_app" / "domain").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            else:
                continue
            foreign |= {
                name
                for name in names
                if name.partition(".")[0] not in sys.stdlib_module_names
                and not name.startswith(("editor_app.domain", "editor_app.resources"))
            }
    assert foreign == set()
