"""Text edits: what they are, and how a set of them is applied. Knows nothing of Python."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace ``text[start:end]`` by ``text``; offsets are counted in characters from 0."""

    start: int
    end: int
    text: str


class Span(NamedTuple):
    """Offsets into the text, in characters from 0; ``end`` is one past the last character."""

    start: int
    end: int


class Fix(NamedTuple):
    """Edits that are made together or not at all.

    ``safe`` says that the program does the same afterwards; an unsafe fix may change behaviour and is asked for by name.
    ``imports`` holds import statements ("from keras import ops") which the edited text needs; they are merged once per file.
    """

    edits: tuple[Edit, ...]
    safe: bool = True
    imports: frozenset[str] = frozenset()


def apply(text: str, fixes: Iterable[Fix]) -> tuple[str, list[Fix]]:
    """Make as many of the fixes as do not overlap, earlier ones first.

    Returns the new text and the fixes that were made.
    """
    edits, made = chosen(text, fixes)
    return written(text, edits), made


def chosen(text: str, fixes: Iterable[Fix]) -> tuple[list[Edit], list[Fix]]:
    """The edits, sorted, of as many of the fixes as do not overlap, and these fixes.

    A fix whose edits touch a span that an earlier one changes is left for the next pass. Edits equal to one already chosen (two
    findings asking for the same change) count as made.
    """
    made: list[Fix] = []
    edits: list[Edit] = []  # sorted
    known: set[Edit] = set()
    for fix in fixes:
        fresh = [edit for edit in dict.fromkeys(_joined(text, fix.edits)) if edit not in known]
        if any(_overlaps(edit, edits) for edit in fresh):
            continue
        for edit in fresh:
            insort(edits, edit)
        known.update(fresh)
        made.append(fix)
    return edits, made


def written(text: str, edits: Iterable[Edit]) -> str:
    """The text with these edits, which are sorted and do not overlap."""
    parts: list[str] = []
    done = 0
    for edit in edits:
        parts += (text[done : edit.start], edit.text)
        done = max(done, edit.end)
    return "".join(parts) + text[done:]


def _joined(text: str, edits: Iterable[Edit]) -> list[Edit]:
    """The edits of one fix, with deletions that overlap made one: neighbours in a list both take what is between them."""
    joined: list[Edit] = []
    for edit in sorted(edits):
        if joined and not edit.text and not joined[-1].text and edit.start < joined[-1].end:
            start, end = joined[-1].start, max(joined[-1].end, edit.end)
            if text[start] not in ", \t\n" and (comma := re.compile(r"\s*,[ \t]*(?:\n[ \t]*(?!\)))?").match(text, end)):
                end = comma.end()  # What begins at an argument ends at the next one.
            # A line that is empty now goes with them.
            joined[-1] = Edit(len(text[:start].rstrip()) if text[end : end + 1] in ("\n", "\r") else start, end, "")
        else:
            joined.append(edit)
    return joined


def _overlaps(edit: Edit, others: list[Edit]) -> bool:
    """Whether an edit begins where one of ``others`` does (sorted, none reaching into the next), or touches what one replaces."""
    place = bisect_left(others, edit)
    after = others[place].start if place < len(others) else None
    before = others[place - 1] if place else None
    if after is not None and (after == edit.start or after < edit.end):
        return True
    return before is not None and (before.start == edit.start or before.end > edit.start)
