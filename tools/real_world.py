"""Run flake8 with the plugin over legacy Keras packages from PyPI, and write down what it finds and what it costs.

    python tools/real_world.py                    all packages of tools/real_world.json: measure, record, write docs/real-world.md
    python tools/real_world.py keras-rl kapre     only these
    python tools/real_world.py --check [NAME...]  fail when the counts are not the recorded ones (default: a few small packages)

Archives are downloaded from the index that pip is set to, compared with their recorded sha256 and unpacked into
.cache/real-world; nothing of theirs is installed, built or run.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import archives
import yaml

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "tools" / "real_world.json"
PAGE = ROOT / "docs" / "real-world.md"
READ = ROOT / "tools" / "real_world_read.md"
"""What was thought of the findings that were read one by one; the end of the page."""
SMOKE = ("keras-rl", "kapre", "keras-tcn")
UNPARSED = "E9"
PLUGIN = "flake8-keras-migrate"

# flake8 runs every plugin that is installed, selected or not: to measure it without this one, the plugin is hidden from it.
WITHOUT_PLUGIN = f"""
import importlib.metadata as metadata
import sys

every = metadata.distributions
metadata.distributions = lambda **kw: (one for one in every(**kw) if one.metadata["Name"] != {PLUGIN!r})

from flake8.main.cli import main

sys.exit(main())
"""


ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONHASHSEED": "0"}
"""Python may keep compiled modules, as it does where people install the plugin: else every run would compile it again."""


class Broken(Exception):
    """flake8 or the plugin failed on somebody's code."""


class Measured(NamedTuple):
    """What one package gave: Python files, lines, findings by code ("E9": not Python 3), CPU seconds without and with the plugin."""

    files: int
    lines: int
    findings: dict[str, int]
    without: float
    with_plugin: float

    def counts(self) -> dict[str, Any]:
        """What is recorded and checked: all but the seconds."""
        return {"files": self.files, "lines": self.lines, "findings": self.findings}


def load() -> dict[str, dict[str, Any]]:
    """The record: for each package its version, its archive's sha256, and what was counted."""
    record: dict[str, dict[str, Any]] = json.loads(RECORD.read_text(encoding="utf-8"))
    return record


def render(record: dict[str, dict[str, Any]]) -> str:
    """The text of real_world.json: sorted, one line for each fact that may change."""
    return json.dumps(dict(sorted(record.items())), indent=1, sort_keys=True) + "\n"


def source(package: str, entry: dict[str, Any], cache: Path) -> Path:
    """The folder with a package's unpacked Python files. Raises ArchiveError."""
    folder = cache / package
    if not folder.is_dir() or "sha256" not in entry:
        name, _, version = package.rpartition("-")
        archive = archives.download(name, version, cache / "archives", entry.get("sha256"))
        entry["sha256"] = archives.digest(archive)
        archives.unpack(archive, folder)
    return folder


def flake8(folder: Path, plugin: bool) -> tuple[list[str], float]:
    """The codes that flake8 reports for a folder, and the CPU seconds that it took. Raises Broken."""
    start = ["-m", "flake8"] if plugin else ["-c", WITHOUT_PLUGIN]
    select = ["--require-plugins", PLUGIN, "--select", f"KM,{UNPARSED}"] if plugin else ["--select", UNPARSED]
    before = os.times()
    done = subprocess.run(
        [sys.executable, *start, "--isolated", "-j1", "--exit-zero", "--format=%(code)s %(path)s:%(row)d %(text)s", *select, "."],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=ENVIRONMENT,
    )
    after = os.times()
    lines = done.stdout.splitlines()
    codes = [line.split(" ", 1)[0] for line in lines]
    own = [line for line in lines if line.startswith("KM002")]
    if done.returncode or "Traceback" in done.stderr or own:
        raise Broken("\n".join([f"{folder.name}: flake8 failed, status {done.returncode}", done.stderr[-2000:], *own[:5]]).strip())
    return codes, after.children_user + after.children_system - before.children_user - before.children_system


def measure(folder: Path) -> Measured:
    """Counts and times one package. Raises Broken."""
    paths = sorted(folder.rglob("*.py"))
    lines = sum(path.read_bytes().count(b"\n") for path in paths)
    _, without = flake8(folder, plugin=False)
    codes, seconds = flake8(folder, plugin=True)
    findings = Counter(UNPARSED if code.startswith(UNPARSED) else code for code in codes)
    return Measured(len(paths), lines, dict(sorted(findings.items())), without, seconds)


