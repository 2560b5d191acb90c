#!/bin/sh
# Makes sure that the system offers what system-packages.txt asks for.
#
#   install_system_packages.sh setup|run|test|package|bench...
#
# Looks first and does nothing when all is there. As root on Debian or Ubuntu it installs what is
# missing; otherwise it prints the command that would, and fails.
set -eu

list="$(dirname "$0")/system-packages.txt"
[ "$(uname -s)" = Linux ] || exit 0
[ $# -gt 0 ] || { echo "usage: $0 GROUP..." >&2; exit 2; }

PATH="$PATH:/sbin:/usr/sbin"
libraries="$(ldconfig -p 2>/dev/null || true)"

is_there() {
    case "$1" in
        *.so*) printf '%s\n' "$libraries" | grep -q "^[[:space:]]*$1 " ;;
        python:*) "${PYTHON:-python3}" -c "import ${1#python:}" 2>/dev/null ;;
        *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

# Lines "what|package|package…" of the asked groups that the system does not offer.
missing() {
    for group in "$@"; do
        awk -v group="$group" '$1 == group { print $2 "|" $3 }' "$list"
    done | while read -r line; do
        is_there "${line%%|*}" || echo "$line"
    done
}

first_known_package() {
    old_ifs="$IFS"; IFS='|'
    for package in $1; do
        if apt-cache show "$package" >/dev/null 2>&1; then echo "$package"; break; fi
    done
    IFS="$old_ifs"
}

lacking="$(missing "$@")"
[ -n "$lacking" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing on this system (install them with its package manager):" >&2
    echo "$lacking" | cut -d'|' -f1 | sed 's/^/  /' >&2
    exit 1
fi

as_root() { [ "$(id -u)" = 0 ]; }

if as_root; then
    echo "Installing what Qt and the tests need from the system …" >&2
    apt-get update -qq
fi

packages=""
for line in $lacking; do
    package="$(first_known_package "${line#*|}")"
    if [ -z "$package" ]; then package="$(echo "${line#*|}" | cut -d'|' -f1)"; fi
    packages="$packages $package"
done

if as_root; then
    log="$(mktemp)"
    # shellcheck disable=SC2086  # a list of words
    if ! DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        $packages >"$log" 2>&1; then cat "$log" >&2; rm -f "$log"; exit 1; fi
    rm -f "$log"
    libraries="$(ldconfig -p 2>/dev/null || true)"
    lacking="$(missing "$@")"
    [ -z "$lacking" ] || { echo "Still missing: $lacking" >&2; exit 1; }
else
    echo "Some system packages are missing. Please run:" >&2
    echo "  sudo apt-get install$packages" >&2
    exit 1
fi
