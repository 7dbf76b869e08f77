"""Configuration: what a project's settings change, and which file is read."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import pytest

from flake8_keras_migrate.config import ConfigError, Settings, settings
from flake8_keras_migrate.marks import parse
from flake8_keras_migrate.module import Module
from flake8_keras_migrate.options import schema as options_schema
from flake8_keras_migrate.options import typed
from flake8_keras_migrate.versions import version, within
from tests.fake_catalogue import messages, read

pytestmark = pytest.mark.usefixtures("fakes")


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


def test_words_and_gate_of_own_rows() -> None:
    made = read("KMX1: {like: KM401, rows: {acme: x, tf.keras.y: z, acme.a.b: c}}")
    assert made.entries["KMX1"].words == ("acme", "y", "b")
    assert made.gate == ("keras", "tensorflow", "acme")


def test_options_of_other_types(monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(Any, parse("a: [1, {b: 2}]", "x").value["a"]) == [1, {"b": 2}]
    assert options_schema(Any) == {}
    with pytest.raises(TypeError, match="an option cannot be of type <class 'complex'>"):
        typed(complex, parse("a: 1", "x").value["a"])
    with pytest.raises(ConfigError, match="expected a whole number, found text"):
        typed(int | None, parse("a: x", "x").value["a"])


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


def test_versions() -> None:
    assert (version("3.15"), version("3.15.1"), version("3"), version("3.x"), version(" 3.1")) == ((3, 15), (3, 15), None, None, None)
    assert [minor for minor in range(8) if within(">=3.1,<3.6,!=3.4", (3, minor))] == [1, 2, 3, 5]
    assert [minor for minor in range(4) if within(">3.0,<=3.2", (3, minor))] == [1, 2]
    assert within("==3.2", (3, 2))
    assert within("", (2, 15))
