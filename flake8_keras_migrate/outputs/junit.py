"""JUnit XML, for servers that show tests: a suite for each file with findings, a failed case for each finding."""

from __future__ import annotations

import re
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from . import Report, entry, place, relative

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """A document with one passed case when there is nothing to report."""
    suites = []
    for path, group in groupby(report.problems, key=lambda problem: problem.path):
        cases = []
        for problem in group:
            name = f"{problem.code} {entry(problem.code).name} at {place(problem)}"
            message = _clean(problem.message)
            failure = f"<failure type={_attribute(problem.code)} message={quoteattr(message)}>{escape(_clean(path))}:{place(problem)}</failure>"
            cases.append(f"    <testcase classname={_attribute(relative(path))} name={_attribute(name)}>{failure}</testcase>\n")
        count = len(cases)
        suites.append(
            f'  <testsuite name={_attribute(relative(path))} tests="{count}" failures="{count}" errors="0">\n{"".join(cases)}  </testsuite>\n'
        )
    if not suites:
        case = '    <testcase classname="keras-migrate" name="no findings"/>\n'
        suites = [f'  <testsuite name="keras-migrate" tests="1" failures="0" errors="0">\n{case}  </testsuite>\n']
    total = len(report.problems)
    head = f'<testsuites name="keras-migrate" tests="{max(total, 1)}" failures="{total}" errors="0">'
    return f'<?xml version="1.0" encoding="utf-8"?>\n{head}\n{"".join(suites)}</testsuites>\n'


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("?", text)


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))
