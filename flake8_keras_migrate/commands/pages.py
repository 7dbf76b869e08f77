"""The pages of the rules: inside the installed package, or in docs/rules of a checkout."""

from __future__ import annotations

import re
from pathlib import Path

_HERE = Path(__file__).resolve().parent.parent
_MARKS = re.compile(r"^<!-- (?!/).*-->\n\n?|(?<=\n\n)<!-- /.*-->\n\n|^<!-- /.*-->\n", re.MULTILINE)
"""With one of the blank lines between which a mark stands."""
FOLDERS = (_HERE / "pages", _HERE.parent / "docs" / "rules")


def text_of(code: str) -> str:
    """The Markdown text of a rule's page, without the comments that mark generated parts; empty if there is none."""
    for folder in FOLDERS:
        path = folder / f"{code}.md"
        if path.is_file():
            return _MARKS.sub("", path.read_text(encoding="utf-8")).strip() + "\n"
    return ""
