"""What the environments with real Keras are made of, and how they are created."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

EXTRA = ("pytest>=8", "scipy", "pillow", "scikit-learn")
PINS = Path(__file__).resolve().parent / "pins"
QUIET = {
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "PYTHONHASHSEED": "0",
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "OMP_NUM_THREADS": "1",
}


class Environment(NamedTuple):
    """What an environment is made of: Python versions that will do (best first), requirements, the Keras backend."""

    pythons: tuple[str, ...]
    requirements: tuple[str, ...]
    backend: str = "tensorflow"
    folder: str = ""  # another environment's folder, where the packages are the same


ENVIRONMENTS = {
    "keras-2.15": Environment(("3.11", "3.10", "3.9"), ("keras==2.15.0", "tensorflow-cpu==2.15.1", "numpy<2", "pandas")),
    "keras-3.0": Environment(("3.11", "3.10", "3.12"), ("keras==3.0.5", "tensorflow-cpu==2.16.2", "numpy<2")),
    "keras-3.3": Environment(("3.11", "3.10", "3.12"), ("keras==3.3.3", "tensorflow-cpu==2.16.2", "numpy<2")),
    "keras-3.4": Environment(("3.11", "3.10", "3.12"), ("keras==3.4.1", "tensorflow-cpu==2.17.1", "numpy<2")),
    "keras-3.5": Environment(("3.11", "3.10", "3.12"), ("keras==3.5.0", "tensorflow-cpu==2.17.1", "numpy<2")),
    "keras-3.6": Environment(("3.11", "3.10", "3.12"), ("keras==3.6.0", "tensorflow-cpu==2.18.1")),
    "keras-3.7": Environment(("3.11", "3.10", "3.12"), ("keras==3.7.0", "tensorflow-cpu==2.18.1")),
    "keras-3.8": Environment(("3.11", "3.10", "3.12"), ("keras==3.8.0", "tensorflow-cpu==2.18.1")),
    "keras-3.10": Environment(("3.12", "3.11"), ("keras==3.10.0", "tensorflow-cpu==2.19.1")),
    "keras-3.11": Environment(("3.12", "3.13", "3.11"), ("keras==3.11.3", "tensorflow-cpu==2.20.0")),
    "keras-3.12": Environment(("3.12", "3.13", "3.11"), ("keras==3.12.0", "tensorflow-cpu==2.20.0")),
    "keras-3.14": Environment(("3.12", "3.13", "3.11"), ("keras==3.14.0", "tensorflow-cpu==2.21.0")),
    "keras-3": Environment(("3.12", "3.13", "3.11"), ("keras==3.15.1", "tensorflow-cpu==2.21.0", "jax", "pandas")),
    "keras-3-jax": Environment(("3.12", "3.13", "3.11"), ("keras==3.15.1", "tensorflow-cpu==2.21.0", "jax", "pandas"), "jax", "keras-3"),
    "keras-3-torch": Environment(("3.11", "3.12", "3.13"), ("keras==3.15.1", "tensorflow-cpu==2.21.0", "torch", "pandas"), "torch"),
}
ESSENTIAL = ("keras-2.15", "keras-3")


def environments_folder() -> Path:
    """Where environments are kept: $KM_ENVS, or .cache/keras-envs of the checkout."""
    return Path(os.environ.get("KM_ENVS") or PINS.parent.parent / ".cache" / "keras-envs")


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
        f"no Python {' or '.join(versions)} was found (looked for python{versions[0]} on PATH and in {pyenv}): install one, or give --env NAME=PATH"
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
    python, packages = place.python(name), ENVIRONMENTS[name].requirements
    home = python.parent.parent
    if home.is_symlink():
        raise Missing(f"{home} links to an environment that has no Keras {wanted_version(name)} with pytest")
    print(f"{name}: creating {home}", flush=True)
    made = subprocess.run([find_python(ENVIRONMENTS[name].pythons), "-m", "venv", "--clear", home], check=False)
    if made.returncode:
        raise Missing(f"venv could not make {home} (its words are above)")
    install = [str(python), "-m", "pip", "install", "--quiet", *packages, *EXTRA]
    pins = pins_of(name, python)
    done = subprocess.run([*install, *(["--constraint", str(pins)] if pins else [])], check=False)
    if done.returncode and pins:
        print(f"{name}: the versions in {pins.name} cannot be had together, so the newest that fit are taken", flush=True)
        done = subprocess.run(install, check=False)
    if done.returncode or not place.ready(name):
        raise Missing(f"pip could not install {' '.join(packages)} (its words are above)")


def pins_of(name: str, python: Path) -> Path | None:
    """The versions that the results were recorded with, for pip; None where there are none for this Python."""
    program = "import sys; print('%d.%d' % sys.version_info[:2])"
    version = subprocess.run([python, "-c", program], capture_output=True, text=True, check=False).stdout.strip()
    pins = PINS / f"{ENVIRONMENTS[name].folder or name}-python{version}.txt"
    return pins if pins.exists() else None
