"""Jupyter notebooks as one module: code cells in, lines out, and fixed lines back into the same bytes.

The cells are joined with a marker line before each, so that an import in one cell serves the others. IPython's own syntax is
replaced, line by line, by statements that do nothing; cells that are not Python are left out.
"""

from __future__ import annotations

import ast
import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from .files import SourceFile
from .magics import MARKS, Magics

_MARK = "#~ cell {} ~#"
_BLOCK = "if 1:  "
"""Before the marker of a cell that is indented as a whole, which IPython allows."""
_MARKS = r"^(?:if 1:  )?#~ cell \d+ ~#"
_LEFT_OUT = "#"
_PYTHON_CELLS = {"time", "timeit", "capture", "prun", "python", "python3", "pypy", "debug"} | {"memit", "px", "snakeviz", "wandb", "write_and_run"}
"""Cell magics whose cell is still Python that runs in this notebook (or looks like it)."""


_DATABRICKS = re.compile(r"[ \t]*%(?:fs|md|r|scala|sh|sql)\b")
"""Line magics that make a cell of Databricks one of another language."""
_WORD = re.compile(r"[^\W\d]\w*")


class NotebookError(ValueError):
    """A file that is no notebook."""


class Trouble(NamedTuple):
    """A cell that cannot be parsed: its number among the code cells (from 1), line (from 1), column (from 0), and why."""

    cell: int
    line: int
    column: int
    reason: str


class Notebook:
    """The Python of a notebook.

    ``text`` is the joined module; ``place`` tells where one of its lines stands in the notebook; ``troubles`` are the cells
    left out because they do not parse. Raises NotebookError.
    """

    def __init__(self, raw: bytes) -> None:
        try:
            self._json = raw.decode("utf-8-sig")
            data = json.loads(self._json)
            self._sources = ["".join(source) for source in _code_cells(data)]
            python = _is_python(data)
        except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
            reason = str(error) if isinstance(error, ValueError) else "its JSON has no cells where a notebook has them"
            raise NotebookError(f"this is not a notebook: {reason}") from None
        self._raw = raw
        self.troubles: list[Trouble] = []
        self._magics = Magics()
        parts: list[str] = []
        self._starts: list[int] = []
        line = 1
        for number, source in enumerate(self._sources, 1):
            block, plain = self._plain(number, source) if python else ("", _LEFT_OUT)
            self._starts.append(line)
            part = f"{block}{_MARK.format(number)}\n{plain}\n"
            parts.append(part)
            line += part.count("\n")
        self.text = "".join(parts)

    @property
    def lines(self) -> list[str]:
        """The lines of ``text``, as flake8 would hand them to a plugin."""
        return SourceFile(b"", self.text, "").lines

    @property
    def unread(self) -> frozenset[str]:
        """The words of what is no part of ``text``: cells that do not parse, and lines of IPython's own."""
        return frozenset(_WORD.findall("\n".join([*(self._sources[trouble.cell - 1] for trouble in self.troubles), *self._magics.lines])))

    @property
    def shown(self) -> list[str]:
        """The lines of the code cells as they stand in the notebook, each cell below its number."""
        return [line for number, source in enumerate(self._sources, 1) for line in (f"# cell {number}\n", *_with_line_feeds(source))]

    def place(self, line: int) -> tuple[int, int]:
        """(cell, line in the cell), both from 1, of a line of ``text``."""
        cell = bisect_right(self._starts, line)
        return cell, max(line - self._starts[cell - 1], 1)

    def still_whole(self, text: str) -> bool:
        """Whether every marker is in a changed text where it was in order, and nothing was written into a cell that was left out."""
        parts = [part for part, old in zip(_parts(text), _parts(self.text), strict=False) if old == f"{_LEFT_OUT}\n"]
        return _marks(text) == _marks(self.text) and all(part == f"{_LEFT_OUT}\n" for part in parts)

    def with_text(self, text: str) -> bytes:
        """The bytes of the notebook with a changed module text; everything but the changed lines is kept as it is."""
        pairs = zip(_parts(text), _parts(self.text), strict=True)
        changed = {index: self._cell(part) for index, (part, before) in enumerate(pairs) if part != before}
        from .splice import spliced

        new = spliced(self._json, changed)
        return self._raw[: len(self._raw) - len(self._raw.removeprefix(b"\xef\xbb\xbf"))] + new.encode()

    def _cell(self, part: str) -> str:
        """A cell's part of a module text as it stands in the notebook."""
        return self._magics.restored(part.removesuffix("\n"))

    def _plain(self, number: int, source: str) -> tuple[str, str]:
        """The cell as plain Python, and what stands before its marker; nothing if it is in another language or does not parse."""
        first, newline, rest = source.partition("\n")
        head = re.match(r"[ \t]*%%(\w+)", first)
        kept = len(self._magics)
        if head:
            if head[1] not in _PYTHON_CELLS:
                return "", _LEFT_OUT
            source = f"{self._magics.mark(first, 'pass')}{newline}{rest}"
        with_head = len(self._magics)
        plain = self._parsed(source, "")
        if not isinstance(plain, str) and source.lstrip("\n")[:1].isspace():
            self._magics.forget(with_head)
            indented = self._parsed(source, _BLOCK)
            if isinstance(indented, str):
                return _BLOCK, indented
        if isinstance(plain, str):
            return "", plain
        self._magics.forget(kept)
        if _DATABRICKS.match(first):
            return "", _LEFT_OUT
        line, column, reason = plain
        self.troubles.append(Trouble(number, line, column, reason))
        return "", _LEFT_OUT

    def _parsed(self, source: str, block: str) -> str | tuple[int, int, str]:
        """The lines with IPython's own replaced, so that they parse; else line, column and reason of the first that does not."""
        lines = [block, *source.split("\n")]
        while True:
            try:
                ast.parse("\n".join(lines))
                return "\n".join(lines[1:])
            except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
                line, column = getattr(error, "lineno", None) or 1, (getattr(error, "offset", None) or 1) - 1
                if not self._magics.replace(lines, line):
                    return max(line - 1, 1), max(column, 0), getattr(error, "msg", None) or str(error)


def _marks(text: str) -> list[str]:
    """What marks cells and lines of IPython, as it stands in a module text."""
    return [match[0] for match in re.finditer(f"{_MARKS}$|{MARKS}", text, re.MULTILINE)]


def _parts(text: str) -> list[str]:
    """The cells of a module text."""
    return re.split(_MARKS + r"\n", text, flags=re.MULTILINE)[1:]


def _with_line_feeds(source: str) -> list[str]:
    return [f"{line}\n" for line in source.removesuffix("\n").split("\n")]


def _code_cells(data: Any) -> Iterator[Sequence[str]]:
    """The sources of the code cells, of notebook format 4 or 3."""
    sheets = data.get("worksheets", [data])
    for sheet in sheets:
        for cell in sheet["cells"]:
            if cell.get("cell_type") == "code":
                yield cell["source"] if "source" in cell else cell["input"]


def _is_python(data: Any) -> bool:
    meta = data.get("metadata", {})
    language = meta.get("kernelspec", {}).get("language") or meta.get("language_info", {}).get("name") or "python"
    return str(language).lower() in ("python", "python3", "ipython", "ipython3")
