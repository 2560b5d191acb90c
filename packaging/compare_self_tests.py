"""Holds the built program's self-test against the source's: what one has, the other must have.

A registry that filled itself from the source and stays empty in the build raises no error
anywhere; only the comparison shows it. Usage: compare_self_tests.py BUILT SOURCE (two commands).
"""

from __future__ import annotations

import json
import subprocess
import sys

# What differs between two runs by nature.
PASSING = {"journey", "seconds"}


def report_of(program: str) -> dict[str, object]:
    """Run ``PROGRAM --self-test`` and return its JSON; exits when the self-test fails."""
    result = subprocess.run(
        [program, "--self-test"], capture_output=True, text=True, check=False, timeout=300
    )
    if result.returncode:
        sys.exit(f"{program} --self-test failed:\n{result.stdout}\n{result.stderr}")
    report: dict[str, object] = json.loads(result.stdout)
    return report


def main(built: str, source: str) -> None:
    """Print the built program's report, or exit with what differs."""
    theirs, ours = report_of(source), report_of(built)
    differing = [
        f"{name}: built {ours.get(name)!r}, source {theirs.get(name)!r}"
        for name in sorted((theirs.keys() | ours.keys()) - PASSING)
        if theirs.get(name) != ours.get(name)
    ]
    if differing:
        sys.exit("The build lacks something:\n" + "\n".join(differing))
    print(json.dumps(ours, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
