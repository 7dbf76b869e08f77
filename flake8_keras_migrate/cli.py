"""The command ``keras-migrate``: finds the subcommand and imports nothing else."""

from __future__ import annotations

import sys

from . import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "check": "report code that breaks or changes on Keras 3",
    "fix": "rewrite what can be rewritten",
    "baseline": "record today's findings, so that only new ones are reported",
    "explain": "print the page of a rule",
    "rules": "list the rules",
}
USAGE = """\
usage: keras-migrate COMMAND [options] ...
       keras-migrate COMMAND --help
       keras-migrate --version

"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line; returns 0 (nothing found), 1 (findings) or 2 (the command line or a configuration is wrong)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    first = arguments[0] if arguments else ""
    if first in ("--version", "-V"):
        print(f"keras-migrate {__version__}")
        return 0
    if first in ("--help", "-h", "help"):
        print(_usage(), end="")
        return 0
    if first not in COMMANDS:
        print(f"{_usage()}\nkeras-migrate: {_mistake(arguments)}", file=sys.stderr)
        return 2
    from .commands import run

    return run(first, arguments[1:])


def _usage() -> str:
    return USAGE + "".join(f"  {name:<10}{what}\n" for name, what in COMMANDS.items())


def _mistake(arguments: Sequence[str]) -> str:
    """What is wrong with a command line that begins with no command."""
    if not arguments:
        return "a command is missing"
    first = arguments[0]
    if first.startswith("-"):
        return f"no such command: {first}"
    from difflib import get_close_matches

    near = get_close_matches(first, COMMANDS, 1)
    meant = [*near, *arguments[1:]] if near else ["check", *arguments]
    return f"no such command: {first}; did you mean: keras-migrate {' '.join(meant)}"


if __name__ == "__main__":
    sys.exit(main())
