#!/bin/sh
# Opens the window with the sample publication, which is made on the first call.
#
# Without a display it says so, exports the sample as a site and takes a picture of the window.
set -eu
cd "$(dirname "$0")/.."
library=build/Talblatt.druckreif

mkdir -p build
[ -e "$library" ] || .venv/bin/druckreif demo "$library"

if [ "$(id -u)" = 0 ]; then
    # Chromium refuses to start its sandbox as root. The sample holds no foreign text.
    export QTWEBENGINE_DISABLE_SANDBOX=1
fi

if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/druckreif "$library"
fi

echo "There is no display here, so no window can open. Instead:"
.venv/bin/druckreif export "$library" build/site --format site
echo "  the sample as a site:       build/site/index.html"
QT_QPA_PLATFORM=offscreen .venv/bin/druckreif screenshot "$library" build/window.png
echo "  a picture of the window:    build/window.png"
