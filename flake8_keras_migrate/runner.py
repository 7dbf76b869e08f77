"""Many files: which are worth looking at, and on how many cores."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from .analysis import read_bytes, uses_keras
from .plugin import Plugin
from .policy import Policy, parse

T = TypeVar("T")
Task = Callable[[Policy, str], T]

FORKED = sys.platform == "linux"
"""Whether processes inherit what this one has loaded; elsewhere they start afresh."""
WORTH = 600_000 if FORKED else 3_000_000
"""Bytes of Keras code from which starting processes pays."""
SMALL = 100_000
"""Bytes of Keras code up to which telling the collector what will stay does not pay."""

_policy: Policy | None = None


def candidates(paths: Sequence[str]) -> tuple[list[str], int]:
    """The files that have to be looked at (or cannot be read, which must be said), and the bytes in them."""
    kept: list[str] = []
    total = 0
    for path in paths:
        if path == "-":
            kept.append(path)
            continue
        try:
            raw = read_bytes(path)
        except OSError:
            kept.append(path)
            continue
        if uses_keras(raw):
            kept.append(path)
            total += len(raw)
    return kept, total


def run(task: Task[T], policy: Policy, argv: Sequence[str], paths: Sequence[str], size: int) -> Iterator[T]:
    """``task(policy, path)`` for each path, in order; in as many processes as ``--jobs`` allows if there is enough to do.

    ``argv`` makes the policy again in a process that does not inherit it; ``task`` is found there by its name. Raises ConfigError.
    """
    if paths:
        Plugin.loaded()
    jobs = policy.options.jobs
    wanted = min(len(paths) - 1, _cores() if jobs.is_auto else jobs.n_jobs)
    remaining = iter(paths)
    few_collections()
    yield from (task(policy, path) for path in islice(remaining, 1))  # loads the rules, which forked processes then share
    if size > SMALL:
        gc.freeze()
    if wanted < 2 or size < WORTH or "-" in paths:
        yield from (task(policy, path) for path in remaining)
        gc.freeze()  # the interpreter would search what is left when it ends
        return
    import multiprocessing

    global _policy
    _policy = policy
    context: Any = multiprocessing.get_context("fork" if FORKED else "spawn")
    with context.Pool(wanted, initializer=_start, initargs=(None if FORKED else list(argv),)) as pool:
        yield from pool.imap(_Call(task), remaining, chunksize=4)


def few_collections() -> None:
    """Syntax trees are made of many small objects that live until their file is done: collect seldom."""
    gc.set_threshold(500_000, 20, 100)


class _Call:
    """The task with the policy of the process it runs in."""

    def __init__(self, task: Task[Any]) -> None:
        self.task = task

    def __call__(self, path: str) -> Any:
        assert _policy is not None
        return self.task(_policy, path)


def _start(argv: Sequence[str] | None) -> None:
    import signal
    import warnings

    global _policy
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("ignore")
    few_collections()
    if argv is not None:
        _policy = Policy(parse(argv))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
