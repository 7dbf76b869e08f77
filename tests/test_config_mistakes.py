"""What is said of rules files that have a mistake; and that JSON Schema and checker agree."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import write_catalogue
import write_schema
import yaml

from flake8_keras_migrate import config, marks
from flake8_keras_migrate.catalogue import Entry
from flake8_keras_migrate.config import ConfigError, Settings, load
from flake8_keras_migrate.marks import parse
from flake8_keras_migrate.overlay import merge
from tests import fake_catalogue
from tests.fake_catalogue import read
from tests.rules_files import BAD, GOOD

PAGE = Path(__file__).resolve().parent.parent / "docs" / "configuration.md"

pytestmark = pytest.mark.usefixtures("fakes")


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_mistakes(name: str, loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "_LOADER", getattr(yaml, loader, yaml.SafeLoader))
    text, expected = BAD[name]
    with pytest.raises(ConfigError) as error:
        read(text)
    said = str(error.value)
    assert said.startswith("rules file x.yaml" + expected)
    assert said.isprintable()
    assert not re.search(r":\d+:\d+", said)


@pytest.mark.parametrize("name", GOOD)
def test_good_files(name: str) -> None:
    read(GOOD[name])


@pytest.fixture
def schema(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.setattr(config, "shipped", lambda: {code: keys for code, keys in fake_catalogue.SHIPPED.items() if code != "KM702"})
    return write_schema.build()


def test_schema_and_checker_agree(schema: dict[str, Any]) -> None:
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for name, text in GOOD.items():
        assert not list(validator.iter_errors(_plain(text))), name
    unreadable = ("duplicate", "key ", "syntax", "tab", "control", "two doc", "deep", "alias", "merge", "python", "scalar", "bad num", "huge", "half")
    for name, (text, _) in BAD.items():
        if not name.startswith(unreadable):
            assert list(validator.iter_errors(_plain(text))), name


def test_schema_describes_everything(schema: dict[str, Any]) -> None:
    def walk(part: Mapping[str, Any]) -> None:
        for key, value in part.get("properties", {}).items():
            if "since" not in part["properties"]:  # a row's own keys
                assert value.get("description") or value.get("$ref"), key
            walk(value)

    walk(schema)
    assert schema["properties"]["KM301"]["properties"]["strict"]["description"] == "says more"


def _plain(text: str) -> Any:
    return json.loads(json.dumps(yaml.safe_load(text), default=lambda date: 20240101))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"KM301: {}\nKM401: caf\xe9\n", "rules file x.yaml, line 2, column 11: not UTF-8 text"),
        ("target: '3.4'\n".encode("utf-16"), "rules file x.yaml, line 1, column 1: not UTF-8 text"),
        (b"#" * (marks.LIMIT + 1), "rules file x.yaml: larger than 500,000 bytes"),
        (b"a: \x00\n", "rules file x.yaml, line 1, column 4: a character that YAML does not allow"),
    ],
)
def test_files_that_are_no_text(data: bytes, expected: str) -> None:
    Path("x.yaml").write_bytes(data)
    with pytest.raises(ConfigError, match=re.escape(expected)):
        load(Settings(Path("x.yaml")))


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    Path("x.yaml").write_bytes(b"\xef\xbb\xbftarget: '3.4'\r\nKM301:\r\n  enabled: false\r\n")
    assert load(Settings(Path("x.yaml"))).target == (3, 4)


def test_missing_file_folder_and_unreadable_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"^rules file x\.yaml: there is no such file$"):
        load(Settings(Path("x.yaml")))
    with pytest.raises(ConfigError, match=r": this is not a file$"):
        load(Settings(tmp_path))
    Path("x.yaml").touch()

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ConfigError, match=r"^rules file x\.yaml: cannot be read: Permission denied$"):
        load(Settings(Path("x.yaml")))


def test_a_path_elsewhere_is_written_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "below").mkdir()
    monkeypatch.chdir("below")
    with pytest.raises(ConfigError, match=re.escape(f"rules file {tmp_path / 'x.yaml'}: there")):
        load(Settings(tmp_path / "x.yaml"))


@pytest.mark.parametrize("block", re.findall(r"^```yaml\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL))
def test_documented_files(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    schema = json.loads((PAGE.parent / "rules.schema.json").read_text(encoding="utf-8"))
    assert [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(_plain(block))] == []
    root = parse(block, "docs/configuration.md")
    merge(root, {code: Entry.of(code, keys) for code, keys in config.shipped().items()})


# The catalogue itself.


FINE = "KM301:\n  name: lam\n  rule: fake.Calls\n  severity: breaks\n  message: 'calls {method}'\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FINE.replace("KM301", "KMX1"), "line 1, column 1: expected a code (KM and three digits), found 'KMX1'"),
        (FINE.replace("  name: lam\n", ""), "line 1, column 1: KM301 has no 'name'"),
        (FINE.replace("breaks", "bad"), "line 4, column 13: unknown value 'bad'; known: "),
        (FINE.replace("fake.Calls", "fake.Nothing"), "line 3, column 9: no such class: "),
        (FINE.replace("fake.Calls", "none.Nothing"), "line 3, column 9: no such class: "),
        (FINE + "  affects: '3'\n", "line 6, column 12: '3' is not a range"),
        (FINE + "  strict: 1\n", "line 6, column 11: expected true or false"),
        (FINE + "  url: x\n", "line 6, column 3: unknown key 'url'"),
        (FINE.replace("{method}", "{a.b}"), "line 5, column 12: this message takes no {fields}"),
        (FINE + "  messages: {a: 'x\\'}\n".replace("\\", "\n\n"), "line 6, column 17: a message is one line"),
    ],
)
def test_mistakes_in_the_catalogue(text: str, expected: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(f"rules file rules.yaml, {expected}")):
        write_catalogue.build(text)


def test_the_catalogue_as_a_module() -> None:
    text = FINE + "  methods: [lam]\n  words: []\nKM002: {name: engine, severity: breaks, message: '{anything}'}\n"
    module: dict[str, Any] = {}
    exec(write_catalogue.build(text), module)
    assert module["ENTRIES"]["KM301"]["methods"] == ("lam",)
    assert Entry.of("KM301", module["ENTRIES"]["KM301"]).options == {"methods": ("lam",)}
    assert module["DIGEST"] == config.digest_of(text.encode()) == config.digest_of(text.replace("\n", "\r\n").encode())


def test_an_edited_catalogue_is_read_from_yaml(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(config, "rules_file", lambda: tmp_path / "rules.yaml")
    (tmp_path / "rules.yaml").write_text(FINE)
    assert config.shipped() == {"KM301": {"name": "lam", "rule": "fake.Calls", "severity": "breaks", "message": "calls {method}"}}
    (tmp_path / "rules.yaml").write_text(FINE + "  x: [\n")
    with pytest.raises(ConfigError, match=r"rules\.yaml, line 7, column 1: not valid YAML"):
        config.shipped()
