"""The hooks, run by a real pre-commit on a real repository."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LEGACY = "from keras.engine.topology import InputSpec\n\nprint(InputSpec)\n"

pytestmark = pytest.mark.slow


class Project:
    """A repository of some user."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "project"
        self.folder.mkdir()
        git = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") and name not in ("PYTHONPATH", "VIRTUAL_ENV")}
        identity = dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "test")
        self.environment = {**git, **identity, "PRE_COMMIT_HOME": str(folder / "home"), "PRE_COMMIT_COLOR": "never"}
        self.run("git", "init", "--quiet")

    def run(self, *command: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=folder or self.folder, env=self.environment, capture_output=True, text=True, check=False)

    def add(self, **files: str) -> None:
        for name, text in files.items():
            (self.folder / f"{name}.py").write_text(text)
        self.run("git", "add", "--all")

    def pre_commit(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run(sys.executable, "-m", "pre_commit", *arguments)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The working tree's files as a repository with one commit (pre-commit clones; a checkout may have changes of all kinds)."""
    copy = tmp_path / "plugin"
    copy.mkdir()
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file() and not name.startswith(("evidence/", "tests/", "tools/")):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes((ROOT / name).read_bytes())
    return copy


@pytest.fixture
def project(tmp_path: Path, repository: Path) -> Project:
    if subprocess.run([sys.executable, "-m", "pip", "index", "versions", "hatchling"], capture_output=True, check=False).returncode:
        pytest.skip("no package index can be reached")
    project = Project(tmp_path)
    for command in (("git", "init", "--quiet"), ("git", "add", "--all"), ("git", "commit", "--quiet", "--message", "all")):
        assert project.run(*command, folder=repository).returncode == 0
    return project


def test_try_repo(project: Project, repository: Path) -> None:
    project.add(bad=LEGACY, good="x = 1\n")
    run = project.pre_commit("try-repo", str(repository), "flake8-keras-migrate", "--all-files", "--verbose")
    assert run.returncode == 1, run.stdout + run.stderr
    assert "bad.py:1:35: KM402 " in run.stdout
    assert "good.py" not in run.stdout
    revision = project.run("git", "rev-parse", "HEAD", folder=repository).stdout.strip()
    (project.folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {repository}\n  rev: {revision}\n  hooks:\n  - id: flake8-keras-migrate\n    args: [--extend-ignore=KM4]\n"
    )
    run = project.pre_commit("run", "--all-files")
    assert run.returncode == 0, run.stdout + run.stderr
    run = project.pre_commit("try-repo", str(repository), "keras-migrate-fix", "--all-files", "--verbose")
    assert run.returncode == 1, run.stdout + run.stderr
    assert (project.folder / "bad.py").read_text() == "from keras.layers import InputSpec\n\nprint(InputSpec)\n"
    assert (project.folder / "good.py").read_text() == "x = 1\n"


def test_manifest() -> None:
    manifest = str(ROOT / ".pre-commit-hooks.yaml")
    run = subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", manifest], capture_output=True, check=False)
    assert run.returncode == 0, run.stdout
