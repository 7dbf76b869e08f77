"""``keras-migrate check``: the findings of ``flake8 --select KM``, sooner and in more formats."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from . import add_flake8_options, fail, parser, start


def main(arguments: Sequence[str]) -> int:
    """Returns 0 if nothing is found, 1 if something is, 2 if the arguments or the configuration are wrong."""
    from ..outputs import FORMATS

    wanted = parser("check", "Report code that breaks, or changes in silence, on Keras 3.")
    wanted.add_argument("paths", nargs="*", metavar="PATH", help="files, notebooks, folders, or - for standard input (default: .)")
    wanted.add_argument("--format", choices=FORMATS, default="text", help="what is printed (default: text)")
    wanted.add_argument("--output-file", metavar="FILE", help="print into a file")
    wanted.add_argument("--summary", action="store_true", help="print counts by rule and by file as well")
    wanted.add_argument("-q", "--quiet", action="store_true", help="print the findings only, no closing line on standard error")
    add_flake8_options(wanted)
    given = wanted.parse_args(arguments)
    policy, options, paths = start(given)

    from .. import analysis, outputs
    from ..runner import candidates, run

    kept = candidates(paths)
    problems = [problem for found in run(analysis.check_file, policy, options, kept) for problem in found]
    report = outputs.Report(problems, len(paths), len(kept))
    text = outputs.render(given.format, report)
    if given.output_file:
        try:
            Path(given.output_file).write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
        except OSError as error:
            return fail(f"{given.output_file}: {error.strerror}")
    else:
        sys.stdout.write(text)
    sys.stdout.flush()
    from ..outputs import summary

    if given.summary:
        print(summary.tables(report), file=sys.stdout if given.format == "text" else sys.stderr)
    if not given.quiet:
        print(summary.one_line(report), file=sys.stderr)
    return 1 if problems else 0
