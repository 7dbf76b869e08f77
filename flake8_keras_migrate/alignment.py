"""Continuation lines that stay below what they were aligned with when edits move it."""

from __future__ import annotations

import io
import re
import tokenize
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from .edits import Edit, written

_SPACES = re.compile(r" *")
_BLANK = (tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
HANGING = 4
"""How far a line is indented under one that ends in a bracket."""
_TEMPLATES = {"FSTRING": 1, "TSTRING": 1}
"""Token types from Python 3.12 on begin so where a string has parts that are code."""


class _Bracket(NamedTuple):
    """An open bracket: where it stands, the column of what follows it on its line (none: nothing does), and where its line begins."""

    line: int
    column: int
    anchor: int | None
    indent: int


def realigned(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Edits of white space that go with ``edits`` (sorted, none overlapping) of a Python text with line feeds.

    A line inside brackets that begins below what follows the bracket, or to the right of that, goes where that goes; any other goes
    with the line of its bracket.
    Lines that begin inside a string stay, as do those whose white space the edits change, or that begin with tabs.
    """
    moved = _Moved(text, edits)
    shifts: dict[int, int] = {}
    more: list[Edit] = []
    try:
        for number, column, brackets, closes in _continued(text):
            below = _below(column, brackets)
            if closes and column == brackets[-1].column:
                shift = moved.shift(brackets[-1], shifts, anchor=False)
            elif below is not None:
                shift = moved.shift(below, shifts, anchor=True)
            else:
                shift = shifts.get(brackets[-1].line, 0)
            start = moved.starts[number - 1]
            if shift and column + shift >= 0 and moved.keeps_indent(start, column):
                shifts[number] = shift
                moved.begins[moved.offset(start)] = shift
                more.append(Edit(start, start + column, " " * (column + shift)))
    except (tokenize.TokenError, SyntaxError):
        return []
    return more


def _below(column: int, brackets: Sequence[_Bracket]) -> _Bracket | None:
    """The open bracket whose first argument a line that begins at ``column`` is aligned with, as all on the line of the innermost one may be."""
    if brackets[-1].anchor is None and column <= brackets[-1].indent + HANGING:
        return None
    same = (bracket for bracket in reversed(brackets) if bracket.line == brackets[-1].line)
    return next((bracket for bracket in same if bracket.anchor is not None and column >= bracket.anchor), None)


def _continued(text: str) -> Iterator[tuple[int, int, Sequence[_Bracket], bool]]:
    """The lines that begin inside brackets: number, column of the first token, open brackets, and whether that token closes the last."""
    stack: list[_Bracket] = []
    done = templates = indent = 0
    tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    for index, token in enumerate(tokens):
        kind, (line, column) = tokenize.tok_name[token.type], token.start
        templates += _TEMPLATES.get(kind.removesuffix("_START"), 0) if kind.endswith("_START") else 0
        closes = token.type == tokenize.OP and token.string in ")]}"
        indent = column if line > done else indent
        if line > done and stack and token.type not in _BLANK and not templates:
            yield line, column, stack, closes
        done = token.end[0]
        if closes and stack:
            stack.pop()
        elif token.type == tokenize.OP and token.string in "([{":
            after = tokens[index + 1]
            follows = after.start[0] == line and after.type not in (*_BLANK, tokenize.COMMENT)
            stack.append(_Bracket(line, column, after.start[1] if follows else None, indent))
        templates -= _TEMPLATES.get(kind.removesuffix("_END"), 0) if kind.endswith("_END") else 0


class _Moved:
    """Where the places of a text are after edits; ``begins`` are the shifts of lines, by where they start then."""

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        self.text = text
        self.new = written(text, edits)
        self.starts = [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]
        self.begins: dict[int, int] = {}
        self._edits = edits
        self._ends = [edit.end for edit in edits]
        self._grown = [0, *accumulate(len(edit.text) - (edit.end - edit.start) for edit in edits)]

    def offset(self, old: int) -> int:
        """The new offset of an old one, behind what is inserted there."""
        return old + self._grown[bisect_right(self._ends, old)]

    def _replaced(self, start: int, end: int) -> bool:
        """Whether an edit takes some of ``text[start:end]`` away."""
        place = bisect_right(self._ends, start)
        return place < len(self._edits) and self._edits[place].start < end

    def keeps_indent(self, start: int, column: int) -> bool:
        """Whether the white space of a line is spaces, still begins a line, and is left alone."""
        new = self.offset(start)
        whole = not self.text[start : start + column].strip(" ") and not self._replaced(start, start + column)
        return whole and (new == 0 or self.new[new - 1] == "\n")

    def shift(self, bracket: _Bracket, shifts: dict[int, int], *, anchor: bool) -> int:
        """How far a bracket, or what follows it (``anchor``), has gone to the right; as far as its line where it is gone."""
        old = self.starts[bracket.line - 1] + bracket.column
        place = self.offset(old)
        first = _SPACES.match(self.new, place + 1).end()  # type: ignore[union-attr]  # always matches
        if self._replaced(old, old + 1) or (anchor and self.new[first : first + 1] in ("", "\n", "#")):
            return shifts.get(bracket.line, 0)
        begin = self.new.rfind("\n", 0, place) + 1
        where, was = (first, bracket.anchor or 0) if anchor else (place, bracket.column)
        return where - begin + self.begins.get(begin, 0) - was
