"""Many files: which are worth looking at, and on how many cores."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from .analysis import read_bytes, uses_keras
from .errors import Failure
from .plugin import Plugin
from .policy import Policy, parse
from .progress import shown

T = TypeVar("T")
Task = Callable[[Policy, str], T]

FORKED = sys.platform == "linux"
"""Whether processes inherit what this one has loaded; elsewhere they start afresh."""
WORTH = 600_000 if FORKED else 3_000_000
"""Bytes of Keras code from which starting processes pays."""
SMALL = 100_000
"""Bytes of Keras code up to which telling the collector what will stay does not pay."""

_policy: Policy | None = None


class ProcessLost(Failure):
    """A process that did not live to give its results."""


class Candidate(NamedTuple):
    """A file to look at, and its size in bytes (0 for standard input, and for what cannot be read)."""

    path: str
    size: int


def candidates(paths: Sequence[str]) -> list[Candidate]:
    """The files that have to be looked at, or cannot be read, which must be said (but of the locks of Emacs, links to nothing)."""
    kept: list[Candidate] = []
    for path in paths:
        if path == "-":
            kept.append(Candidate(path, 0))
            continue
        try:
            raw = read_bytes(path)
        except OSError:
            if not os.path.basename(path).startswith(".#"):
                kept.append(Candidate(path, 0))
            continue
        if uses_keras(raw, path):
            kept.append(Candidate(path, len(raw)))
    return kept


def run(task: Task[T], policy: Policy, argv: Sequence[str], files: Sequence[Candidate]) -> list[T]:
    """``task(policy, path)`` for each file, in their order; in as many processes as ``--jobs`` allows if there is enough to do.

    ``argv`` makes the policy again in a process that does not inherit it; ``task`` is found there by its name. Raises ConfigError and ProcessLost.
    """
    if files:
        Plugin.loaded()
    results = dict(shown(_results(task, policy, argv, files), len(files)))
    return [results[path] for path, _ in files]


def _results(task: Task[T], policy: Policy, argv: Sequence[str], files: Sequence[Candidate]) -> Iterator[tuple[str, T]]:
    """Paths and results, as they come."""
    jobs = policy.options.jobs
    wanted = min(len(files) - 1, _cores() if jobs.is_auto else jobs.n_jobs)
    size = sum(file.size for file in files)
    few_collections()
    for path, _ in files[:1]:
        yield path, task(policy, path)  # loads the rules, which forked processes then share
    if size > SMALL:
        gc.freeze()
    if wanted < 2 or size < WORTH or any(path == "-" for path, _ in files):
        for path, _ in files[1:]:
            yield path, task(policy, path)
        gc.freeze()  # the interpreter would search what is left when it ends
        return
    import multiprocessing
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor

    global _policy
    _policy = policy
    context: Any = multiprocessing.get_context("fork" if FORKED else "spawn")
    largest_first = sorted(files[1:], key=lambda file: -file.size)  # a large file at the end would keep the others waiting
    with ProcessPoolExecutor(wanted, context, _start, (None if FORKED else list(argv),)) as pool:
        try:
            yield from pool.map(_Call(task), [path for path, _ in largest_first], chunksize=4)
        except BrokenProcessPool:
            raise ProcessLost("one of its processes was ended by the system (memory?), so files are missing; try again with --jobs 1") from None


def few_collections() -> None:
    """Syntax trees are made of many small objects that live until their file is done: collect seldom."""
    gc.set_threshold(500_000, 20, 100)


class _Call:
    """The task with the policy of the process it runs in; its result comes with the path."""

    def __init__(self, task: Task[Any]) -> None:
        self.task = task

    def __call__(self, path: str) -> tuple[str, Any]:
        assert _policy is not None
        return path, self.task(_policy, path)


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
