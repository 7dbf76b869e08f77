"""The flake8 plugin: hands flake8's tree to the rules, and their findings to flake8."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from . import __version__

if TYPE_CHECKING:
    import argparse
    import ast
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any

    from flake8.options.manager import OptionManager

    from .baseline import Baseline
    from .catalogue import Catalogue
    from .config import Settings
    from .rule import Finding

KERAS = ("keras", "tensorflow")
"""A file without any of these words is not looked at, unless it gets Keras from another one."""
_MODEL_WORDS = {
    "_generator(": tuple(f".{verb}_generator(" for verb in ("fit", "evaluate", "predict")),
    "_on_batch(": tuple(f".{verb}_on_batch(" for verb in ("train", "test", "predict")),
    "_weights(": tuple(f".{verb}_weights(" for verb in ("load", "save", "get", "set")),
    "put_": ("put_at(", "put_shape"),
    "metrics": ("metrics_names", "metrics=["),
    "bound_": ("bound_nodes", "bound_layer"),
    "_epoch": ("steps_per_epoch", "nb_epoch"),
    **{word: (word,) for word in (".predict_classes(", ".get_layer(", ".reset_states(", ".history[", "optimizer.lr", "validation_data")},
}
"""What is done with models of Keras, and hardly with anything else: a file with some of it is looked at where its project gives it models.

They stand under what they have in common, which is looked for first."""
HEAD = 4096
"""How many characters of a file are searched for that; the imports of a program stand at its top."""


def has_model_words(text: str) -> bool:
    """Whether a file that does not name Keras has words of its models."""
    return any(common in text and any(word in text for word in words) for common, words in _MODEL_WORDS.items())


def gets_keras(filename: str, text: str) -> bool:
    """Whether a file that does not say so uses Keras: by ``import *`` of a module of its project among its first characters, or given models."""
    starred, given = "import *" in text[:HEAD], has_model_words(text)
    if not starred and not given:
        return False
    from .facts import given_models, others

    return (starred and others.gets_keras(filename, text[:HEAD])) or (given and given_models.gets_models(filename, text))


class Plugin:
    """One file in one flake8 run.

    Class attributes hold what ``parse_options`` learnt; with the spawn start method every worker process learns it again.
    ``assumed`` are facts (question and answer) that are given: those of a text before it was fixed.
    """

    name = "flake8-keras-migrate"
    version = __version__

    settings: ClassVar[Settings | None] = None
    catalogue: ClassVar[Catalogue | None] = None
    baseline: ClassVar[Baseline | None] = None
    problem: ClassVar[str | None] = None

    def __init__(self, tree: ast.Module, filename: str, lines: Sequence[str]) -> None:
        self.tree = tree
        self.filename = filename
        self.lines = lines
        self.assumed: Mapping[Callable[[Any], object], object] = {}

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """Register ``--km-config``, ``--km-target`` and ``--km-baseline``."""
        manager.add_option(
            "--km-config",
            metavar="FILE",
            parse_from_config=True,
            normalize_paths=True,
            help="The project's rules file (default: keras-migrate.yaml beside flake8's configuration)",
        )
        manager.add_option(
            "--km-target",
            metavar="VERSION",
            parse_from_config=True,
            help="Keras version the project moves to, such as 3.15 (default: the rules file's target, or the newest known)",
        )
        manager.add_option(
            "--km-baseline",
            metavar="FILE",
            parse_from_config=True,
            normalize_paths=True,
            help="Findings that keras-migrate baseline has recorded in this file are not reported",
        )

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Read the configuration; raises flake8's ExecutionError for any mistake in it.

        Without a project file nothing is loaded before a file needs it. A worker process must not fail here, flake8 would
        start it again for ever: it keeps the problem and reports it on the files it is given.
        """
        from . import config

        options = config.with_early_options(options, sys.argv[1:])
        cls.settings = cls.catalogue = cls.baseline = cls.problem = None
        try:
            cls.settings = config.settings(options)
            if cls.settings.path is not None:
                cls.catalogue = config.load(cls.settings)
            if options.km_baseline:
                from .baseline import Baseline

                cls.baseline = Baseline.read(config.named_file(options.km_baseline, options))
        except config.ConfigError as error:
            import multiprocessing

            if multiprocessing.parent_process() is None:
                from flake8.exceptions import ExecutionError

                raise ExecutionError(f"flake8-keras-migrate: {error}") from None
            cls.problem = str(error)

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """Yield (line from 1, column from 0 in characters, "CODE message", class); never raises, prints nothing."""
        for finding in self.findings():
            yield finding.line, finding.column, f"{finding.code} {finding.message}", type(self)

    def findings(self) -> list[Finding]:
        """The findings that ``run`` yields, with their fixes: inside the file, each message one line, the baseline's left out."""
        try:
            found = [self._placed(finding) for finding in self._findings()]
            return found if self.baseline is None else self.baseline.new(self.filename, self.lines, found)
        except Exception as error:
            return [bug(error)]

    def _placed(self, finding: Finding) -> Finding:
        line = min(max(finding.line, 1), max(len(self.lines), 1))
        width = len(self.lines[line - 1].rstrip("\r\n")) if self.lines else 0
        placed = (line, min(max(finding.column, 0), width), finding.code, _one_line(finding.message), finding.fix)
        return finding if placed == finding else type(finding)(*placed)

    def _findings(self) -> list[Finding]:
        text = "".join(self.lines)
        if not any(word in text for word in (self.catalogue.gate if self.catalogue else KERAS)) and not gets_keras(self.filename, text):
            return []
        if self.problem is not None:
            return [_not_checked(self.problem)]
        from .check import check, settle, uncollected
        from .module import Module

        module = Module(text, self.tree, self.filename)
        for question, answer in self.assumed.items():
            module.assume(question, answer)
        catalogue = self.loaded()
        known = len(catalogue.made)
        with uncollected():
            try:
                return check(module, catalogue.rules(module))
            finally:
                module.close()
                if len(catalogue.made) > known:
                    settle()

    @classmethod
    def loaded(cls) -> Catalogue:
        """The rules in force, loaded at the first call; raises ConfigError."""
        if cls.catalogue is None:
            from .config import Settings, load

            cls.catalogue = load(cls.settings or Settings())
        return cls.catalogue


def bug(error: Exception) -> Finding:
    """What is said of a file in which our own code failed."""
    return _not_checked(f"{type(error).__name__}: {error}")


def _not_checked(what: str) -> Finding:
    from .rule import Finding

    return Finding(1, 0, "KM002", f"flake8-keras-migrate could not check this file, please report it: {what}")


@cache
def _one_line(message: str) -> str:
    """The message with nothing in it that an editor takes for the end of a diagnostic or for the start of another."""
    import re

    return re.sub(r":(\d+):(?=\d+:)", r": \1: ", " ".join(message.splitlines()))
