"""Environments with real Keras versions: create them, run the evidence in them, write or check evidence/results.json.

    python tools/keras_envs.py create [NAME...]            from PyPI, into .cache/keras-envs (or $KM_ENVS, or --folder)
    python tools/keras_envs.py list
    python tools/keras_envs.py run [NAME...] [-k KM301,KM302]      all modules in one process for each environment
    python tools/keras_envs.py check [NAME...] [-k KM301]          the same, but fails with a diff when a result changed

Without names, `run` and `check` take keras-2.15 and keras-3; `create` and `list` take them all. An environment that is there already
is used as it is: put a link to it into the folder, or say --env NAME=PATH.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import evidence_results

ROOT = evidence_results.ROOT
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "TF_ENABLE_ONEDNN_OPTS": "0", "PYTHONHASHSEED": "0"}
EXTRA = ("pytest>=8", "scipy", "pillow")


class Environment(NamedTuple):
    """What an environment is made of: Python versions that will do (best first), requirements, the Keras backend."""

    pythons: tuple[str, ...]
    requirements: tuple[str, ...]
    backend: str = "tensorflow"
    folder: str = ""                                      # another environment's folder, where the packages are the same


ENVIRONMENTS = {
    "keras-2.15": Environment(("3.11", "3.10", "3.9"), ("keras==2.15.0", "tensorflow-cpu==2.15.1", "numpy<2", "pandas")),
    "keras-3.0": Environment(("3.11", "3.10", "3.12"), ("keras==3.0.5", "tensorflow-cpu==2.16.2", "numpy<2")),
    "keras-3.4": Environment(("3.11", "3.10", "3.12"), ("keras==3.4.1", "tensorflow-cpu==2.17.1", "numpy<2")),
    "keras-3.5": Environment(("3.11", "3.10", "3.12"), ("keras==3.5.0", "tensorflow-cpu==2.17.1", "numpy<2")),
    "keras-3.7": Environment(("3.11", "3.10", "3.12"), ("keras==3.7.0", "tensorflow-cpu==2.18.1")),
    "keras-3.8": Environment(("3.11", "3.10", "3.12"), ("keras==3.8.0", "tensorflow-cpu==2.18.1")),
    "keras-3.14": Environment(("3.12", "3.13", "3.11"), ("keras==3.14.0", "tensorflow-cpu==2.21.0")),
    "keras-3": Environment(("3.12", "3.13", "3.11"), ("keras==3.15.1", "tensorflow-cpu==2.21.0", "jax", "pandas")),
    "keras-3-jax": Environment(("3.12", "3.13", "3.11"), ("keras==3.15.1", "tensorflow-cpu==2.21.0", "jax", "pandas"), "jax", "keras-3"),
}
ESSENTIAL = ("keras-2.15", "keras-3")


class Missing(Exception):
    """An environment cannot be had; the text says why and what to do."""


class Place(NamedTuple):
    """Where environments are: a folder, and single ones that the user pointed to."""

    folder: Path
    given: Mapping[str, Path]

    def python(self, name: str) -> Path:
        """The interpreter that an environment has, or will have."""
        home = self.given.get(name) or self.folder / (ENVIRONMENTS[name].folder or name)
        return home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def ready(self, name: str) -> bool:
        """Whether the environment is there with the Keras version that its name stands for."""
        return keras_version(self.python(name)) == wanted_version(name)


def wanted_version(name: str) -> str:
    """The pinned Keras version."""
    return ENVIRONMENTS[name].requirements[0].removeprefix("keras==")


def keras_version(python: Path) -> str | None:
    """The Keras version that an interpreter has, without importing it; None when there is none."""
    if not python.exists():
        return None
    program = "import importlib.metadata as m; print(m.version('keras'), m.version('pytest'))"
    done = subprocess.run([python, "-c", program], capture_output=True, text=True, check=False)
    return done.stdout.split()[0] if done.returncode == 0 else None


def find_python(versions: tuple[str, ...]) -> str:
    """The first interpreter of one of these versions: on PATH or below pyenv's folder. Raises Missing."""
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    for version in versions:
        installed = sorted(pyenv.glob(f"{version}*/bin/python{version}"), reverse=True)
        for candidate in [shutil.which(f"python{version}"), *map(str, installed), sys.executable]:
            if candidate and _is_python(candidate, version):
                return candidate
    raise Missing(
        f"no Python {' or '.join(versions)} was found (looked for python{versions[0]} on PATH and in {pyenv}): "
        "install one, or give --env NAME=PATH"
    )


def _is_python(candidate: str, version: str) -> bool:
    program = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([candidate, "-c", program], capture_output=True, text=True, check=False)
    return done.returncode == 0 and done.stdout.strip() == version


