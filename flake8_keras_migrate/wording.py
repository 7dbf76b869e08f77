"""The texts of findings: which fields they hold, and what they must not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from string import Formatter

from .nodes import Node
from .options import typed

FORBIDDEN = r"[\x00-\x1f\x7f\x85\u2028\u2029]|:\d+:\d+:|^\s*$"
"""Line breaks and control characters, nothing at all, and what editors take for the position of another diagnostic."""


def pattern(fields: Collection[str]) -> str:
    """A regular expression for messages: text, doubled braces and these fields."""
    names = "|".join(map(re.escape, sorted(fields)))
    return r"^([^{}]|\{\{|\}\}" + (rf"|\{{({names})(![rs])?\}}" if fields else "") + ")+$"


def fields_of(texts: Iterable[str]) -> set[str]:
    """The names of the fields in these texts."""
    found: set[str] = set()
    for text in texts:
        try:
            found.update(field for _, field, _, _ in Formatter().parse(text) if field and field.isidentifier())
        except ValueError:  # a lone brace: the pattern refuses it
            continue
    return found


def check(node: Node, fields: Collection[str]) -> None:
    """Raise ConfigError unless the node is a message with no other fields than these."""
    text = typed(str, node)
    if re.search(FORBIDDEN, text):
        node.fail("a message is one line of text, with no control characters and nothing like a position (numbers between colons)")
    if not re.match(pattern(fields), text):
        known = ", ".join(f"{{{field}}}" for field in sorted(fields)) or "no {fields}"
        node.fail(f"this message takes {known}; a brace itself is written twice")
