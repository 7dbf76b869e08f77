"""The pages of the rules: their form, and that what they show is what is reported."""

from __future__ import annotations

import re
from pathlib import Path

import docs_catalogue
import pytest

from flake8_keras_migrate.catalogue import option_types
from tests import programs

PAGES = sorted((Path(__file__).resolve().parent.parent / "docs" / "rules").glob("KM*.md"))
ENTRIES = docs_catalogue.entries()
HEADINGS = [
    "What breaks",
    "What Keras says",
    "Example",
    "Use instead",
    "Fix safety",
    "Options",
    "Versions",
    "Known misses",
    "Sources",
]
ENGINE_HEADINGS = ["What it means", "What to do"]


def section(text: str, heading: str) -> str:
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    entry = ENTRIES[path.stem]
    assert text.startswith(f"# {entry.code} {entry.name}\n\n<!-- facts -->\n")
    headings = re.findall(r"^## (.+)$", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL), re.MULTILINE)
    assert headings == (HEADINGS if entry.rule else ENGINE_HEADINGS)
    if entry.rule:
        options = section(text, "Options")
        assert [name for name in option_types(entry.rule_class) if f"`{name}`" not in options] == [], "options that the page does not explain"
        for name in ("says", "versions"):
            assert f"<!-- {name} -->" in text


@pytest.mark.parametrize("path", [path for path in PAGES if path.stem in ENTRIES and ENTRIES[path.stem].rule], ids=lambda path: path.stem)
@pytest.mark.parametrize("heading", ["Example", "Use instead"])
def test_blocks(path: Path, heading: str, tmp_path: Path) -> None:
    """Marked lines of an example are reported and no others; what to use instead is silent."""
    blocks = re.findall(r"^```python\n(.*?)^```$", section(path.read_text(encoding="utf-8"), heading), re.MULTILINE | re.DOTALL)
    assert blocks, f"no python block under {heading}"
    switch_on = "" if ENTRIES[path.stem].enabled else f"{{{path.stem}: {{enabled: true}}}}"
    for block in blocks:
        program = programs.parse(block)
        found = programs.findings(program.text, programs.catalogue(program.config or switch_on, tmp_path))
        said = [f"{finding.line}: {finding.code} {finding.message}" for finding in found]
        assert sorted({(finding.line, finding.code) for finding in found}) == sorted(set(program.expected)), "\n".join(said)
    marked = path.stem in "".join(blocks)
    assert marked == (heading == "Example"), f"no line marked {path.stem}" if heading == "Example" else "a mark in what to use instead"