def page(measured: dict[str, Measured], names: dict[str, str]) -> str:
    """The text of docs/real-world.md; `names` gives each code's name."""
    by_rule: Counter[str] = Counter()
    packages: Counter[str] = Counter()
    rows, sums = [], [0, 0, 0, 0]
    for package, one in sorted(measured.items()):
        found = sum(count for code, count in one.findings.items() if code != UNPARSED)
        numbers = (one.files, one.lines, one.findings.get(UNPARSED, 0), found)
        sums = [left + right for left, right in zip(sums, numbers, strict=True)]
        by_rule.update(one.findings)
        packages.update(one.findings.keys())
        rows.append(f"| {package} | " + " | ".join(map(str, numbers)) + f" | {one.without:.2f} | {one.with_plugin:.2f} |")
    without, seconds = sum(one.without for one in measured.values()), sum(one.with_plugin for one in measured.values())
    rows.append("| **all** | " + " | ".join(map(str, sums)) + f" | {without:.2f} | {seconds:.2f} |")
    rules = [f"| {code} {names.get(code, '')} | {count} | {packages[code]} |" for code, count in sorted(by_rule.items()) if code != UNPARSED]
    return "\n".join(
        [
            "# Real code",
            "",
            "Generated by `python tools/real_world.py`. It runs `flake8 --select KM,E9` over the source archives of legacy Keras packages, as they",
            "are on PyPI, and once more without the plugin. Seconds are CPU seconds of one process, both measured in one run; start-up is included.",
            "Files that are not Python 3 (E9) cannot be looked into.",
            "",
            f"With the plugin flake8 takes {seconds / max(without, 0.01):.2f} times as long as without.",
            "",
            "| package | files | lines | not Python 3 | findings | seconds without | seconds with |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
            *rows,
            "",
            "## Findings by rule",
            "",
            "| rule | findings | packages |",
            "| --- | ---: | ---: |",
            *rules,
            "",
            READ.read_text(encoding="utf-8"),
        ]
    )


def changes(package: str, recorded: dict[str, Any], counted: dict[str, Any]) -> list[str]:
    """What differs between the recorded counts and those just made, a line each."""
    lines = [f"{package}: {key}: recorded {recorded.get(key)}, now {counted[key]}" for key in ("files", "lines") if recorded.get(key) != counted[key]]
    old, new = recorded.get("findings", {}), counted["findings"]
    return lines + [
        f"{package}: {code}: recorded {old.get(code, 0)}, now {new.get(code, 0)}"
        for code in sorted({*old, *new})
        if old.get(code, 0) != new.get(code, 0)
    ]


def chosen(names: list[str], record: dict[str, dict[str, Any]]) -> list[str]:
    """The packages that were asked for, by "keras-rl" or "keras-rl-0.4.2". Raises KeyError with a name that is not there."""
    found = []
    for name in names:
        matches = [package for package in record if name in (package, package.rpartition("-")[0])]
        if not matches:
            raise KeyError(name)
        found += matches
    return sorted(set(found))


def main(arguments: list[str] | None = None) -> int:
    """The command line; answers the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--check", action="store_true", help="write nothing, fail when the counts changed")
    parser.add_argument("--folder", type=Path, default=ROOT / ".cache" / "real-world", help="where archives are kept")
    asked = parser.parse_args(arguments)
    record = load()
    try:
        packages = chosen(asked.names or (list(SMOKE) if asked.check else list(record)), record)
    except KeyError as error:
        parser.error(f"no such package: {error}")
    measured, problems = {}, []
    for package in packages:
        entry = record[package]
        try:
            one = measured[package] = measure(source(package, entry, asked.folder))
        except (archives.ArchiveError, Broken) as error:
            problems.append(str(error))
            continue
        print(f"{package}: {one.files} files, {sum(one.findings.values())} findings, {one.without:.2f} -> {one.with_plugin:.2f} s", flush=True)
        if asked.check:
            problems += changes(package, entry, one.counts())
        else:
            entry.update(one.counts())
    if not asked.check:
        RECORD.write_text(render(record), encoding="utf-8")
        if not asked.names and not problems:
            catalogue = yaml.safe_load((ROOT / "rules.yaml").read_text(encoding="utf-8")) or {}
            PAGE.write_text(page(measured, {code: entry["name"] for code, entry in catalogue.items() if code.startswith("KM")}), encoding="utf-8")
    print("\n".join(problems) or "as recorded" if asked.check or problems else "written")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
