"""Configuration: what files may say, what they change, and what is said of their mistakes."""

from __future__ import annotations

import argparse
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
from flake8_keras_migrate.catalogue import Catalogue, Entry
from flake8_keras_migrate.check import check
from flake8_keras_migrate.config import ConfigError, Settings, load, settings
from flake8_keras_migrate.marks import parse
from flake8_keras_migrate.module import Module
from flake8_keras_migrate.options import schema as options_schema
from flake8_keras_migrate.options import typed
from flake8_keras_migrate.overlay import merge
from flake8_keras_migrate.versions import version, within
from tests import fake_catalogue

PAGE = Path(__file__).resolve().parent.parent / "docs" / "configuration.md"
BOMB = "a: &a [x, x]\n" + "".join(f"{name}: &{name} [*{old}, *{old}]\n" for old, name in zip("abcdefgh", "bcdefghi", strict=True))

BAD: dict[str, tuple[str, str]] = {
    "empty": ("", ": nothing in it; remove the file or write a setting"),
    "comments only": ("# KM301: off\n", ": nothing in it; remove the file or write a setting"),
    "list": ("- KM301\n", ", line 1, column 1: expected settings (name: value), found a list"),
    "text": ("KM301\n", ", line 1, column 1: expected settings (name: value), found text"),
    "syntax": ("KM301: [1,\nKM101: }\n", ", line 2, column 8: not valid YAML: "),
    "tab": ("KM301:\n\tenabled: true\n", ", line 2, column 1: not valid YAML: "),
    "control character": ("KM301:\n  message: \x07\n", ", line 2, column 12: a character that YAML does not allow"),
    "two documents": ("target: '3.4'\n---\ntarget: '3.5'\n", ", line 2, column 1: a second document"),
    "deep": ("KM301: " + "[" * 60_000, ", line 1, column 47: nested more than 40 deep"),
    "deep blocks": ("- " * 60_000, ", line 1, column 81: nested more than 40 deep"),
    "alias bomb": (BOMB, ", line 2, column 8: aliases (*name) are not allowed"),
    "alias to itself": ("a: &a [*a]\n", ", line 1, column 8: aliases (*name) are not allowed"),
    "merge": ("KM301: {<<: {enabled: true}}\n", ", line 1, column 9: merging (<<) is not allowed"),
    "python tag": ("KM301: !!python/object/apply:os.system [id]\n", ", line 1, column 8: tags (tag:yaml.org,2002:python/object/apply:os.system)"),
    "scalar tag": ("target: !mine x\n", ", line 1, column 9: tags (!mine) are not allowed"),
    "bad number": ("target: !!int x\n", ", line 1, column 9: 'x' is not a number"),
    "huge number": (f"target: {'9' * 9000}\n", ", line 1, column 9: '9999999999999999999999999999999999999999' is not a number"),
    "half a surrogate": ('KM301: {message: "\\ud800"}\n', ", line 1, column "),
    "duplicate code": ("KM301: {}\nKM101: {}\nKM301: {}\n", ", line 3, column 1: 'KM301' is written twice; the first is at line 1"),
    "duplicate key": ("KM301:\n  enabled: true\n  enabled: false\n", ", line 3, column 3: 'enabled' is written twice; the first is at line 2"),
    "key on": ("KM301:\n  on: true\n", ", line 2, column 3: expected text before ':', found true or false (on); put it in quotes: \"on\""),
    "key date": ("2024-01-01: 1\n", ", line 1, column 1: expected text before ':', found a date (2024-01-01)"),
    "key list": ("? [a]\n: 1\n", ", line 1, column 3: expected text before ':', found a list"),
    "target number": ("target: 3.10\n", ', line 1, column 9: expected text, found a number (3.10); put it in quotes: "3.10"'),
    "target date": ("target: 2024-01-01\n", ", line 1, column 9: expected text, found a date (2024-01-01)"),
    "target word": ("target: newest\n", ", line 1, column 9: 'newest' is not a Keras version; write \"3.15\""),
    "unknown code": ("KM302: {enabled: false}\n", ", line 1, column 1: unknown code 'KM302'; did you mean 'KM"),
    "lower case": ("km301: {enabled: false}\n", ", line 1, column 1: unknown code 'km301'; did you mean 'KM301'?"),
    "other tool's code": ("E501: {enabled: false}\n", ", line 1, column 1: unknown code 'E501'; rules of your own are called KMX1 to KMX999"),
    "unknown setting": ("rules: []\n", ", line 1, column 1: unknown setting 'rules'; known: target, codes such as KM301"),
    "entry not a mapping": ("KM301: false\n", ", line 1, column 8: expected a mapping (name: value), found true or false (false)"),
    "entry empty": ("KM301:\n", ", line 1, column 7: expected a mapping (name: value), found nothing"),
    "engine's code": ("KM002: {enabled: false}\n", ", line 1, column 8: KM002 has no settings"),
    "unknown key": ("KM301:\n  enabeld: true\n", ", line 2, column 3: unknown key 'enabeld'; did you mean 'enabled'?"),
    "unknown option": ("KM301:\n  method: [a]\n", ", line 2, column 3: unknown key 'method'; did you mean 'methods'?"),
    "fixed key": ("KM301:\n  words: [a]\n", ", line 2, column 3: 'words' of KM301 cannot be changed; settings: affects, depth, "),
    "like for ours": ("KM401:\n  like: KM401\n", ", line 2, column 3: 'like' of KM401 cannot be changed"),
    "not a boolean": ("KM301: {enabled: 1}\n", ", line 1, column 18: expected true or false, found a number (1)"),
    "bool for text": ("KM301: {message: no}\n", ', line 1, column 18: expected text, found true or false (no); put it in quotes: "no"'),
    "text for list": ("KM301: {methods: lam}\n", ", line 1, column 18: expected a list, found text; write [lam]"),
    "item of a list": ("KM301: {methods: [lam, on]}\n", ", line 1, column 24: expected text, found true or false (on)"),
    "bool for number": ("KM301: {depth: yes}\n", ", line 1, column 16: expected a whole number, found true or false (yes)"),
    "list for number": ("KM301: {share: [1]}\n", ", line 1, column 16: expected a number, found a list"),
    "choice": ("KM301: {style: shrot}\n", ", line 1, column 16: unknown value 'shrot'; did you mean 'short'?"),
    "choice not text": ("KM301: {style: 3}\n", ", line 1, column 16: expected text: short, long, found a number (3)"),
    "severity": ("KM301: {severity: error}\n", ", line 1, column 19: unknown value 'error'; known: breaks, deprecated, "),
    "affects": ("KM301: {affects: '3.5'}\n", ", line 1, column 18: '3.5' is not a range of Keras versions"),
    "message field": ("KM301: {message: 'x {layer}'}\n", ", line 1, column 18: this message takes {method}; a brace itself is written twice"),
    "message attribute": ("KM301: {message: '{method.__class__}'}\n", ", line 1, column 18: this message takes {method}"),
    "message position": ("KM301: {message: '{}'}\n", ", line 1, column 18: this message takes {method}"),
    "message brace": ("KM301: {message: 'a } b'}\n", ", line 1, column 18: this message takes {method}"),
    "message without fields": ("KM901: {message: '{x}'}\nKM109: {message: '{x}'}\n", ", line 1, column 18: this message takes {method}"),
    "message of no fields": ("KM109: {message: '{x}'}\n", ", line 1, column 18: this message takes no {fields}"),
    "message empty": ("KM301: {message: ''}\n", ", line 1, column 18: a message is one line of text"),
    "message of two lines": ('KM301: {message: "a\\nb"}\n', ", line 1, column 18: a message is one line of text"),
    "message like a position": ("KM301: {message: 'x.py:3:4: E1'}\n", ", line 1, column 18: a message is one line of text"),
    "case": ("KM301: {messages: {strcit: x}}\n", ", line 1, column 20: unknown case 'strcit'; did you mean 'strict'?"),
    "case text": ("KM301: {messages: {strict: '{x}'}}\n", ", line 1, column 28: this message takes {method}"),
    "rows type": ("KM401: {rows: [a]}\n", ", line 1, column 15: expected a mapping (name: value), found a list"),
    "row type": ("KM401: {rows: {a.b: 3}}\n", ", line 1, column 21: expected text, found a number (3)"),
    "row key": ("KM401: {rows: {a.b: {nwe: c}}}\n", ", line 1, column 22: unknown key 'nwe'; did you mean 'new'?"),
    "row key missing": ("KM401: {rows: {a.b: {since: '1'}}}\n", ", line 1, column 21: 'new' is missing"),
    "own without like": ("KMX1: {rows: {a.b: c}}\n", ", line 1, column 7: 'like' is missing"),
    "own without rows": ("KMX1: {like: KM401}\n", ", line 1, column 7: 'rows' is missing"),
    "own like no family": ("KMX1: {like: KM301, rows: {a.b: c}}\n", ", line 1, column 14: unknown row-driven rule 'KM301'"),
    "own like nothing": ("KMX1: {like: 3, rows: {a.b: c}}\n", ", line 1, column 14: expected text, found a number (3)"),
    "own with fixed key": ("KMX1: {like: KM401, rows: {a.b: c}, fix: safe}\n", ", line 1, column 37: 'fix' cannot be given to a rule of your own"),
    "own unknown key": ("KMX1: {like: KM401, rows: {a.b: c}, mesage: x}\n", ", line 1, column 37: unknown key 'mesage'; did you mean 'message'?"),
    "own with field": ("KMX1: {like: KM401, rows: {a.b: c}, message: '{x}'}\n", ", line 1, column 46: this message takes {new}, {old}"),
    "own with case": ("KMX1: {like: KM401, rows: {a.b: c}, messages: {x: y}}\n", ", line 1, column 48: unknown case 'x'"),
    "own code too long": ("KMX1234: {like: KM401, rows: {a.b: c}}\n", ", line 1, column 1: unknown code 'KMX1234'"),
}  # fmt: skip

