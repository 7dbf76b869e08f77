"""What a rule is, and what it finds."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from .edits import Fix

if TYPE_CHECKING:
    from .module import Module

NEWEST = (3, 15)
"""The Keras version (major, minor) that is assumed when a project names no ``target``."""


class Finding(NamedTuple):
    """One message at one place; ``line`` counts from 1, ``column`` from 0 in characters."""

    line: int
    column: int
    code: str
    message: str
    fix: Fix | None = None


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A hazard: what to look for, and the words for it.

    Fields of a subclass are its options in YAML. ``messages`` holds other wordings by case; ``target`` is the Keras version
    (major, minor) that the project moves to.
    """

    code: str
    message: str
    messages: Mapping[str, str] = field(default_factory=dict)
    target: tuple[int, int] = NEWEST

    @property
    def regardless(self) -> bool:
        """Whether the rule speaks of files as well that stay on Keras 2 on purpose: those of a project do."""
        return self.code.startswith("KMX")

    def find(self, module: Module) -> Iterator[Finding]:
        """Yield what is to be said of the module, in any order; never raises."""
        raise NotImplementedError

    def finding(self, at: ast.AST, /, *, case: str | None = None, fix: Fix | None = None, **values: object) -> Finding:
        """A finding at a node; ``values`` fill the fields of the message, of the wording named ``case`` if given.

        The column is still the tree's own (UTF-8 bytes): ``check`` turns it into characters.
        """
        text = self.message if case is None else self.messages[case]
        return Finding(getattr(at, "lineno", 1), getattr(at, "col_offset", 0), self.code, text.format(**values), fix)
