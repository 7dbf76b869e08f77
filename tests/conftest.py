"""Options and fixtures of the tests."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite tests/rules/*.fixed.py and other recorded outputs")


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether recorded outputs are to be rewritten."""
    return bool(request.config.getoption("--bless"))