GOOD = {
    "target": 'target: "3.4"\n',
    "patch version": 'target: "3.4.1"\n',
    "switch off": "KM301: {enabled: false}\n",
    "nothing changed": "KM301: {}\n",
    "words": "KM301:\n  message: 'do not {method!r} {{here}}'\n  messages: {strict: no fields}\n  severity: silent\n",
    "options": "KM301: {methods: [a, b], strict: yes, depth: 3, share: 1, style: long}\n",
    "no number": "KM301: {depth: null}\n",
    "versions": "KM301: {affects: '>=3.0, <3.12'}\n",
    "rows": "KM401: {rows: {acme.a: acme.b, acme.c: {new: acme.d, since: '2'}}}\n",
    "own": "KMX12: {like: KM401, name: acme, rows: {acme.a: b}, message: '{old}', url: 'https://example.org', severity: deprecated, words: [a]}\n",
}


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(fake_catalogue.sys.modules, "flake8_keras_migrate.rules.fake", fake_catalogue)  # type: ignore[attr-defined]
    monkeypatch.setattr(config, "shipped", lambda: fake_catalogue.SHIPPED)
    monkeypatch.chdir(tmp_path)


def read(text: str, **keys: Any) -> Catalogue:
    Path("x.yaml").write_bytes(text.encode())
    return load(Settings(Path("x.yaml"), **keys))


