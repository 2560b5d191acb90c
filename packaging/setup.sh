#!/bin/sh
# Prepares .venv with everything that running, testing and packaging need, from the lock files.
#
#   setup.sh          .venv: the program with its window, and the developers' tools
#   setup.sh noqt     .venv-noqt: the program and its tests without PySide6
#
# Every package is checked against the hashes in requirements/. Safe to run again at any time.
set -eu
cd "$(dirname "$0")/.."

PYTHON="$(packaging/find_python.sh)"
export PYTHON UV_LINK_MODE="${UV_LINK_MODE:-copy}" PIP_DISABLE_PIP_VERSION_CHECK=1

node_is_new_enough() {
    command -v node >/dev/null && command -v npm >/dev/null &&
        node -e 'const [a, b] = process.versions.node.split(".").map(Number);
                 process.exit(a > 22 || (a == 22 && b >= 12) || (a == 20 && b >= 19) ? 0 : 1)'
}

install() { # folder of the environment, then lock files
    environment="$1"; shift
    .venv/bin/uv pip install --quiet --python "$environment" --require-hashes "$@"
    .venv/bin/uv pip install --quiet --python "$environment" --no-deps --no-build-isolation -e .
}

packaging/install_system_packages.sh setup
[ -x .venv/bin/python ] || "$PYTHON" -m venv .venv
if [ "$(.venv/bin/uv --version 2>/dev/null | cut -d' ' -f2)" != "$(sed -n 's/^uv==\([^ ]*\).*/\1/p' requirements/setup.txt)" ]; then
    .venv/bin/python -m pip install --quiet --require-hashes -r requirements/setup.txt
fi

if [ "${1:-}" = noqt ]; then
    [ -x .venv-noqt/bin/python ] || .venv/bin/uv venv --quiet --python "$PYTHON" .venv-noqt
    install .venv-noqt -r requirements/test.txt
    exit 0
fi

install .venv -r requirements/dev.txt

# The judges of exported pages (html-validate, axe-core) are Node packages.
if ! node_is_new_enough; then
    .venv/bin/uv pip install --quiet --python .venv --require-hashes -r requirements/node.txt
    PATH="$PWD/.venv/bin:$PATH"
fi
(cd tests/node && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error)

packaging/translations.sh release
packaging/install_system_packages.sh run test
