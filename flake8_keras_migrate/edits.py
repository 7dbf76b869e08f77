"""Text edits: what they are, and how a set of them is applied. Knows nothing of Python."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace ``text[start:end]`` by ``text``; offsets are counted in characters from 0."""

    start: int
    end: int
    text: str


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

    Returns the new text and the fixes that were made; a fix whose edits touch a span that an earlier one changed is left
    for the next pass. Edits equal to one already made (two findings asking for the same change) count as made.
    """
    made: list[Fix] = []
    edits: set[Edit] = set()
    for fix in fixes:
        fresh = [edit for edit in _joined(text, fix.edits) if edit not in edits]
        if any(_overlap(edit, other) for edit in fresh for other in edits):
            continue
        edits.update(fresh)
        made.append(fix)
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text, made


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


def _overlap(one: Edit, other: Edit) -> bool:
    if one.start == other.start:
        return True
    first, second = (one, other) if one.start < other.start else (other, one)
    return second.start < first.end
