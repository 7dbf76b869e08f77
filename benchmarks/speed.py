"""What keras-migrate costs, as ratios to parsing the same files, measured in one run.

    python benchmarks/speed.py --keras FOLDER [--plain FOLDER] [--runs 5] [--write docs/benchmarks.md]

``--keras`` is a folder of code full of Keras; without it the source archive of keras 2.3.1 is downloaded into a temporary
folder. ``--plain`` is a folder without Keras (default: this Python's standard library). Figures are CPU time, user
and system, of whole processes and their children, unless they say "elapsed"; each run of a tool is paired with a run of the
floor right before it, and the median of the ratios is given. Nothing here is a test: machines differ.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import archives  # noqa: E402

FLOOR = """\
import ast, sys, warnings
warnings.simplefilter("ignore")
for name in open(sys.argv[1]).read().split("\\n"):
    try:
        ast.parse(open(name, "rb").read())
    except (SyntaxError, ValueError):
        pass
"""
WRAPPER = """\
import resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
elapsed = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, elapsed, used.ru_maxrss)
"""
FLAKE8_WITHOUT_US = """\
import importlib.metadata as metadata
every = metadata.distributions
metadata.distributions = lambda **more: (found for found in every(**more) if found.metadata["name"] != "flake8-keras-migrate")
from flake8.main.cli import main
raise SystemExit(main())
"""
TABLES = ("names", "arguments", "methods", "identifiers", "libraries", "canonical", "public", "ancestors")
NOTHING = "flake8 with a plugin that does nothing"
NOOP = """\
class Plugin:
    name = "no-op"
    version = "1"
    def __init__(self, tree): pass
    def run(self): return iter(())