def messages(catalogue: Catalogue, text: str) -> list[str]:
    return [f"{finding.code} {finding.message}" for finding in check(Module(text), catalogue.rules(Module(text)))]


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
                assert value.get("description"), key
            walk(value)

    walk(schema)
    assert schema["properties"]["KM301"]["properties"]["strict"]["description"] == "Say more."


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


def test_settings_change_findings() -> None:
    text = "import keras\nkeras.lam\nkeras.other\n"
    assert messages(read("KM301: {}"), text) == ["KM301 calls lam"]
    assert messages(read("KM301: {enabled: false}"), text) == []
    assert messages(read("KM301: {methods: [lam, other]}"), text) == ["KM301 calls lam", "KM301 calls other"]
    assert messages(read("KM301: {strict: true}"), text) == ["KM301 really calls lam"]
    assert messages(read("KM301: {strict: true, messages: {strict: 'no {method}'}}"), text) == ["KM301 no lam"]
    assert messages(read("KM301: {message: 'no {method}'}"), text) == ["KM301 no lam"]
    assert read("KM301: {severity: silent}").entries["KM301"].severity == "silent"


def test_lists_become_tuples() -> None:
    catalogue = read("KM301: {methods: [lam, other], share: 1}")
    (rule,) = catalogue.rules(Module("lam"))
    assert (rule.methods, rule.share, rule.target) == (("lam", "other"), 1, (3, 15))  # type: ignore[attr-defined]
    assert catalogue.rules(Module("lam")) == [rule]


