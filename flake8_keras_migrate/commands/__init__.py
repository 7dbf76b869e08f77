"""The subcommands of keras-migrate, a module for each with one function ``main(arguments) -> exit code``."""

from __future__ import annotations

import argparse
import io
import os
import sys
import warnings
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..errors import Failure
from ..nodes import ConfigError

if TYPE_CHECKING:
    from ..policy import Policy


VALUES = {
    "--select": ("CODES", "codes to report, as prefixes (default: KM)"),
    "--extend-select": ("CODES", "codes to report besides these"),
    "--ignore": ("CODES", "codes to leave out, in the place of the configured ones"),
    "--extend-ignore": ("CODES", "codes to leave out besides the configured ones"),
    "--per-file-ignores": ("FILES:CODES", "codes to leave out in files that match a pattern"),
    "--exclude": ("PATTERNS", "files and folders to leave out, in the place of the configured ones"),
    "--extend-exclude": ("PATTERNS", "files and folders to leave out besides the configured ones"),
    "--filename": ("PATTERNS", "names of files to look for in folders (default: *.py; notebooks are always looked for)"),
    "--stdin-display-name": ("NAME", "what standard input (-) is called"),
    "--config": ("FILE", "flake8 configuration to read in the place of setup.cfg, tox.ini or .flake8"),
    "--append-config": ("FILE", "flake8 configuration to read after the others"),
    "--jobs": ("N", "processes (default: auto)"),
    "--km-config": ("FILE", "the project's rules file (default: keras-migrate.yaml beside flake8's configuration)"),
    "--km-target": ("VERSION", "Keras version the project moves to, such as 3.15"),
    "--km-baseline": ("FILE", "recorded findings that are not reported"),
}
FLAGS = {
    "--isolated": "read no flake8 configuration",
    "--disable-noqa": "report what a noqa comment silences, too",
}


def run(command: str, arguments: Sequence[str]) -> int:
    """Run a subcommand; a failure becomes one line on standard error and 2.

    Standard output is UTF-8 with line feeds, as that of flake8 is, whatever the system would have it be; bytes of file names that are
    no UTF-8 are escaped.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    warnings.simplefilter("ignore")  # of the code that is read: invalid escape sequences and the like
    try:
        code: int = import_module(f".{command}", __name__).main(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        _drop_output()
        return 1
    except KeyboardInterrupt:
        return 130
    except OSError as error:  # a full disk behind standard output, no process to be had
        _drop_output()
        reason = error.strerror or str(error)
        return fail(f"{error.filename}: {reason}" if error.filename else reason)
    except Failure as error:
        return fail(str(error))


def _drop_output() -> None:
    """Let nothing more be written to standard output: Python would try, and complain, at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def fail(message: str) -> int:
    """Say why the command cannot go on; returns 2."""
    print(f"keras-migrate: {message.strip()}", file=sys.stderr)
    return 2


def parser(command: str, description: str) -> argparse.ArgumentParser:
    """An empty parser of a subcommand."""
    return argparse.ArgumentParser(prog=f"keras-migrate {command}", description=description, allow_abbrev=False)


def add_flake8_options(to: argparse.ArgumentParser, *, without: Sequence[str] = ()) -> None:
    """Add the options that flake8 understands; they are collected, as they stand, in ``flake8``, and read by flake8 itself."""
    group = to.add_argument_group("options of flake8", "also read from its configuration files")
    for name, (metavar, text) in VALUES.items():
        if name not in without:
            names = ("-j", name) if name == "--jobs" else (name,)
            group.add_argument(*names, metavar=metavar, action=_Collect, default=argparse.SUPPRESS, help=text)
    for name, text in FLAGS.items():
        group.add_argument(name, nargs=0, action=_Collect, default=argparse.SUPPRESS, help=text)
    to.set_defaults(flake8=[])


def start(given: argparse.Namespace, *more: str) -> tuple[Policy, list[str], list[str]]:
    """The policy, flake8's options that it is made of (``--select=KM`` unless something else is selected), and the files it has checked.

    ``more`` are options besides those of the command line. Raises ConfigError.
    """
    for path in given.paths:
        try:
            _ = path == "-" or os.lstat(path)
        except OSError as error:
            missing = isinstance(error, (FileNotFoundError, NotADirectoryError))
            raise ConfigError(f"{path}: {'no such file or folder' if missing else error.strerror}") from None
    from ..policy import Policy, parse

    options: list[str] = [*given.flake8, *more]
    if not any(option.startswith("--select=") for option in options):
        options.insert(0, "--select=KM")
    parsed = parse(options)
    _check_selection(parsed.select)
    policy = Policy(parsed)
    return policy, options, policy.paths(given.paths)


def _check_selection(selected: Sequence[str]) -> None:
    """Raise ConfigError for a selection that no code of ours can be in: nothing would be found, whatever is wrong."""
    if any("KM".startswith(prefix) for prefix in selected):
        return  # the usual one: no rule has to be loaded to tell
    from ..plugin import Plugin

    codes = Plugin.loaded().entries
    if not any(code.startswith(prefix) for prefix in selected for code in codes):
        raise ConfigError(f"--select {','.join(selected)}: no rule's code begins with that; see keras-migrate rules")


class _Collect(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: Any, option_string: str | None = None) -> None:
        name = self.option_strings[-1]
        namespace.flake8 = [*namespace.flake8, f"{name}={values}" if isinstance(values, str) else name]