"""


class Cost(NamedTuple):
    """CPU seconds, elapsed seconds, and the largest resident size of a process in MiB."""

    seconds: float
    elapsed: float
    memory: float


class Row(NamedTuple):
    """A line of a table: medians, and the smallest and largest ratio of CPU time; ``elapsed`` is a ratio too."""

    name: str
    seconds: float
    ratio: float
    low: float
    high: float
    elapsed: float
    memory: float


def cost(command: Sequence[str], cwd: Path | None = None, env: dict[str, str] | None = None) -> Cost:
    """Run a command, its output thrown away; Python may keep compiled modules, as it does where people install us."""
    env = {name: value for name, value in (env or os.environ).items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run([sys.executable, "-c", WRAPPER, *command], cwd=cwd, env=env, capture_output=True, text=True, check=True)
    seconds, elapsed, memory = done.stdout.split()
    return Cost(float(seconds), float(elapsed), float(memory) / (1024 if sys.platform != "darwin" else 1024 * 1024))


def measured(name: str, command: Sequence[str], floor: Sequence[str], runs: int, cwd: Path | None = None) -> Row:
    """A command against the floor, run in turns."""
    pairs = [(cost(floor), cost(command, cwd)) for _ in range(runs)]
    ratios = [tool.seconds / base.seconds for base, tool in pairs]
    seconds = statistics.median(tool.seconds for _, tool in pairs)
    elapsed = statistics.median(tool.elapsed / base.elapsed for base, tool in pairs)
    return Row(name, seconds, statistics.median(ratios), min(ratios), max(ratios), elapsed, max(tool.memory for _, tool in pairs))


def python_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.py") if path.is_file())


class Bench:
    """The measurements on one folder."""

    def __init__(self, folder: Path, work: Path, runs: int) -> None:
        self.folder, self.work, self.runs = folder, work, runs
        self.files = python_files(folder)
        self.size = sum(path.stat().st_size for path in self.files)
        listing = work / f"{folder.name}.txt"
        listing.write_text("\n".join(map(str, self.files)))
        self.floor = [sys.executable, "-c", FLOOR, str(listing)]

    def row(self, name: str, *command: str, cwd: Path | None = None) -> Row:
        return measured(name, command, self.floor, self.runs, cwd)

    def ours(self, name: str, *arguments: str) -> Row:
        return self.row(name, sys.executable, "-m", "flake8_keras_migrate", "check", "-q", "--isolated", *arguments, str(self.folder))

    def flake8(self, name: str, *arguments: str) -> Row:
        return self.row(name, sys.executable, "-m", "flake8", "-j1", *arguments, str(self.folder), cwd=self.work)

    def describe(self) -> str:
        return f"{len(self.files)} files, {self.size / 1e6:.2f} MB"


def peers(bench: Bench) -> list[Row]:
    """Whatever of the peers is installed beside this Python or on the path; rewriting tools get a copy."""
    rows = []
    for name, tool, arguments in PEERS:
        program = shutil.which(tool, path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))
        if program is None:
            continue
        target = bench.folder
        if tool in ("django-upgrade", "pyupgrade"):
            target = bench.work / "copy"
            shutil.copytree(bench.folder, target, dirs_exist_ok=True)
            rows.append(bench.row(name, program, *arguments, *map(str, python_files(target))))
        else:
            rows.append(bench.row(name, program, *arguments, str(target)))
    return rows


PEERS = (
    ("ruff, default rules, one thread", "ruff", ("check", "--isolated", "--no-cache")),
    ("ruff, NPY and AIR", "ruff", ("check", "--isolated", "--no-cache", "--select", "NPY,AIR")),
    ("django-upgrade", "django-upgrade", ("--exit-zero-even-if-changed",)),
    ("pyupgrade", "pyupgrade", ("--py310-plus", "--exit-zero-even-if-changed")),
    ("torchfix", "torchfix", ()),
    ("pylint, errors only, one process", "pylint", ("-j1", "-E", "--rcfile=/dev/null")),
    ("semgrep, one pattern", "semgrep", ("--metrics=off", "-j1", "-l", "python", "-e", "keras.models.load_model(...)")),
)


def linear(folder: Path, work: Path, runs: int) -> list[str]:
    """How CPU time grows with the number and the size of files, start-up taken off."""
    files = [path for path in python_files(folder) if 2_000 < path.stat().st_size < 30_000][:10]
    made: dict[str, Path] = {}
    for times in (1, 4, 16):
        many, big = work / f"many{times}", work / f"big{times}"
        for number, path in enumerate(files):
            text = path.read_bytes().replace(b"from __future__ import", b"import __future__ #")
            big.mkdir(exist_ok=True)
            (big / f"{number}.py").write_bytes((text + b"\n") * times)
            for copy in range(times):
                (many / str(copy)).mkdir(parents=True, exist_ok=True)
                (many / str(copy) / f"{number}.py").write_bytes(text)
        made |= {f"{times} x the files": many, f"{times} x the size": big}
    (work / "none").mkdir()
    command = [sys.executable, "-m", "flake8_keras_migrate", "check", "-q", "--isolated", "-j1"]
    start = statistics.median(cost([*command, str(work / "none")]).seconds for _ in range(runs))
    found = {name: statistics.median(cost([*command, str(target)]).seconds for _ in range(runs)) - start for name, target in made.items()}
    one = found["1 x the files"]
    return [f"| {name} | {seconds:.2f} | {seconds / one:.1f} |" for name, seconds in found.items()]


def start_up(runs: int) -> list[str]:
    bare = [sys.executable, "-c", "pass"]
    script = shutil.which("keras-migrate", path=str(Path(sys.executable).parent))
    version_command = [script, "--version"] if script else [sys.executable, "-m", "flake8_keras_migrate", "--version"]
    commands = {
        "bare Python": bare,
        "keras-migrate --version": version_command,
        "import flake8_keras_migrate.plugin": [sys.executable, "-c", "import flake8_keras_migrate.plugin"],
        "import of all tables": [sys.executable, "-c", "import " + ", ".join(f"flake8_keras_migrate.tables.{name}" for name in TABLES)],
        "keras-migrate check of an empty file": [sys.executable, "-m", "flake8_keras_migrate", "check", "-q", os.devnull],
        "flake8 --version": [sys.executable, "-m", "flake8", "--version"],
    }
    rows = {name: measured(name, command, bare, runs * 3) for name, command in commands.items()}
    return [f"| {name} | {row.seconds * 1000:.0f} | {row.ratio:.1f} |" for name, row in rows.items()]


PROFILE = """\
import cProfile, pstats, sys
from flake8_keras_migrate import analysis, policy, runner
options = policy.parse(["--select=KM", "--isolated"])
rules = policy.Policy(options)
paths = rules.paths([sys.argv[1]])
runner.few_collections()
profile = cProfile.Profile()
profile.enable()
for path, _ in runner.candidates(paths):
    analysis.check_file(rules, path)
