"""Fill the generated parts of the README and of docs/ from the catalogue and from what was measured.

    python tools/write_docs.py [--check]

With --check, only say which pages are stale. A generated part stands between `<!-- name -->` and `<!-- /name -->`.
"""

from __future__ import annotations

import argparse
import re
import sys

import docs_catalogue
import docs_coverage
import docs_evidence
import evidence_results

ROOT = evidence_results.ROOT
PAGES = ROOT / "docs" / "rules"
COVERAGE = ROOT / "docs" / "coverage.md"
TABLES = {ROOT / "README.md": "docs/rules/", PAGES / "index.md": ""}
"""Pages with tables of all rules, and where the rules' own pages are from there."""


def fill(page: str, name: str, content: str) -> str:
    """The page with the part of this name replaced; unchanged where it has no such part."""
    marks = re.compile(rf"<!-- {name} -->.*?<!-- /{name} -->", re.DOTALL)
    return marks.sub(lambda _: f"<!-- {name} -->\n{content}\n<!-- /{name} -->", page)


def page_parts(code: str, results: evidence_results.Results) -> dict[str, str]:
    """All generated parts of a rule's page, by the name of their marks."""
    return docs_evidence.parts(results.get(code, {}))


def main(arguments: list[str] | None = None) -> int:
    """The command line; answers the exit status: with --check 1 when a page is stale."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing, fail when something would change")
    check = parser.parse_args(arguments).check
    results, catalogue = evidence_results.load(), docs_catalogue.entries()
    stale = []
    for path in [*sorted(PAGES.glob("KM*.md")), *TABLES, COVERAGE]:
        page = path.read_text(encoding="utf-8")
        if path in TABLES:
            parts = {"rules": f"\n{docs_catalogue.table(catalogue, TABLES[path])}\n"}
        elif path == COVERAGE:
            parts = {"hazards": f"\n{docs_coverage.table(catalogue)}\n"}
        else:
            parts = page_parts(path.stem, results)
            if path.stem in catalogue:
                parts["facts"] = f"\n{docs_catalogue.facts(catalogue[path.stem])}\n"
        new = page
        for name, content in parts.items():
            new = fill(new, name, content)
        if new != page:
            stale.append(path)
            if not check:
                path.write_text(new, encoding="utf-8")
    for path in stale:
        print(f"{path.relative_to(ROOT)}: {'stale, run python tools/write_docs.py' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
