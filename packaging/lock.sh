#!/bin/sh
# Writes the lock files in requirements/ from pyproject.toml, with hashes and for every system.
#
#   lock.sh                keep what is locked and still fits
#   lock.sh --upgrade      take the newest that fits
set -eu
cd "$(dirname "$0")/.."

compile() {
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-header "$@"
}

# Each file is bound to the versions of the widest one, so that all environments agree.
compile "$@" pyproject.toml --extra window --group dev -o requirements/dev.txt
compile -c requirements/dev.txt pyproject.toml -o requirements/base.txt
compile -c requirements/dev.txt pyproject.toml --extra window -o requirements/ui.txt
compile -c requirements/dev.txt pyproject.toml --group test -o requirements/test.txt
compile "$@" requirements/node.in -o requirements/node.txt
compile "$@" requirements/setup.in -o requirements/setup.txt