profile.disable()
total = pstats.Stats(profile).total_tt
spent = {}
for (file, line, function), (_, _, own, cumulative, _) in pstats.Stats(profile).stats.items():
    for name, where, what in %r:
        if file.replace("\\\\", "/").endswith(where) and function == what:
            spent[name] = spent.get(name, 0) + cumulative
for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
    print(f"| {name} | {100 * seconds / total:.0f} %% |")
"""
PARTS = [
    ("reading and the byte filter", "runner.py", "candidates"),
    ("ast.parse", "/ast.py", "parse"),
    ("everything the rules do, facts included", "flake8_keras_migrate/check.py", "check"),
    ("- of this: the one walk over the tree", "walk.py", "__init__"),
    ("- of this: resolving names", "names.py", "paths"),
    ("noqa, select, ignore (flake8's objects)", "policy.py", "kept"),
    ("making rule objects", "catalogue.py", "rules"),
]


def profile(folder: Path) -> list[str]:
    done = subprocess.run([sys.executable, "-c", PROFILE % (PARTS,), str(folder)], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def table(rows: Sequence[Row]) -> list[str]:
    head = ["| what | CPU s | ratio to the floor | smallest, largest | elapsed, ratio | peak MiB |", "|---|---|---|---|---|---|"]
    for row in rows:
        spread = f"{row.low:.2f}, {row.high:.2f}"
        head.append(f"| {row.name} | {row.seconds:.2f} | **{row.ratio:.2f}** | {spread} | {row.elapsed:.2f} | {row.memory:.0f} |")
    return head


def downloaded(work: Path) -> Path:
    """The unpacked source archive of keras 2.3.1."""
    return archives.unpack(archives.download("keras", "2.3.1", work, suffixes=(".tar.gz",)), work / "source")


def report(given: argparse.Namespace, work: Path) -> str:
    runs = given.runs
    noop = work / "noop"
    noop.mkdir()
    (noop / "km_noop.py").write_text(NOOP)
    config = noop / "noop.cfg"
    config.write_text(f"[flake8:local-plugins]\nextension =\n    ZZ = km_noop:Plugin\npaths = {noop}\n")
    keras = Bench(given.keras or downloaded(work), work, runs)
    plain = Bench(given.plain, work, runs)
    floor = keras.row("ast.parse of the same files (the floor)", *keras.floor)
    ours = [
        keras.ours("**keras-migrate check, one process**", "-j1"),
        keras.ours("keras-migrate check, all cores"),
        keras.row(NOTHING, sys.executable, "-c", FLAKE8_WITHOUT_US, "-j1", f"--config={config}", "--select=ZZ", str(keras.folder), cwd=work),
        keras.flake8("flake8 with this plugin, --select KM", "--isolated", "--select=KM"),
    ]
    factor = ours[2].ratio / ours[0].ratio
    empty = [
        plain.row("ast.parse of the same files (the floor)", *plain.floor),
        plain.ours("**keras-migrate check, one process**", "-j1"),
    ]
    lines = [
        "# Benchmarks",
        "",
        "Made by `python benchmarks/speed.py --write docs/benchmarks.md`; how each figure is measured is said there.",
        f"Python {platform.python_version()}, flake8 {version('flake8')}, {os.cpu_count()} cores, {runs} runs of each.",
        "Machines differ: read the ratios.",
        "",
        f"## Files full of Keras ({keras.describe()})",
        "",
        *table([floor, *ours, *([] if given.no_peers else peers(keras))]),
        "",
        f"keras-migrate needs {factor:.1f} times less CPU than flake8 with a plugin that does nothing.",
        "",
        f"## Files without Keras ({plain.describe()})",
        "",
        *table(empty),
        "",
        "## Growth",
        "",
        "Ten files of the first folder, copied, and concatenated with themselves; one process, start-up taken off.",
        "",
        "| | CPU s | ratio to the first line |",
        "|---|---|---|",
        *linear(keras.folder, work, runs),
        "",
        "## Start-up",
        "",
        "| | CPU ms | ratio to bare Python |",
        "|---|---|---|",
        *start_up(runs),
        "",
        "## Where the time goes",
        "",
        "`keras-migrate check` on the first folder under cProfile, which makes small Python functions look slower than they are.",
        "",
        "| part | share |",
        "|---|---|",
        *profile(keras.folder),
        "",
    ]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keras", type=Path)
    parser.add_argument("--plain", type=Path, default=Path(sysconfig.get_path("stdlib")))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--write", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = report(given, Path(folder))
    print(text)
    if given.write:
        given.write.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
