"""The sign of life of long runs."""

from __future__ import annotations

import io
import itertools
import sys

import pytest

from flake8_keras_migrate import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, patience: float = -1.0) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    ticks = itertools.count()
    monkeypatch.setattr(progress, "time", type("Clock", (), {"monotonic": staticmethod(lambda: float(next(ticks)))}))
    assert list(progress.shown(iter("abc"), 3)) == ["a", "b", "c"]
    return stream.getvalue()


def test_nothing_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO()) == ""


def test_nothing_in_short_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal(), patience=1000) == ""


def test_a_count_without_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("rich", "rich.console", "rich.progress"):
        monkeypatch.setitem(sys.modules, name, None)
    text = shown(monkeypatch, Terminal())
    assert "\r2 of 3 files" in text
    assert text.endswith("\r\x1b[K")


def test_a_bar_with_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rich")
    assert "of 3 files" not in shown(monkeypatch, Terminal())