def test_target() -> None:
    text = "keras.mid"
    assert messages(read("KM301: {}"), text) == []
    assert messages(read('target: "3.4"'), text) == ["KM601 bites before 3.5"]
    assert messages(read('target: "3.5"', target=(3, 4)), text) == ["KM601 bites before 3.5"]
    assert messages(read("KM601: {affects: '>=3.10'}"), text) == ["KM601 bites before 3.5"]
    assert read('target: "2.15"').rules(Module("lam, mid")) == []


def test_rows() -> None:
    text = "keras.ancient\nacme.old\n"
    catalogue = read("KM401: {rows: {acme.old: {new: acme.new}}}")
    assert messages(catalogue, text) == ["KM401 keras.ancient is keras.modern", "KM401 acme.old is acme.new"]
    assert catalogue.gate == ("keras", "tensorflow", "acme")


def test_a_rule_of_ones_own() -> None:
    catalogue = read("KMX7: {like: KM401, message: 'own {old}', rows: {acme.nn.old: x, keras.mine: y}}")
    assert messages(catalogue, "keras.ancient\nacme.nn.old\nkeras.mine") == [
        "KM401 keras.ancient is keras.modern",
        "KMX7 own acme.nn.old",
        "KMX7 own keras.mine",
    ]
    entry = catalogue.entries["KMX7"]
    assert (entry.name, entry.words, entry.severity) == ("kmx7", ("old", "mine"), "breaks")
    assert catalogue.gate == ("keras", "tensorflow", "acme")
    assert read("KMX7: {like: KM401, rows: {acme.old: x}, words: [w], enabled: false}").rules(Module("w, old")) == []


def test_what_is_off_comes_on_when_asked_for() -> None:
    def codes(*selected: str, text: str = "KM301: {}") -> list[str]:
        return [rule.code for rule in read(text, selected=selected).rules(Module("lam, port, nine"))]

    assert codes() == codes("KM") == codes("KM1") == codes("KM3") == ["KM301"]
    assert codes("KM9") == codes("KM901") == codes("KM", "KM90") == ["KM301", "KM901"]
    assert codes("KM109") == ["KM109", "KM301"]
    assert codes(text="KM901: {enabled: true}") == codes("KM", text="KM901: {enabled: true}") == ["KM301", "KM901"]
    assert codes("KM9", text="KM901: {enabled: false}") == ["KM301"]


def test_a_rule_that_cannot_be_made_is_named() -> None:
    assert messages(read("KM301: {}"), "missing_class\nkeras.lam") == [
        "KM002 rule KM702 failed here, please report it: AttributeError: module 'tests.fake_catalogue' has no attribute 'Missing'",
        "KM301 calls lam",
    ]


def test_text_of_a_row_key_that_names_nothing() -> None:
    assert read("KMX1: {like: KM401, rows: {'-': x, tf.keras.y: z}}").entries["KMX1"].words == ("-", "y")
    assert read("KMX1: {like: KM401, rows: {'-': x, tf.keras.y: z}}").gate == ("keras", "tensorflow", "-")


