#!/bin/sh
# Uses the built program as a person would, with nothing of the source tree in reach: its self-test
# against the source's, the sample publication, and a picture of its window.
set -eu
cd "$(dirname "$0")/.."
built="$PWD/dist/druckreif/druckreif"

.venv/bin/python packaging/compare_self_tests.py "$built" .venv/bin/druckreif

place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
if [ "$(id -u)" = 0 ]; then
    export QTWEBENGINE_DISABLE_SANDBOX=1 # Chromium refuses to start its sandbox as root
fi
cd "$place"
"$built" demo Talblatt.druckreif
QT_QPA_PLATFORM=offscreen XDG_CONFIG_HOME="$place" XDG_STATE_HOME="$place" \
    "$built" screenshot Talblatt.druckreif window.png
[ -s window.png ] || { echo "The built program shows no window." >&2; exit 1; }
echo "The build passes."
