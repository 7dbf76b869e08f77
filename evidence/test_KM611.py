"""What `get_file` returns for an archive."""

import pathlib
import tarfile


def archive(tmp_path):
    inside = tmp_path / "data.txt"
    inside.write_text("x")
    path = tmp_path / "data.tar.gz"
    with tarfile.open(path, "w:gz") as tar:
        tar.add(inside, "data/data.txt")
    return path.as_uri()


def test_extract(keras, version, record, tmp_path):
    """`get_file("data.tar.gz", url, extract=True)` returns"""
    path = keras.utils.get_file("data.tar.gz", archive(tmp_path), extract=True, cache_dir=str(tmp_path / "cache"))
    name = str(path).rpartition("/")[2]
    if version >= (3, 6):
        assert name == "data_extracted"
        record(f"the folder {name}")
    else:
        assert "data" in name and "_extracted" not in name
        record(f"the archive {name}")


def test_untar(keras, record, tmp_path):
    """`get_file("data", url, untar=True)`: where `data/data.txt` of the archive is, not to be flagged"""
    path = pathlib.Path(keras.utils.get_file("data", archive(tmp_path), untar=True, cache_dir=str(tmp_path / "cache")))
    assert (path / "data.txt").is_file()
    record("data.txt below the path returned")


def test_plain(keras, record, tmp_path):
    """without `extract`: the file, in both"""
    path = str(keras.utils.get_file("data.tar.gz", archive(tmp_path), cache_dir=str(tmp_path / "cache")))
    assert path.endswith("data.tar.gz")
    record("data.tar.gz")
