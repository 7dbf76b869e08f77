"""The tool that reads other people's packages: what it takes from an index page and an archive, and what it writes."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from pathlib import Path

import archives
import pytest
import real_world

PAGE = """<!DOCTYPE html><html><body>
<a href="../../files/keras_rl-0.4.2-py3-none-any.whl#sha256=1">keras_rl-0.4.2-py3-none-any.whl</a>
<a href="https://files.example.org/keras-rl-0.4.2.tar.gz#sha256=2">keras-rl-0.4.2.tar.gz</a>
<a href="https://files.example.org/keras-rl-0.4.2.tar.gz.asc">signature</a>
<a href="https://files.example.org/keras-rl-0.4.20.zip">keras-rl-0.4.20.zip</a>
<a href="https://files.example.org/keras-rl2-0.4.2.zip">keras-rl2-0.4.2.zip</a>
<a>no address</a></body></html>"""


def tar(path: Path, files: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w:gz") as packed:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            packed.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("p-1/link.py")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        packed.addfile(link)
    return path


def test_source_archives_come_first_and_other_versions_never() -> None:
    assert archives.archive_urls("Keras_RL", "0.4.2", PAGE, "https://index.example.org/simple/keras-rl/") == [
        "https://files.example.org/keras-rl-0.4.2.tar.gz#sha256=2",
        "https://index.example.org/files/keras_rl-0.4.2-py3-none-any.whl#sha256=1",
    ]


def test_only_python_files_inside_the_folder_are_unpacked(tmp_path: Path) -> None:
    files = {"p-1/a.py": b"a", "p-1/b/c.py": b"c", "p-1/data.h5": b"x", "p-1/../../out.py": b"x", "/abs.py": b"x", "top.py": b"t"}
    archives.unpack(tar(tmp_path / "p-1.tar.gz", files), tmp_path / "to")
    assert {path.relative_to(tmp_path / "to").as_posix() for path in (tmp_path / "to").rglob("*") if path.is_file()} == {"a.py", "b/c.py", "top.py"}
    assert not list(tmp_path.glob("*.py"))


def test_wheels_keep_their_top_folder(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "p-1-py3-none-any.whl", "w") as packed:
        packed.writestr("p/a.py", "a")
    archives.unpack(tmp_path / "p-1-py3-none-any.whl", tmp_path / "to")
    assert (tmp_path / "to" / "p" / "a.py").read_text(encoding="utf-8") == "a"


def test_download_from_pips_index_checks_the_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = tmp_path / "simple" / "p"
    index.mkdir(parents=True)
    made = tar(index / "p-1.tar.gz", {"p-1/a.py": b"a"})
    page = '<a href="p-1.tar.gz">p-1.tar.gz</a>'
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.example.org/simple/")
    asked = []

    def read(url: str) -> bytes:
        asked.append(url)
        return page.encode() if url.endswith("/") else made.read_bytes()

    monkeypatch.setattr(archives, "read_url", read)
    cache = tmp_path / "cache"
    got = archives.download("P", "1", cache, archives.digest(made))
    assert got == cache / "p-1.tar.gz"
    assert asked == ["https://index.example.org/simple/p/", "https://index.example.org/simple/p/p-1.tar.gz"]
    assert archives.download("P", "1", cache) == got
    assert len(asked) == 2
    with pytest.raises(archives.ArchiveError, match="pinned is 00"):
        archives.download("P", "1", cache, "00")
    assert not got.exists()
    with pytest.raises(archives.ArchiveError, match="lists no archive"):
        archives.download("p", "2", cache)


def test_unreachable_addresses_are_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(archives.ArchiveError, match="cannot read"):
        archives.read_url((tmp_path / "none").as_uri())


def test_record_is_pinned_and_rendered() -> None:
    record = real_world.load()
    assert len(record) >= 15
    assert [package for package, entry in record.items() if len(entry.get("sha256", "")) != 64] == []
    assert real_world.RECORD.read_text(encoding="utf-8") == real_world.render(record)
    assert len(real_world.chosen(list(real_world.SMOKE), record)) == len(real_world.SMOKE)
    assert real_world.chosen(["keras"], record) == ["keras-1.2.2", "keras-2.2.4", "keras-2.3.1"]
    assert [package for package, entry in record.items() if "KM002" in entry["findings"]] == []
    with pytest.raises(SystemExit):
        real_world.main(["no-such-package"])


def test_changes_are_named() -> None:
    old = {"files": 2, "lines": 9, "findings": {"KM201": 3, "E9": 1}}
    assert real_world.changes("p-1", old, {"files": 2, "lines": 9, "findings": {"E9": 1, "KM201": 3}}) == []
    assert real_world.changes("p-1", old, {"files": 3, "lines": 9, "findings": {"KM201": 4, "KM301": 1, "E9": 1}}) == [
        "p-1: files: recorded 2, now 3",
        "p-1: KM201: recorded 3, now 4",
        "p-1: KM301: recorded 0, now 1",
    ]


def test_page_sums_up() -> None:
    one = real_world.Measured(2, 30, {"E9": 1, "KM201": 3}, 1.0, 1.1)
    two = real_world.Measured(1, 10, {"KM201": 1, "KM301": 1}, 1.0, 1.0)
    text = real_world.page({"b-1": two, "a-1": one}, {"KM201": "ambiguous-accuracy"})
    assert "With the plugin flake8 takes 1.05 times as long as without." in text
    assert "| a-1 | 2 | 30 | 1 | 3 | 1.00 | 1.10 |\n| b-1 | 1 | 10 | 0 | 2 | 1.00 | 1.00 |\n| **all** | 3 | 40 | 1 | 5 | 2.00 | 2.10 |" in text
    assert "| KM201 ambiguous-accuracy | 4 | 2 |\n| KM301  | 1 | 1 |\n" in text


def test_measures_a_folder_with_real_flake8(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("print(1)\n", encoding="utf-8")
    (tmp_path / "old.py").write_text("print 1\n", encoding="utf-8")
    assert real_world.measure(tmp_path).counts() == {"files": 2, "lines": 2, "findings": {"E9": 1}}


def test_check_fails_when_counts_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    entry = {"files": 1, "lines": 1, "findings": {}, "sha256": "0" * 64}
    (tmp_path / "record.json").write_text(json.dumps({"p-1": entry, "q-1": {**entry, "lines": 5}}), encoding="utf-8")
    for package in ("p-1", "q-1"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "a.py").write_text("print(1)\n", encoding="utf-8")
    monkeypatch.setattr(real_world, "RECORD", tmp_path / "record.json")
    assert real_world.main(["--check", "p", "--folder", str(tmp_path)]) == 0
    assert real_world.main(["--check", "p", "q-1", "--folder", str(tmp_path)]) == 1
    assert capsys.readouterr().out.endswith("q-1: lines: recorded 5, now 1\n")
