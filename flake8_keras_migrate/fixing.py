"""The fix loop: findings with fixes in, text out, pass by pass until nothing is left to fix."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from .alignment import realigned
from .edits import Edit, chosen, written
from .imports import add_imports
from .rule import Finding
from .unused import drop_unused, used_names

PASSES = 25
"""A fix may make room for the next one; nothing sensible needs more passes than this."""

Check = Callable[[str], list[Finding]]


class Fixed(NamedTuple):
    """What became of a text.

    ``made`` are the findings whose fixes were made, ``left`` the findings of the new text, ``broken`` KM002 findings about
    fixes of ours that were not made because the result would not parse, or would never come to an end.
    """

    text: str
    made: list[Finding]
    left: list[Finding]
    broken: list[Finding]


def fix_text(
    text: str,
    check: Check,
    *,
    unsafe: bool = False,
    select: Sequence[str] = (),
    exported: Callable[[], frozenset[str]] = frozenset,
    valid: Callable[[str], bool] | None = None,
) -> Fixed:
    """Make the fixes that ``check`` proposes.

    ``text`` may have any line endings, and keeps them; ``check`` is given the text with line feeds only, as flake8 sees it, and
    its edits are offsets into that. ``unsafe`` makes unsafe fixes too; ``select`` are code prefixes (none: all codes);
    ``exported``, asked once there is something to fix, gives the names that others import from this file ("*": all), whose imports
    stay when they lose their last use; ``valid`` is asked of every result, after it was parsed. Raises SyntaxError if the text
    itself does not parse (unless ``check`` raises before).
    """
    made: list[Finding] = []
    broken: list[Finding] = []
    refused: set[tuple[str, tuple[tuple[str, str], ...]]] = set()
    seen = {text}
    used: set[str] = set()
    taken: frozenset[str] | None = None
    for _ in range(PASSES):
        plain = _plain(text)
        left = check(plain)
        ready = [finding for finding in left if _wanted(finding, unsafe, select) and _key(plain, finding) not in refused]
        if not ready:
            return Fixed(text, made, left, broken)
        taken = exported() if taken is None else taken
        used |= used_names(ast.parse(plain)) if "*" not in taken else frozenset()
        result, done, bad = _one_pass(text, ready, used - taken, valid)
        if result in seen:
            bad, done, result = done + bad, [], text
        for finding in bad:
            refused.add(_key(plain, finding))
            broken += [] if _in_f_string(plain, finding) else [_bug(finding)]
        seen.add(result)
        made += done
        text = result
    left = check(_plain(text))
    broken += [_bug(finding) for finding in left if _wanted(finding, unsafe, select) and _key(_plain(text), finding) not in refused]
    return Fixed(text, made, left, broken)


def _wanted(finding: Finding, unsafe: bool, select: Sequence[str]) -> bool:
    fix = finding.fix
    return fix is not None and (fix.safe or unsafe) and (not select or finding.code.startswith(tuple(select)))


def _key(plain: str, finding: Finding) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What a fix does, wherever it stands."""
    assert finding.fix is not None
    return finding.code, tuple((plain[edit.start : edit.end], edit.text) for edit in finding.fix.edits)


def _bug(finding: Finding) -> Finding:
    message = f"the fix for {finding.code} breaks this file, or never comes to an end; it was not made, please report it"
    return Finding(finding.line, finding.column, "KM002", message)


def _one_pass(text: str, ready: list[Finding], used: set[str], valid: Callable[[str], bool] | None) -> tuple[str, list[Finding], list[Finding]]:
    """The new text, the findings fixed, and those whose fix breaks the text by itself (they are found by halves)."""
    good: list[Finding] = []
    bad: list[Finding] = []
    current: tuple[str, list[Finding]] = (text, [])
    waiting = [ready]
    while waiting:
        batch = waiting.pop()
        for variants in [batch] if len(batch) > 1 else ([variant] for variant in _variants(batch[0])):
            result, done = _made(text, [*good, *variants], used, valid)
            if result is not None:
                good += variants
                current = (result, done)
                break
        else:
            if len(batch) > 1:
                middle = len(batch) // 2
                waiting += [batch[middle:], batch[:middle]]
            elif not good or all(_made(text, [variant], used, valid)[0] is None for variant in _variants(batch[0])):
                bad += batch
            # Else it waits for the next pass: two that each leave a statement in a block leave none together.
    return (*current, bad)


def _variants(finding: Finding) -> Iterator[Finding]:
    """The finding, and as an f-string may want it: with the other quotes (before Python 3.12), and a brace not right after one."""
    assert finding.fix is not None
    fix = finding.fix
    apart = tuple(edit._replace(text=f" {edit.text}") if edit.text.startswith("{") else edit for edit in fix.edits)
    for edits in dict.fromkeys((fix.edits, _requoted(fix.edits), apart, _requoted(apart))):
        yield finding._replace(fix=fix._replace(edits=edits))


def _requoted(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    return tuple(edit._replace(text=edit.text.replace('"', "'")) if "'" not in edit.text else edit for edit in edits)


def _in_f_string(plain: str, finding: Finding) -> bool:
    """Whether a fix writes inside of an f-string, which before Python 3.12 cannot hold the quotes around it, nor a backslash."""
    starts = [edit.start for edit in finding.fix.edits] if finding.fix is not None else []
    places = [(plain.count("\n", 0, start) + 1, start - plain.rfind("\n", 0, start) - 1) for start in starts]
    nodes = [node for node in ast.walk(ast.parse(plain)) if isinstance(node, ast.JoinedStr)]
    return any((node.lineno, node.col_offset) <= place < (node.end_lineno or 0, node.end_col_offset or 0) for node in nodes for place in places)


def _made(text: str, findings: list[Finding], used: set[str], valid: Callable[[str], bool] | None) -> tuple[str | None, list[Finding]]:
    plain = _plain(text)
    edits, done = chosen(plain, [finding.fix for finding in findings if finding.fix is not None])
    result = written(text, map(_Offsets(text), sorted([*edits, *realigned(plain, edits)])))
    identities = {id(fix) for fix in done}
    made = [finding for finding in findings if id(finding.fix) in identities]
    try:
        result = add_imports(result, {statement for fix in done for statement in fix.imports})
        result = drop_unused(result, used)
        ast.parse(_plain(result))
    except (SyntaxError, ValueError, RecursionError):
        return None, []
    return (result, made) if valid is None or valid(result) else (None, [])


class _Offsets:
    """Edits of the text with line feeds, as edits of the text with the line endings it has."""

    def __init__(self, text: str) -> None:
        self.newline = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\r" if "\r" in text and "\n" not in text else "\n"
        self.returns: list[int] = []
        start = text.find("\r\n")
        while start >= 0:
            self.returns.append(start - len(self.returns))
            start = text.find("\r\n", start + 2)

    def __call__(self, edit: Edit) -> Edit:
        if "\r" not in self.newline and not self.returns:
            return edit
        start, end = (offset + bisect_left(self.returns, offset) for offset in edit[:2])
        return Edit(start, end, edit.text.replace("\n", self.newline))


def _plain(text: str) -> str:
    """The text as flake8 sees it: every line ends in a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
