"""The formats for machines."""

from __future__ import annotations

import json
import os
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest

from flake8_keras_migrate.cli import main
from tests import samples
from tests.test_notebooks import notebook

SCHEMA = os.environ.get("SARIF_SCHEMA", "")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    samples.write(tmp_path)
    (tmp_path / "a,b:c%20.py").write_text(samples.MODEL + samples.REGRESSION + "\n")
    (tmp_path / "py2.py").write_text("import keras\nprint '<&\"'\n")
    (tmp_path / "n.ipynb").write_bytes(notebook(samples.MODEL, samples.REGRESSION))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(name: str, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["check", "-q", f"--format={name}", *(arguments or ["."])]) == 1
    return capsys.readouterr().out


def text_lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return printed("text", capsys).splitlines()


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(printed("json", capsys))
    assert len(data["findings"]) == len(text_lines(capsys))
    finding = next(one for one in data["findings"] if one["path"] == "one.py")
    assert finding["code"] == "KM203"
    assert finding["cell"] is None
    assert (finding["line"], finding["column"]) == (4, 54)
    assert (finding["name"], finding["severity"]) == ("wrong-accuracy", "silent")
    assert next(one for one in data["findings"] if one["path"] == "n.ipynb")["cell"] == 2
    assert data["files"]["given"] > data["files"]["checked"]


def sarif(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(printed("sarif", capsys, *arguments))
    return data


def test_sarif(capsys: pytest.CaptureFixture[str]) -> None:
    data = sarif(capsys)
    (run,) = data["runs"]
    assert len(run["results"]) == len(text_lines(capsys))
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert {rule["id"] for rule in rules} >= {"KM001", "KM203"}
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]}
    assert "a%2Cb%3Ac%2520.py" in uris
    assert "one.py" in uris
    fingerprints = [result["partialFingerprints"]["context/v1"] for result in run["results"]]
    assert len(set(fingerprints)) == len(fingerprints)


def test_sarif_fingerprints_outlive_moved_lines(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sarif(capsys, "one.py")["runs"][0]["results"][0]["partialFingerprints"]
    (project / "one.py").write_text("\n\n" + (project / "one.py").read_text())
    assert sarif(capsys, "one.py")["runs"][0]["results"][0]["partialFingerprints"] == before


def test_sarif_links_to_the_pages_that_are_known(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = "https://example.org/KMX1"
    (project / "keras-migrate.yaml").write_text(f"KMX1: {{like: KM402, url: '{page}', rows: {{acme.old: {{new: acme.new}}}}}}\n")
    (project / "one.py").write_text("import acme\n" + samples.MODEL + "acme.old()\n" + samples.REGRESSION + "\n")
    (run,) = sarif(capsys, "one.py")["runs"]
    assert {rule["id"]: rule.get("helpUri") for rule in run["tool"]["driver"]["rules"]} == {"KM203": None, "KMX1": page}
    assert all(rule["id"] == "KMX1" or rule["help"]["markdown"].startswith("# KM203") for rule in run["tool"]["driver"]["rules"])


def test_sarif_agrees_with_another_model_of_the_format(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every property has the type that an independent package gives it, and none is unknown to it."""
    model = pytest.importorskip("sarif_pydantic").Sarif

    def unknown(part: Any) -> list[str]:
        if isinstance(part, (list, dict)):
            return [name for each in (part.values() if isinstance(part, dict) else part) for name in unknown(each)]
        if not hasattr(part, "model_extra"):
            return []
        return [*(part.model_extra or ()), *unknown([getattr(part, name) for name in type(part).model_fields])]

    for data in (sarif(capsys), sarif(capsys, str(project / "one.py"))):
        assert set(unknown(model.model_validate(data))) <= {"$schema", "columnKind"}  # which the package lacks, and the standard has


@pytest.mark.skipif(not SCHEMA, reason="SARIF_SCHEMA names no file that holds the official sarif-schema-2.1.0.json")
def test_sarif_agrees_with_the_official_schema(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from jsonschema import FormatChecker
    from jsonschema.validators import validator_for

    schema = json.loads(Path(SCHEMA).read_bytes())
    validator = validator_for(schema)(schema, format_checker=FormatChecker())
    for data in (sarif(capsys), sarif(capsys, str(project / "one.py"))):
        assert [error.message for error in validator.iter_errors(data)] == []


def test_github(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed("github", capsys).splitlines()
    assert len(lines) == len(text_lines(capsys))
    assert any(line.startswith("::warning file=one.py,line=4,col=54,title=KM203 wrong-accuracy::") for line in lines)
    assert any("file=a%2Cb%3Ac%2520.py," in line for line in lines)
    assert any(line.startswith("::warning file=n.ipynb,title=KM203 wrong-accuracy::cell_2:1:54: ") for line in lines)


def test_gitlab(capsys: pytest.CaptureFixture[str]) -> None:
    issues = json.loads(printed("gitlab", capsys))
    assert len(issues) == len(text_lines(capsys))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    one = next(issue for issue in issues if issue["location"]["path"] == "one.py")
    assert one["location"]["lines"] == {"begin": 4}
    assert one["check_name"] == "KM203"


def test_junit(capsys: pytest.CaptureFixture[str]) -> None:
    root = ElementTree.fromstring(printed("junit", capsys).encode())
    failures = root.findall("./testsuite/testcase/failure")
    assert len(failures) == len(text_lines(capsys)) == int(root.attrib["failures"])
    assert {suite.attrib["name"] for suite in root} >= {"one.py", "n.ipynb", "a,b:c%20.py"}


def test_nothing_found(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("json", "sarif", "github", "gitlab", "junit", "text"):
        assert main(["check", "-q", f"--format={name}", "plain.py"]) == 0
        out = capsys.readouterr().out
        if name == "junit":
            assert ElementTree.fromstring(out.encode()).attrib["failures"] == "0"
        elif name in ("text", "github"):
            assert out == ""
        else:
            assert json.loads(out) in ([], json.loads(out))


def test_output_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = printed("sarif", capsys)
    assert main(["check", "-q", "--format=sarif", "--output-file=out.json", "."]) == 1
    assert capsys.readouterr().out == ""
    assert (project / "out.json").read_text(encoding="utf-8") == wanted
