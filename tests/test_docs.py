"""The pages of the rules: their headings, and their Python blocks, which are programs like those in tests/rules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.programs import ROOT, catalogue, findings, parse

PAGES = sorted(path.name for path in (ROOT / "docs" / "rules").glob("KM*.md") if not path.name.startswith("KM0"))
HEADINGS = ["What breaks", "What Keras says", "Example", "Use instead", "Fix safety", "Options", "Versions", "Known misses", "Sources"]
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def sections(name: str) -> dict[str, str]:
    parts = _SECTION.split((ROOT / "docs" / "rules" / name).read_text(encoding="utf-8"))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("name", PAGES)
def test_headings(name: str) -> None:
    assert list(sections(name)) == HEADINGS


@pytest.mark.parametrize("name", PAGES)
def test_blocks(name: str, tmp_path: Path) -> None:
    for title in ("Example", "Use instead"):
        for number, block in enumerate(_BLOCK.findall(sections(name)[title]), 1):
            program = parse(block)
            found = findings(program.text, catalogue(program.config, tmp_path))
            got = sorted((finding.line, finding.code) for finding in found)
            assert got == program.expected, f"{title}, block {number}:\n" + "\n".join(f"{f.line}: {f.code} {f.message}" for f in found)
    assert _BLOCK.search(sections(name)["Example"]), "the page has no example"
    assert _BLOCK.search(sections(name)["Use instead"]), "the page does not say what to use instead"
