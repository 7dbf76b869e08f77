"""Run keras-migrate over folders of real code and check what must hold for every file.

    python benchmarks/corpus.py FOLDER... [--no-flake8]

For each folder: findings, internal errors, files that cannot be analysed; that ``keras-migrate check`` prints what
``flake8 --select KM`` prints, byte for byte; that fixing (unsafe fixes too) gives text that parses, leaves nothing that still has
a fix, and changes nothing when it is done again. Nothing is written into the folders. Exit code 1 if something does not hold.
"""

from __future__ import annotations

import argparse
import ast
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from flake8_keras_migrate import analysis, policy, rewriting, runner
from flake8_keras_migrate.files import decode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--no-flake8", action="store_true", help="leave the comparison with flake8 out")
    given = parser.parse_args()
    wrong = 0
    totals: Counter[str] = Counter()
    for folder in given.folders:
        start = time.perf_counter()
        counts, problems = fixes(folder)
        if not given.no_flake8:
            problems += differences(folder)
        totals += counts
        wrong += len(problems)
        print(f"{folder.name}: {describe(counts)} ({time.perf_counter() - start:.1f} s)", flush=True)
        for problem in problems[:20]:
            print(f"    {problem}", flush=True)
    print(f"all: {describe(totals)}; {wrong} things that must not be")
    return int(bool(wrong))


def describe(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items()) or "nothing"


def fixes(folder: Path) -> tuple[Counter[str], list[str]]:
    """Counts, and what is wrong with the fixes of a folder's files."""
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    options = policy.parse(["--select=KM", "--isolated"])
    rules = policy.Policy(options)
    runner.few_collections()
    for path in rules.paths([str(folder)]):
        raw = Path(path).read_bytes()
        if not analysis.uses_keras(raw, path):
            continue
        found = analysis.check_bytes(rules, path, raw)
        counts.update(files=1, findings=len(found), unreadable=sum(problem.code == "KM001" for problem in found))
        wrong += [f"{path}:{problem.line}: {problem.message}" for problem in found if problem.code == "KM002"]
        outcome = rewriting.fix_file(rules, path, unsafe=True, write=False)
        counts.update(fixed=len(outcome.made), changed=int(outcome.new != outcome.old))
        broken = [problem for problem in outcome.problems if problem.code == "KM002"]
        wrong += [f"{path}:{problem.line}: after fixing: {problem.message}" for problem in broken]
        if outcome.new == outcome.old:
            continue
        if not broken:
            wrong += [f"{path}:{problem.line}: {problem.code} is left, with a fix" for problem in outcome.problems if problem.fix]
        if not path.endswith(".ipynb"):
            wrong += parses(path, outcome.new)
        again = second(rules, path, outcome.new)
        if again != outcome.new and not broken:
            wrong.append(f"{path}: fixing again changes it")
    return counts, wrong


def parses(path: str, raw: bytes) -> list[str]:
    try:
        ast.parse(decode(raw).text)
    except SyntaxError as error:
        return [f"{path}: the fixed text does not parse: {error}"]
    return []


def second(rules: policy.Policy, path: str, raw: bytes) -> bytes:
    """The bytes after fixing bytes."""
    make = rewriting.fixed_notebook if path.endswith(".ipynb") else rewriting.fixed_source
    return make(rules, path, raw, True).new


def differences(folder: Path) -> list[str]:
    """Lines that flake8 and keras-migrate print differently."""
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}

    def lines(*command: str) -> list[str]:
        done = subprocess.run([sys.executable, "-m", *command], cwd=folder, env=environment, capture_output=True, text=True, check=False)
        return done.stdout.split("\n")

    ours = [line for line in lines("flake8_keras_migrate", "check", "-q", "--isolated", ".") if " KM001 " not in line and ":cell_" not in line]
    theirs = lines("flake8", "--isolated", "--select=KM", ".")
    if ours == theirs:
        return []
    return [f"only flake8: {line}" for line in sorted(set(theirs) - set(ours))] + [f"only ours: {line}" for line in sorted(set(ours) - set(theirs))]


if __name__ == "__main__":
    sys.exit(main())
