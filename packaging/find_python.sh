#!/bin/sh
# Prints the first Python that is new enough to run Druckreif (3.11), or fails with a sentence.
for name in "${PYTHON:-}" python3.11 python3 python3.12 python3.13 python; do
    [ -n "$name" ] || continue
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        command -v "$name"
        exit 0
    fi
done
echo "Druckreif needs Python 3.11 or newer; none was found." >&2
exit 1