def test_options_of_other_types(monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(Any, parse("a: [1, {b: 2}]", "x").value["a"]) == [1, {"b": 2}]
    assert options_schema(Any) == {}
    with pytest.raises(TypeError, match="an option cannot be of type <class 'complex'>"):
        typed(complex, parse("a: 1", "x").value["a"])
    with pytest.raises(ConfigError, match="expected a whole number, found text"):
        typed(int | None, parse("a: x", "x").value["a"])


@pytest.mark.parametrize("block", re.findall(r"^```yaml\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL))
def test_documented_files(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    schema = json.loads((PAGE.parent / "rules.schema.json").read_text(encoding="utf-8"))
    assert [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(_plain(block))] == []
    root = parse(block, "docs/configuration.md")
    merge(root, {code: Entry.of(code, keys) for code, keys in config.shipped().items()})


# Which file is read.


def options(**keys: Any) -> argparse.Namespace:
    values = {"km_config": None, "km_target": None, "config": None, "isolated": False, "select": None, "extend_select": None}
    return argparse.Namespace(**(values | keys))


def test_settings_from_options() -> None:
    assert settings(options()) == Settings()
    assert settings(options(km_target="3.4.1", select=["KM", "E9"], extend_select=["KM9"])) == Settings(None, (3, 4), ("KM", "KM9"))
    with pytest.raises(ConfigError, match=r"^--km-target: '3' is not a Keras version such as 3\.15$"):
        settings(options(km_target="3"))


@pytest.mark.parametrize("name", ["keras-migrate.yaml", "keras-migrate.yml"])
def test_the_file_beside_flake8s_configuration(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / name).touch()
    monkeypatch.chdir("a/b")
    assert settings(options()).path == tmp_path / name
    (tmp_path / "a" / "tox.ini").write_text("[tox]\n")
    assert settings(options()).path == tmp_path / name
    (tmp_path / "a" / ".flake8").write_text("# ours\n[flake8]\n")
    assert settings(options()).path is None
    assert settings(options(config=str(tmp_path / "setup.cfg"))).path == tmp_path / name
    assert settings(options(config="../../setup.cfg")).path is not None
    assert settings(options(isolated=True)).path is None


def test_the_search_ends_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home" / "project").mkdir(parents=True)
    (tmp_path / "keras-migrate.yaml").touch()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    monkeypatch.chdir("home/project")
    assert settings(options()).path is None


def test_a_file_named_without_a_slash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "config").mkdir()
    monkeypatch.chdir("a/b")
    assert settings(options(km_config="mine.yaml")).path == tmp_path / "a" / "b" / "mine.yaml"
    (tmp_path / "mine.yaml").touch()
    assert settings(options(km_config="mine.yaml")).path == tmp_path / "mine.yaml"
    (tmp_path / "a" / "setup.cfg").touch()
    assert settings(options(km_config="mine.yaml")).path == tmp_path / "a" / "b" / "mine.yaml"
    (tmp_path / "config" / "mine.yaml").touch()
    assert settings(options(km_config="mine.yaml", config=str(tmp_path / "config" / "tox.ini"))).path == tmp_path / "config" / "mine.yaml"
    assert settings(options(km_config=str(tmp_path / "x.yaml"))).path == tmp_path / "x.yaml"


# The catalogue itself.


def catalogue_of(text: str) -> str:
    return write_catalogue.build(text)


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
        catalogue_of(text)


def test_the_catalogue_as_a_module() -> None:
    text = FINE + "  methods: [lam]\n  words: []\nKM002: {name: engine, severity: breaks, message: '{anything}'}\n"
    module: dict[str, Any] = {}
    exec(catalogue_of(text), module)
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


def test_versions() -> None:
    assert (version("3.15"), version("3.15.1"), version("3"), version("3.x"), version(" 3.1")) == ((3, 15), (3, 15), None, None, None)
    assert [minor for minor in range(8) if within(">=3.1,<3.6,!=3.4", (3, minor))] == [1, 2, 3, 5]
    assert [minor for minor in range(4) if within(">3.0,<=3.2", (3, minor))] == [1, 2]
    assert within("==3.2", (3, 2))
    assert within("", (2, 15))
