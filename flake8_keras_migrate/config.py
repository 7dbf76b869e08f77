"""From flake8's options and YAML files to the rules in force."""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .nodes import ConfigError
from .versions import version

if TYPE_CHECKING:
    import argparse

    from .catalogue import Catalogue

__all__ = ["ConfigError", "Settings", "load", "settings", "shipped"]

NAMES = ("keras-migrate.yaml", "keras-migrate.yml")
_FLAKE8_FILES = ("setup.cfg", "tox.ini", ".flake8")
_FLAKE8_SECTION = re.compile(rb"^\[flake8(:local-plugins)?\]", re.MULTILINE)


class Settings(NamedTuple):
    """Where the rules come from: the project's file if it has one, the Keras version asked for on the command line, and the
    codes that flake8 was told to select (they switch on what is off by default)."""

    path: Path | None = None
    target: tuple[int, int] | None = None
    selected: Sequence[str] = ()


def settings(options: argparse.Namespace) -> Settings:
    """The settings in flake8's parsed options; looks for files, reads none of ours. Raises ConfigError."""
    target = version(options.km_target) if options.km_target else None
    if options.km_target and target is None:
        raise ConfigError(f"--km-target: {options.km_target!r} is not a Keras version such as 3.15")
    folder = Path(options.config).absolute().parent if options.config else None
    selected = tuple(code for codes in (options.select, options.extend_select) for code in codes or () if code.startswith("KM"))
    if options.km_config:
        return Settings(named_file(options.km_config, options), target, selected)
    return Settings(None if options.isolated else _beside_flake8(folder), target, selected)


def with_early_options(options: argparse.Namespace, arguments: Sequence[str]) -> argparse.Namespace:
    """The options with --config and --isolated, which flake8 uses up before it makes the options it hands to plugins."""
    import argparse

    early = argparse.Namespace(**vars(options))
    for at, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--config" and not early.config:
            early.config = value if equals else "".join(arguments[at + 1 : at + 2])
        early.isolated = early.isolated or argument == "--isolated"
    return early


def load(where: Settings) -> Catalogue:
    """The rules in force; raises ConfigError for a mistake in a rules file."""
    from .catalogue import Catalogue, Entry
    from .rule import NEWEST

    default = {code: Entry.of(code, keys) for code, keys in shipped().items()}
    entries = {code: entry._replace(enabled=entry.enabled or _asked_for(code, where.selected, default)) for code, entry in default.items()}
    target: tuple[int, int] | None = None
    gate: tuple[str, ...] = ("keras", "tensorflow")
    if where.path is not None:
        from .marks import read
        from .overlay import merge

        target, extra = merge(read(where.path), entries)
        gate += extra
    return Catalogue(entries, where.target or target or NEWEST, gate)


def shipped() -> Mapping[str, Mapping[str, Any]]:
    """The catalogue as plain values: from the generated module if it was made of this very rules.yaml, else from rules.yaml.

    Raises ConfigError where rules.yaml was edited and has a mistake.
    """
    path = rules_file()
    digest = digest_of(path.read_bytes())
    from .tables import catalogue

    if digest == catalogue.DIGEST:
        return catalogue.ENTRIES
    from .marks import read
    from .overlay import check_catalogue

    return check_catalogue(read(path))


def rules_file() -> Path:
    """rules.yaml: inside the installed package, or above it in a checkout and an editable install."""
    inside = resources.files(__package__) / "rules.yaml"
    return Path(str(inside)) if inside.is_file() else Path(__file__).resolve().parent.parent / "rules.yaml"


def digest_of(data: bytes) -> str:
    """What tells one state of rules.yaml from another, whatever its line endings."""
    data = data.replace(b"\r\n", b"\n")
    return f"{len(data)}-{zlib.crc32(data):08x}"


def _asked_for(code: str, selected: Sequence[str], entries: Mapping[str, Any]) -> bool:
    """Whether a selection names this code and nothing that is on by default: KM9 does, KM and KM1 do not."""
    return any(
        code.startswith(prefix) and not any(entry.enabled for other, entry in entries.items() if other.startswith(prefix)) for prefix in selected
    )


def named_file(name: str, options: argparse.Namespace) -> Path:
    """The file that --km-config or --km-baseline names. flake8 has made it absolute if it had a slash; else it may lie here,
    beside the file given with --config, or in a folder above that holds configuration."""
    path = Path(name)
    folder = Path(options.config).absolute().parent if options.config else None
    if path.is_absolute():
        return path
    here = Path.cwd()
    for candidate in (here, folder):
        if candidate and (candidate / path).exists():
            return candidate / path
    for candidate in here.parents:
        if (candidate / path).exists():
            return candidate / path
        if any((candidate / file).exists() for file in (*_FLAKE8_FILES, "pyproject.toml")):
            break
    return here / path


def _beside_flake8(folder: Path | None) -> Path | None:
    """The nearest keras-migrate.yaml between the current folder and the folder of flake8's configuration."""
    here = Path.cwd()
    home = os.path.expanduser("~")
    for candidate in [folder] if folder else [here, *here.parents]:
        for name in NAMES:
            if (candidate / name).exists():
                return candidate / name
        if any(_configures(candidate / name) for name in _FLAKE8_FILES) or (candidate != here and str(candidate) == home):
            break
    return None


def _configures(path: Path) -> bool:
    """Whether flake8 takes its configuration from this file."""
    try:
        return _FLAKE8_SECTION.search(path.read_bytes()) is not None
    except OSError:
        return False
