"""Options and fixtures of the tests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

collect_ignore = ["rules", "legacy"]  # programs that the tests read; the names of some end in _test


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite tests/rules/*.fixed.py and other recorded outputs")


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether recorded outputs are to be rewritten."""
    return bool(request.config.getoption("--bless"))


@pytest.fixture(autouse=True)
def plugin_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test's run of the command line tells the plugin's class is gone after it."""
    from flake8_keras_migrate.plugin import Plugin

    for name in ("settings", "catalogue", "baseline", "problem"):
        monkeypatch.setattr(Plugin, name, getattr(Plugin, name))


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The small catalogue of tests/fake_catalogue.py instead of the real one, and an empty current folder."""
    from flake8_keras_migrate import config
    from tests import fake_catalogue

    monkeypatch.setitem(sys.modules, "flake8_keras_migrate.rules.fake", fake_catalogue)
    monkeypatch.setattr(config, "shipped", lambda: fake_catalogue.SHIPPED)
    monkeypatch.chdir(tmp_path)
