"""``keras-migrate baseline``: record today's findings."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from . import add_flake8_options, fail, parser, start

NAME = "keras-migrate-baseline.json"


def main(arguments: Sequence[str]) -> int:
    """Returns 0, or 2 if the arguments or the configuration are wrong."""
    wanted = parser("baseline", "Record today's findings, so that only new ones are reported (--km-baseline, for flake8 too).")
    wanted.add_argument("paths", nargs="*", metavar="PATH", help="files, notebooks and folders (default: .)")
    wanted.add_argument("--output-file", metavar="FILE", default=NAME, help=f"the file to write (default: {NAME})")
    add_flake8_options(wanted, without=["--km-baseline"])
    given = wanted.parse_args(arguments)
    policy, options, paths = start(given, "--km-baseline=")

    from .. import analysis
    from ..baseline import Baseline
    from ..outputs.summary import counted
    from ..runner import candidates, run

    kept = candidates(paths)
    found = run(analysis.check_file, policy, options, kept)
    files = [(problems[0].path, [problem.context for problem in problems if problem.code != "KM001"]) for problems in found if problems]
    try:
        count = Baseline.record(Path(given.output_file), files)
    except OSError as error:
        return fail(f"{given.output_file}: {error.strerror}")
    where = counted(sum(bool(contexts) for _, contexts in files), "file")
    print(f"Recorded {counted(count, 'finding')} of {where} in {given.output_file}.")
    print(f"Add this to the [flake8] section of your configuration:\nkm-baseline = .{os.sep}{os.path.relpath(given.output_file)}")
    return 0
