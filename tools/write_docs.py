"""Fill the generated parts of docs/rules/*.md from what was measured; with --check, only say which pages are stale.

    python tools/write_docs.py [--check]

A generated part stands between `<!-- name -->` and `<!-- /name -->`.
"""

from __future__ import annotations

import argparse
import re
import sys

import docs_evidence
import evidence_results

PAGES = evidence_results.ROOT / "docs" / "rules"


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
    results = evidence_results.load()
    stale = []
    for path in sorted(PAGES.glob("KM*.md")):
        page = path.read_text(encoding="utf-8")
        new = page
        for name, content in page_parts(path.stem, results).items():
            new = fill(new, name, content)
        if new != page:
            stale.append(path)
            if not check:
                path.write_text(new, encoding="utf-8")
    for path in stale:
        print(f"{path.relative_to(evidence_results.ROOT)}: {'stale, run python tools/write_docs.py' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
