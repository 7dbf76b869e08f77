"""Which of many words a file has: a cheap filter in front of the rules.

Searching the text for hundreds of words takes as long as parsing it. So identifiers and short strings are taken from the tree, and what
words an identifier holds is remembered: most files are made of the same few thousand.
"""

from __future__ import annotations

import ast
import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .module import Module

_PROSE = 100
"""Characters; longer strings are no names, keys or paths that a rule could ask for."""


class Words:
    """A set of words, and what is known of where they occur."""

    def __init__(self, words: Iterable[str]) -> None:
        self._parts = {word: re.findall(r"\w+", word) for word in words}
        self._plain = sorted({part for parts in self._parts.values() for part in parts})
        self._mixed = {word: parts for word, parts in self._parts.items() if parts != [word]}
        self._without: set[str] = set()
        self._within: dict[str, list[str]] = {}

    def present(self, module: Module) -> set[str]:
        """The words that occur in an identifier or a short string of the module.

        A word with other characters than letters, digits and underscores occurs if the text has it and its parts occur.
        """
        found: set[str] = set()
        fresh = []
        for token in identifiers(module) - self._without:
            known = self._within.get(token)
            if known is None:
                fresh.append(token)
            else:
                found.update(known)
        found.update(self._learn(fresh))
        found.update([word for word, parts in self._mixed.items() if found.issuperset(parts) and word in module.text])
        return found

    def _learn(self, tokens: list[str]) -> list[str]:
        """The words in tokens that were never seen; what each token holds is kept."""
        joined = "\0".join(tokens)
        ends = list(accumulate([len(token) + 1 for token in tokens]))
        held: dict[str, list[str]] = {}
        hits = [word for word in self._plain if word in joined]
        for word in hits:
            at = joined.find(word)
            while at >= 0:
                place = bisect_right(ends, at)
                held.setdefault(tokens[place], []).append(word)
                at = joined.find(word, ends[place])
        self._without.update([token for token in tokens if token not in held])
        self._within.update(held)
        return hits


def identifiers(module: Module) -> set[str]:
    """All names in the module, and its strings of less than a hundred characters."""
    nodes = module.nodes.get
    found = {*module.walk.names, *module.walk.attributes}
    found.update([node.arg for node in nodes(ast.keyword, ()) if node.arg])
    found.update([node.arg for node in nodes(ast.arg, ())])
    found.update([node.name for node in nodes(ast.alias, ())])
    found.update([node.module for node in nodes(ast.ImportFrom, ()) if node.module])
    for kind in (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef):
        found.update([node.name for node in nodes(kind, ())])
    found.update([text for text in module.walk.strings if len(text) < _PROSE])
    return found
