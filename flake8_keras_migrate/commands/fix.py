"""``keras-migrate fix``: make the fixes, or show what they would be."""

from __future__ import annotations

import functools
import io
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from . import add_flake8_options, parser, start

if TYPE_CHECKING:
    from ..rewriting import Outcome


def main(arguments: Sequence[str]) -> int:
    """Returns 0 if nothing is left to report (with --diff and --check: nothing to change), 1 if something is, 2 on wrong usage."""
    wanted = parser("fix", "Rewrite what breaks, or changes in silence, on Keras 3. Prints the findings that are left.")
    wanted.add_argument("paths", nargs="+", metavar="PATH", help="files, notebooks, folders, or - (fixed to standard output)")
    wanted.add_argument("--unsafe", action="store_true", help="make unsafe fixes too: those that may change what the program does")
    wanted.add_argument("--diff", action="store_true", help="print the changes, write nothing")
    wanted.add_argument("--check", action="store_true", help="print the names of files that would change, write nothing")
    wanted.add_argument("-q", "--quiet", action="store_true", help="no closing line on standard error")
    add_flake8_options(wanted, without=["--km-baseline"])
    given = wanted.parse_args(arguments)
    policy, options, paths = start(given, "--km-baseline=")

    from ..rewriting import fix_file
    from ..runner import candidates, run

    kept = candidates(paths)
    dry = given.diff or given.check
    task = functools.partial(fix_file, unsafe=given.unsafe, write=not dry)
    outcomes = run(task, policy, options, kept)
    stdin = [outcome for file, outcome in zip(kept, outcomes, strict=True) if file.path == "-"]
    changed = [outcome for outcome in outcomes if outcome.new != outcome.old]
    for outcome in outcomes:
        if outcome.error:
            print(f"keras-migrate: {outcome.path}: {outcome.error}", file=sys.stderr)
    if given.diff:
        for outcome in changed:
            sys.stdout.writelines(diff(outcome))
    elif given.check:
        sys.stdout.writelines(f"{outcome.path}\n" for outcome in changed)
    elif stdin:
        sys.stdout.flush()
        sys.stdout.buffer.write(stdin[0].new)
        sys.stdout.buffer.flush()
    left = _left(outcomes, sys.stderr if stdin or dry else sys.stdout, quiet=dry)
    sys.stdout.flush()
    if not given.quiet:
        print(_closing(outcomes, changed, left, dry), file=sys.stderr)
    return int(any(outcome.error for outcome in outcomes) or bool(changed if dry else left))


def _left(outcomes: Sequence[Outcome], stream: object, *, quiet: bool) -> int:
    from ..outputs import Report, text

    problems = [problem for outcome in outcomes for problem in outcome.problems]
    if not quiet:
        print(text.render(Report(problems, 0, 0)), end="", file=stream)  # type: ignore[call-overload]
    return len(problems)


def diff(outcome: Outcome) -> Iterator[str]:
    """The unified diff of one file, which ``patch`` can apply; a notebook's is that of its cells."""
    from difflib import unified_diff

    from ..files import decode
    from ..notebooks import Notebook

    def lines(raw: bytes) -> list[str]:
        if outcome.path.endswith(".ipynb"):
            return Notebook(raw).shown
        source = decode(raw)
        mark = "\ufeff" if source.encoding == "utf-8-sig" else ""
        return io.StringIO(mark + source.text, newline="\n").readlines() if "\n" in source.text else source.lines

    for line in unified_diff(lines(outcome.old), lines(outcome.new), outcome.path, outcome.path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _closing(outcomes: Sequence[Outcome], changed: Sequence[Outcome], left: int, dry: bool) -> str:
    from ..outputs.summary import counted

    made = Counter(code for outcome in outcomes for code in outcome.made if outcome.new != outcome.old)
    if not made:
        head = "Nothing fixed" if any(outcome.error for outcome in outcomes) else "Nothing to fix"
        return f"{head}; {left} left to you." if left else f"{head}."
    codes = ", ".join(f"{code} {count}" for code, count in sorted(made.items()))
    return f"{'Would fix' if dry else 'Fixed'} {sum(made.values())} in {counted(len(changed), 'file')} ({codes}); {left} left to you."
