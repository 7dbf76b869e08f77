"""How far a long run has come, on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 1.0
"""Seconds without a sign."""


def shown(results: Iterable[T], total: int) -> Iterator[T]:
    """The results as they come; if standard error is a terminal and it takes long, with a count (a bar where rich is installed)."""
    if not sys.stderr.isatty():
        yield from results
        return
    started = last = time.monotonic()
    bar: _Bar | None = None
    try:
        for number, result in enumerate(results, 1):
            yield result
            now = time.monotonic()
            if now - started > PATIENCE and now - last > 0.1:
                bar = bar or _Bar(total)
                bar.show(number)
                last = now
    finally:
        if bar is not None:
            bar.close()


class _Bar:
    def __init__(self, total: int) -> None:
        self.total = total
        try:
            from rich.console import Console  # type: ignore[import-not-found,unused-ignore]
            from rich.progress import Progress  # type: ignore[import-not-found,unused-ignore]
        except ImportError:
            self.rich = None
        else:
            self.rich = Progress(console=Console(stderr=True), transient=True)
            self.rich.start()
            self.task = self.rich.add_task("files", total=total)

    def show(self, number: int) -> None:
        if self.rich is not None:
            self.rich.update(self.task, completed=number)
        else:
            sys.stderr.write(f"\r{number} of {self.total} files")
            sys.stderr.flush()

    def close(self) -> None:
        if self.rich is not None:
            self.rich.stop()
        else:
            sys.stderr.write("\r\x1b[K")
