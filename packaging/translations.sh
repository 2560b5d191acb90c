#!/bin/sh
# Keeps the window's translations: resources/translations/druckreif_*.ts are edited by people,
# the .qm files beside them are built and never committed.
#
#   translations.sh update     read new and changed source texts from the code into the .ts files
#   translations.sh release    build the .qm files from the .ts files
set -eu
cd "$(dirname "$0")/.."
folder=resources/translations

case "${1:-}" in
    update)
        mkdir -p "$folder" build
        find editor_app/ui -name '*.py' | sort > build/translated-sources.txt
        update() { .venv/bin/pyside6-lupdate -silent -no-obsolete -locations none \
            "@build/translated-sources.txt" "$@"; }
        update -ts "$folder/druckreif_de.ts"
        update -pluralonly -ts "$folder/druckreif_en.ts" # the sources are English already
        ;;
    release)
        for source in "$folder"/*.ts; do
            [ -e "$source" ] || continue
            target="${source%.ts}.qm"
            [ "$target" -nt "$source" ] || .venv/bin/pyside6-lrelease -silent "$source" -qm "$target"
        done
        ;;
    *) echo "usage: $0 update|release" >&2; exit 2 ;;
esac
