"""The rules in force: entries of the catalogue, and rule objects made from them when a file needs them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, get_type_hints

from .nodes import Node, unmarked
from .options import typed
from .rule import Finding, Rule
from .versions import within
from .vocabulary import Words

if TYPE_CHECKING:
    from .module import Module

_ALIASES = re.compile(r"\b(?:optimizers|losses|metrics|initializers)\.[A-Z]")
"""``tf.optimizers.Adam`` and the like of TensorFlow 2; what TensorFlow 1 had under these names begins small."""


class Entry(NamedTuple):
    """One code of the catalogue; every key that is not named here is an option of the rule's class.

    ``rule`` is the class's path below ``flake8_keras_migrate.rules``, empty for what the engine itself reports. ``words`` are
    pieces of identifiers or strings of which a file must have one. ``affects`` are comparisons with Keras versions, joined by commas.
    ``url`` is the page of a rule that is a project's own.
    """

    code: str
    name: str
    message: str
    severity: str
    rule: str = ""
    words: Sequence[str] = ()
    affects: str = ""
    confidence: str = "certain"
    hazards: Sequence[str] = ()
    messages: Mapping[str, str] = {}
    fix: str = ""
    enabled: bool = True
    url: str = ""
    options: Mapping[str, Any] = {}

    @classmethod
    def of(cls, code: str, keys: Mapping[str, Any]) -> Entry:
        """The entry that plain values of a YAML mapping describe."""
        own = {name: value for name, value in keys.items() if name in ENTRY_KEYS}
        return cls(code, **own, options={name: value for name, value in keys.items() if name not in ENTRY_KEYS})

    @property
    def rule_class(self) -> type[Rule]:
        """The rule's class; imports its module. Raises ImportError or AttributeError where there is none."""
        module, _, name = self.rule.rpartition(".")
        found: type[Rule] = getattr(import_module(f"flake8_keras_migrate.rules.{module}"), name)
        return found

    def bites(self, target: tuple[int, int]) -> bool:
        """Whether the hazard exists in this Keras version."""
        return within(self.affects, target)

    def make(self, target: tuple[int, int]) -> Rule:
        """The rule object; raises ConfigError for an option that its class does not take."""
        cls = self.rule_class
        options = check_options(cls, unmarked(dict(self.options), self.code)) if self.options else {}
        return cls(code=self.code, message=self.message, messages=self.messages, target=target, **options)


ENTRY_KEYS = frozenset(Entry._fields) - {"code", "options"}


class Catalogue:
    """The rules of one configuration for one Keras version.

    ``entries`` are all that is known, switched on or not; ``gate`` are words of which a file must have one to be looked at;
    ``made`` are the rules that some file has needed, by code.
    """

    def __init__(self, entries: Mapping[str, Entry], target: tuple[int, int], gate: Sequence[str]) -> None:
        self.entries = entries
        self.target = target
        self.gate = gate
        self._active = [entry for entry in entries.values() if entry.enabled and entry.rule and entry.bites(target)]
        self._words = Words({word for entry in self._active for word in entry.words})
        self._always = frozenset(place for place, entry in enumerate(self._active) if not entry.words)
        self._asking: dict[str, list[int]] = {}
        for place, entry in enumerate(self._active):
            for word in entry.words:
                self._asking.setdefault(word, []).append(place)
        self.made: dict[str, Rule] = {}

    def rules(self, module: Module) -> list[Rule]:
        """The rules that this module could concern; a rule's own module is imported the first time.

        A rule that cannot be made is replaced by one that raises the reason, so that the engine names it and the others go on.
        """
        words = self._words.present(module)
        if "keras" not in words and (_ALIASES.search(module.text) or module.uses_keras):
            words.add("keras")  # Another file of the project says it, or TensorFlow's own names for parts of Keras do.
        asking = self._always.union(*[self._asking.get(word, ()) for word in words])
        return [self._rule(self._active[place]) for place in sorted(asking)]

    def _rule(self, entry: Entry) -> Rule:
        if entry.code not in self.made:
            try:
                self.made[entry.code] = entry.make(self.target)
            except Exception as error:
                self.made[entry.code] = _Broken(code=entry.code, message="", error=error)
        return self.made[entry.code]


@dataclass(frozen=True, kw_only=True)
class _Broken(Rule):
    """Stands for a rule that could not be made."""

    error: Exception

    def find(self, module: Module) -> Iterator[Finding]:
        raise self.error


def option_types(cls: type[Rule]) -> dict[str, Any]:
    """The options of a rule class: its own fields and their annotations."""
    common = {field.name for field in fields(Rule)}
    hints = get_type_hints(cls, include_extras=True)
    return {field.name: hints[field.name] for field in fields(cls) if field.name not in common}


def check_options(cls: type[Rule], options: Node) -> dict[str, Any]:
    """The options as the class's annotations want them; raises ConfigError."""
    known = option_types(cls)
    for name in options.value:
        if name not in known:
            options.keys[name].unknown("key", [*known, *ENTRY_KEYS])
    return {name: typed(known[name], node) for name, node in options.value.items()}
