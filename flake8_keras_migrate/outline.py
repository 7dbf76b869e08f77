"""What a file binds at its margin, as a much smaller text: enough to resolve its imports and the bases of its classes."""

from __future__ import annotations

import ast
import re

_AT_MARGIN = re.compile(r"^[^\s#)\]}].*", re.MULTILINE)
_GLOBAL = re.compile(r"^[ \t]+global[ \t]+(\w+(?:[ \t]*,[ \t]*\w+)*)", re.MULTILINE)
_FUNCTION = re.compile(r"(?:async\s+)?def\s+(\w+)")
_CLASS = re.compile(r"class\s+\w+\s*(?:\((?:[^()#]|\([^()#]*\))*\))?\s*:")


def outline(text: str) -> ast.Module:
    """The tree of a text with nothing in its functions and classes, which is where most of a file is; lines are not kept.

    Raises what ``ast.parse`` raises for the whole text.
    """
    try:
        return ast.parse("\n".join(_statements(text)))
    except SyntaxError:
        # Lines of a string that begin at the margin look like statements.
        return ast.parse(text)


def _statements(text: str) -> list[str]:
    starts = [match.start() for match in _AT_MARGIN.finditer(text)]
    kept = []
    for start, end in zip(starts, [*starts, len(text)][1:], strict=True):
        if text.startswith("@", start):
            continue
        if function := _FUNCTION.match(text, start):
            kept.append(f"def {function[1]}(): 0")
        elif header := _CLASS.match(text, start):
            kept.append(f"{header[0]} 0")
        else:
            kept.append(text[start:end])
    # What a function may bind a name of the module to is not known.
    return [*kept, *(f"for {names} in (): 0" for names in _GLOBAL.findall(text))]
