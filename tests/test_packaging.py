"""The built packages, installed into empty environments and used from elsewhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLAKE8 = ("--require-plugins", "flake8-keras-migrate", "--select", "KM,E9", "a.py")
PROBE = """
from flake8_keras_migrate import config
print(config.rules_file().parent.name, len(config.shipped()) > 2)
"""

pytestmark = pytest.mark.slow


def run(*command: str | Path, folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "COVERAGE_PROCESS_START", "VIRTUAL_ENV")}
    process = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True, env=environment, check=False)
    assert process.returncode == 0, process.stdout + process.stderr
    return process.stdout


@pytest.fixture(scope="module")
def index() -> None:
    """Skip where no package index answers: building and installing needs hatchling, flake8 and friends."""
    probe = [sys.executable, "-m", "pip", "index", "versions", "hatchling"]
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("no package index can be reached")


@pytest.fixture(scope="module")
def built(index: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and with the wheel that was built from the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, folder=folder)
    return folder


def environment(folder: Path, *what: str | Path) -> Path:
    """The executables of a new environment with these things installed."""
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what, folder=folder)
    return scripts


def finds(scripts: Path, folder: Path) -> None:
    """flake8 from an environment reports a hazard in a file far from the checkout, and nothing in another."""
    folder.mkdir()
    (folder / "a.py").write_text("from keras.engine.topology import InputSpec\n\nprint(InputSpec)\n")
    process = subprocess.run([scripts / "flake8", *FLAKE8], cwd=folder, capture_output=True, text=True, check=False)
    assert process.returncode == 1, process.stderr
    assert process.stdout.startswith("a.py:1:35: KM402 ")
    assert not process.stderr


def test_what_is_in_the_packages(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    (sdist,) = built.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        assert archive.read("flake8_keras_migrate/rules.yaml") == (ROOT / "rules.yaml").read_bytes()
        (metadata,) = [archive.read(name).decode() for name in names if name.endswith("/METADATA")]
    assert "\n# flake8-keras-migrate\n" in metadata
    assert "](" not in metadata  # links into the repository lead nowhere on a package index
    assert {"flake8_keras_migrate/py.typed", "flake8_keras_migrate/rules.schema.json", "flake8_keras_migrate/tables/catalogue.py"} <= names
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"flake8_keras_migrate"}
    with tarfile.open(sdist) as archive_:
        tops = {name.split("/")[1] for name in archive_.getnames() if "/" in name}
    files = "rules.yaml hatch_build.py LICENSE README.md pyproject.toml .pre-commit-hooks.yaml"
    assert {*files.split(), "flake8_keras_migrate", "tests", "evidence", "docs", "tools", "benchmarks", "examples"} <= tops
    assert not tops & {".git", ".venv", "build", "dist", "site"}


def test_installed_from_the_wheel(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    scripts = environment(tmp_path / "venv", wheel)
    assert run(scripts / "python", "-c", PROBE, folder=tmp_path) == "flake8_keras_migrate True\n"
    finds(scripts, tmp_path / "elsewhere")
    assert run(scripts / "python", "-m", "pip", "check", folder=tmp_path) == "No broken requirements found.\n"


def test_editable(index: None, tmp_path: Path) -> None:
    copy = tmp_path / "checkout"
    ignored = shutil.ignore_patterns(".git", "__pycache__", ".*_cache", "*.egg-info", "dist", "build", "site", ".venv")
    shutil.copytree(ROOT, copy, ignore=ignored, symlinks=True)
    scripts = environment(tmp_path / "venv", "--editable", copy)
    assert run(scripts / "python", "-c", PROBE, folder=tmp_path) == "checkout True\n"
    finds(scripts, tmp_path / "elsewhere")
