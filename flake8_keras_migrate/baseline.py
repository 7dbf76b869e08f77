"""Findings that were there when a project adopted the linter: recorded by what the line says, not by its number."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from .nodes import ConfigError
from .rule import Finding

VERSION = 1


class Context(NamedTuple):
    """What a finding is recognised by: its code, the text of its line (white space apart), and the lines around it (hashed)."""

    code: str
    line: str
    around: str


def context(finding: Finding, lines: Sequence[str]) -> Context:
    """The context of a finding in a file with these lines."""
    here = finding.line - 1
    before = next((text for at in range(min(here, len(lines)) - 1, -1, -1) if (text := _squeezed(lines[at]))), "")
    after = next((text for at in range(here + 1, len(lines)) if (text := _squeezed(lines[at]))), "")
    line = _squeezed(lines[here]) if 0 <= here < len(lines) else ""
    around = f"{before}\n{after}".encode(errors="surrogatepass")
    return Context(finding.code, line, f"{crc32(around):08x}")


def _squeezed(line: str) -> str:
    return " ".join(line.split())


class Baseline:
    """The recorded contexts of each file; files are named relative to ``folder``, with slashes."""

    def __init__(self, folder: Path, files: Mapping[str, Sequence[Context]]) -> None:
        self.folder = folder
        self.files = files

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """Read a baseline file; raises ConfigError where it is none."""
        import json

        try:
            data = json.loads(path.read_bytes())
            files = {name: [Context(*map(str, entry)) for entry in entries] for name, entries in data["files"].items()}
            version = data["version"]
        except OSError as error:
            raise ConfigError(f"baseline file {path}: {error.strerror or error}") from None
        except (ValueError, KeyError, TypeError, AttributeError):
            raise ConfigError(f"baseline file {path}: this is not a baseline; write one with keras-migrate baseline") from None
        if version != VERSION:
            raise ConfigError(f"baseline file {path}: written by another version of keras-migrate; write it again")
        return cls(_folder(path), files)

    @classmethod
    def record(cls, path: Path, found: Iterable[tuple[str, Sequence[Context]]]) -> int:
        """Write a baseline of (file name, contexts of its findings); returns the number of findings."""
        folder = _folder(path)
        files = {_relative(name, folder): sorted(contexts) for name, contexts in found if contexts}
        data: dict[str, Any] = {"version": VERSION, "files": files}
        path.write_text(_lines(data), encoding="utf-8", errors="backslashreplace", newline="\n")
        return sum(map(len, files.values()))

    def new(self, filename: str, lines: Sequence[str], findings: Sequence[Finding]) -> list[Finding]:
        """The findings that are not recorded, in their order.

        Each record excuses one finding: first those whose neighbours are the same too, then any with the same line.
        """
        recorded = Counter(self.files.get(_relative(filename, self.folder), ()))
        if not recorded:
            return list(findings)
        contexts = [context(finding, lines) for finding in findings]
        known: set[int] = set()
        for index, here in enumerate(contexts):
            if recorded[here] > 0:
                recorded[here] -= 1
                known.add(index)
        loose: Counter[tuple[str, str]] = Counter()
        for here, count in recorded.items():
            loose[here.code, here.line] += count
        for index, here in enumerate(contexts):
            if index not in known and loose[here.code, here.line] > 0:
                loose[here.code, here.line] -= 1
                known.add(index)
        return [finding for index, finding in enumerate(findings) if index not in known]


def _folder(path: Path) -> Path:
    return Path(os.path.abspath(path)).parent


def _relative(name: str, folder: Path) -> str:
    path = Path(os.path.abspath(name))  # without "..", which Path.absolute() keeps
    try:
        return path.relative_to(folder).as_posix()
    except ValueError:
        return path.as_posix()


def _lines(data: dict[str, Any]) -> str:
    """JSON with a line for each finding, so that versions of it can be merged."""
    import json

    files = data["files"]
    parts = []
    for name in sorted(files):
        entries = ",\n".join("   " + json.dumps(entry, ensure_ascii=False) for entry in files[name])
        parts.append(f"  {json.dumps(name, ensure_ascii=False)}: [\n{entries}\n  ]")
    body = "{\n" + ",\n".join(parts) + "\n }" if parts else "{}"
    return f'{{\n "version": {data["version"]},\n "files": {body}\n}}\n'
