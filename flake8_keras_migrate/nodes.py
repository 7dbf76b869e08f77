"""Values of a rules file that know where they were written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, NoReturn

from .errors import Failure


class ConfigError(Failure):
    """A mistake in the configuration or on the command line: one sentence for the user, in a form that no editor takes for a diagnostic."""


class Date(NamedTuple):
    """What YAML reads as a date; nothing in a rules file is one."""

    text: str


class Node(NamedTuple):
    """A value and where it starts (line and column from 1; 0 where no file was read).

    ``value`` is text, a number, a boolean, None, a Date, a list of nodes or a dict of nodes by name. ``keys`` says where the names
    of a dict stand, ``text`` how a scalar was written, ``file`` what to call the file in an error.
    """

    value: Any
    file: str
    line: int = 0
    column: int = 0
    text: str = ""
    keys: Mapping[str, Node] = {}

    @property
    def kind(self) -> str:
        """What the value is, in the words of an error message."""
        if isinstance(self.value, (dict, list)):
            return "a list" if isinstance(self.value, list) else "a mapping"
        if self.value is None:
            return "nothing"
        named = {str: "text", bool: "true or false", Date: "a date"}.get(type(self.value), "a number")
        return named if isinstance(self.value, str) else f"{named} ({self.text[:40]})"

    def plain(self) -> Any:
        """The value with all places taken off."""
        if isinstance(self.value, dict):
            return {name: node.plain() for name, node in self.value.items()}
        return [node.plain() for node in self.value] if isinstance(self.value, list) else self.value

    def expected(self, what: str) -> NoReturn:
        """Raise ConfigError: the value is not ``what``, with a hint where YAML is to blame."""
        hint = ""
        if what.startswith("text") and isinstance(self.value, (bool, int, float, Date)):
            hint = f'; put it in quotes: "{self.text[:40]}"'
        elif what.startswith("a list") and isinstance(self.value, str):
            hint = f"; write [{self.text[:40]}]"
        elif what == "true or false" and str(self.value).lower() in ("true", "false", "yes", "no", "on", "off"):
            hint = "; write it without quotes"
        self.fail(f"expected {what}, found {self.kind}{hint}")

    def unknown(self, what: str, known: Iterable[str]) -> NoReturn:
        """Raise ConfigError for a word that is none of the known ones, naming the nearest or else all of them."""
        import difflib

        names = sorted(known)
        near = difflib.get_close_matches(str(self.value), names, 1)
        if not near:
            near = [name for name in names if name.lower() == str(self.value).lower()]
        self.fail(f"unknown {what} {self.text[:60]!r}; " + (f"did you mean {near[0]!r}?" if near else "known: " + ", ".join(names)))

    def fail(self, what: str) -> NoReturn:
        """Raise ConfigError for this place."""
        place = f", line {self.line}, column {self.column}" if self.line else ""
        raise ConfigError(f"rules file {self.file}{place}: {what}")


def unmarked(value: Any, file: str) -> Node:
    """A node for a plain value that was not read from a file just now."""
    if isinstance(value, dict):
        return Node({name: unmarked(item, file) for name, item in value.items()}, file, keys={name: Node(name, file, text=name) for name in value})
    if isinstance(value, (list, tuple)):
        return Node([unmarked(item, file) for item in value], file)
    return Node(value, file, text=str(value))
