"""``keras-migrate explain``: the page of a rule, offline."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from . import fail, parser
from .pages import text_of
from .rules import add_options, as_data, loaded


def main(arguments: Sequence[str]) -> int:
    """Returns 0, or 2 if there is no such rule."""
    wanted = parser("explain", "Print the page of a rule.")
    wanted.add_argument("codes", nargs="+", metavar="CODE", help="a code such as KM301, or a rule's name")
    add_options(wanted)
    given = wanted.parse_args(arguments)
    catalogue = loaded(given)
    names = {entry.name: code for code, entry in catalogue.entries.items()}
    codes = []
    for asked in given.codes:
        code = names.get(asked.lower(), asked.upper())
        if code not in catalogue.entries:
            if any(each.startswith(code) for each in catalogue.entries):
                return fail(f"{asked} is not one rule; keras-migrate rules {asked} lists those whose codes begin so")
            from difflib import get_close_matches

            near = get_close_matches(code, catalogue.entries, 3, 0.7) + get_close_matches(asked.lower(), names, 3, 0.6)
            return fail(f"no rule is called {asked}" + (f"; did you mean {', '.join(near)}?" if near else "; see keras-migrate rules"))
        codes.append(code)
    if given.json:
        data = [as_data(catalogue, catalogue.entries[code]) | {"page": text_of(code) or None} for code in codes]
        print(json.dumps(data, indent=2, ensure_ascii=False))
        return 0
    for code in codes:
        entry = catalogue.entries[code]
        _show(text_of(code) or f"# {code} {entry.name}\n\n{entry.message}\n" + (f"\n{entry.url}\n" if entry.url else ""))
    return 0


def _show(text: str) -> None:
    """Print Markdown; rendered where standard output is a terminal and rich is installed."""
    if sys.stdout.isatty():
        try:
            from rich.console import Console  # type: ignore[import-not-found,unused-ignore]
            from rich.markdown import Markdown  # type: ignore[import-not-found,unused-ignore]
        except ImportError:
            pass
        else:
            Console().print(Markdown(text))
            return
    print(text, end="")