def create(name: str, place: Place) -> None:
    """Makes an environment with venv and pip; an environment that is ready is left alone. Raises Missing."""
    if place.ready(name):
        return
    if name in place.given:
        raise Missing(f"{place.given[name]} has no Keras {wanted_version(name)} with pytest")
    python = place.python(name)
    home = python.parent.parent
    if home.is_symlink():
        raise Missing(f"{home} links to an environment that has no Keras {wanted_version(name)} with pytest")
    print(f"{name}: creating {home}", flush=True)
    subprocess.run([find_python(ENVIRONMENTS[name].pythons), "-m", "venv", "--clear", home], check=True)
    done = subprocess.run([python, "-m", "pip", "install", "--quiet", *ENVIRONMENTS[name].requirements, *EXTRA], check=False)
    if done.returncode or not place.ready(name):
        raise Missing(f"pip could not install {' '.join(ENVIRONMENTS[name].requirements)} (its words are above)")


def run(name: str, codes: list[str], place: Place) -> dict[str, Any]:
    """Runs evidence modules in one process of an environment. Answers what evidence/conftest.py writes, and "log"."""
    create(name, place)
    modules = [str(evidence_results.MODULES / f"test_{code}.py") for code in codes]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        clean = {key: value for key, value in os.environ.items() if key not in {"TF_USE_LEGACY_KERAS", "PYTHONPATH", "KERAS_HOME"}}
        handoff = os.environ.get("KM_HANDOFF") or str(place.folder.absolute() / "handoff")
        settings = {"KERAS_BACKEND": ENVIRONMENTS[name].backend, "KM_EVIDENCE_OUT": str(out), "KM_HANDOFF": handoff}
        options = ["-q", "-p", "no:cacheprovider", "-o", "addopts=", "--tb=short", "--disable-warnings"]
        done = subprocess.run(
            [place.python(name).absolute(), "-m", "pytest", *options, *modules],
            cwd=ROOT, env={**clean, **QUIET, **settings}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )
        if not out.exists():
            raise Missing(f"the run ended without results:\n{done.stdout[-3000:]}")
        answer: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    if done.returncode not in (0, 1):
        raise Missing(f"pytest stopped with status {done.returncode}:\n{done.stdout[-3000:]}")
    return {**answer, "log": done.stdout}


def run_all(names: list[str], codes: list[str], place: Place) -> tuple[evidence_results.Results, bool]:
    """Runs the environments, Keras 2 first. Answers the merged results, and whether all went well; prints what did not."""
    runs, good = [], True
    for name in sorted(names, key=list(ENVIRONMENTS).index):
        try:
            answer = run(name, codes, place)
        except Missing as error:
            print(f"{name}: {error}")
            good = False
            continue
        runs.append(answer)
        summary = answer["log"].strip().splitlines()[-1]
        print(f"{name} ({answer['version']}): {summary}", flush=True)
        if answer["failed"]:
            good = False
            print(answer["log"])
    return evidence_results.merged(evidence_results.load(), runs), good


def main(arguments: list[str] | None = None) -> int:
    """The command line; answers the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["create", "list", "run", "check"])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(ENVIRONMENTS))
    parser.add_argument("-k", metavar="CODES", default="", help="only these rules: KM301,KM302")
    parser.add_argument("--folder", type=Path, default=Path(os.environ.get("KM_ENVS") or ROOT / ".cache" / "keras-envs"))
    parser.add_argument("--env", action="append", default=[], metavar="NAME=PATH", help="an environment that is there already")
    asked = parser.parse_args(arguments)
    place = Place(asked.folder, {name: Path(path) for name, _, path in (one.partition("=") for one in asked.env)})
    unknown = sorted({*asked.names, *place.given} - set(ENVIRONMENTS))
    codes = [code for code in re.split(r"[ ,]+", asked.k) if code] or evidence_results.codes_with_evidence()
    unknown += sorted(set(codes) - set(evidence_results.codes_with_evidence()))
    if unknown:
        parser.error(f"unknown: {', '.join(unknown)}")
    if asked.command in ("create", "list"):
        shown = [show(name, place, asked.command == "create") for name in asked.names or ENVIRONMENTS]
        return 0 if all(shown) else 1
    results, good = run_all(asked.names or list(ESSENTIAL), codes, place)
    if asked.command == "run":
        evidence_results.RESULTS.write_text(evidence_results.render(results), encoding="utf-8")
        return 0 if good else 1
    changed = evidence_results.difference(evidence_results.load(), results)
    if changed:
        print(f"Keras does something else than evidence/results.json says:\n{changed}")
    return 0 if good and not changed else 1


def show(name: str, place: Place, make: bool) -> bool:
    """Prints one environment's state, after making it where asked; answers whether it is ready."""
    try:
        if make:
            create(name, place)
        ready = place.ready(name)
        print(f"{name}: Keras {wanted_version(name)}, {'ready' if ready else 'not there'}: {place.python(name)}")
    except (Missing, subprocess.CalledProcessError) as error:
        print(f"{name}: {error}")
        return False
    return ready or not make


if __name__ == "__main__":
    sys.exit(main())
