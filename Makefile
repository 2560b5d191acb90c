# make setup | run | test | check | bench | package | translations | lock | clean

SHELL := /bin/sh
.DEFAULT_GOAL := setup

BIN := .venv/bin
LOCKS := $(wildcard requirements/*.txt)
INPUTS := $(LOCKS) pyproject.toml packaging/setup.sh packaging/system-packages.txt \
	tests/node/package-lock.json
PYTEST_WORKERS ?= 2

.PHONY: setup run test check bench package translations lock clean

setup: .venv/.prepared

.venv/.prepared: $(INPUTS)
	packaging/setup.sh
	@touch $@

.venv-noqt/.prepared: .venv/.prepared requirements/test.txt
	packaging/setup.sh noqt
	@touch $@

run: setup
	packaging/translations.sh release
	packaging/run_sample.sh

# What can be said without running the program.
check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# Everything that must hold. The tests that need no window run in an environment without PySide6,
# then all of them run with it.
test: check .venv-noqt/.prepared
	packaging/translations.sh release
	.venv-noqt/bin/python -m pytest -q -n $(PYTEST_WORKERS) -m "not slow"
	$(BIN)/python -m pytest -n $(PYTEST_WORKERS)

bench: setup
	packaging/install_system_packages.sh bench
	$(BIN)/python -m benchmarks

package: setup
	packaging/install_system_packages.sh package
	packaging/translations.sh release
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller packaging/druckreif.spec
	packaging/try_build.sh

translations: setup
	@mkdir -p build
	packaging/translations.sh update
	packaging/translations.sh release

lock: setup
	packaging/lock.sh

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
