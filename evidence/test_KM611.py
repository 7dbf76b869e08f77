"""What `get_file` returns for an archive."""

import os
import pathlib
import tarfile


def archive(tmp_path):
    inside = tmp_path / "data.txt"
    inside.write_text("x")
    path = tmp_path / "data.tar.gz"
    with tarfile.open(path, "w:gz") as tar:
        tar.add(inside, "data/data.txt")
    return path.as_uri()


def fetched(keras, tmp_path, name, **options):
    """What `get_file` gives for an archive that holds `data/data.txt`, with a cache of its own (one that is not there is not used)."""
    cache = tmp_path / "cache"
    cache.mkdir()
    return pathlib.Path(str(keras.utils.get_file(name, archive(tmp_path), cache_dir=str(cache), **options)))


def test_extract(keras, version, record, tmp_path):
    """`get_file("data.tar.gz", url, extract=True)` returns"""
    path = fetched(keras, tmp_path, "data.tar.gz", extract=True)
    if version >= (3, 6):
        assert path.name == "data_extracted" and (path / "data" / "data.txt").is_file()
        record(f"the folder {path.name}")
    else:
        assert path.name == "data.tar.gz" and (path.parent / "data" / "data.txt").is_file()
        record(f"the archive {path.name}")


def test_untar(keras, version, record, tmp_path):
    """`get_file("data", url, untar=True)`: where `data/data.txt` of the archive is"""
    path = fetched(keras, tmp_path, "data", untar=True)
    inside = path / "data" / "data.txt" if version >= (3, 6) else path / "data.txt"
    assert path.name == "data" and inside.is_file()
    record(str(inside.relative_to(path.parent)))


def test_untar_ending(keras, version, record, tmp_path):
    """`get_file("v1.tar.gz", url, untar=True)` returns, and the archive is unpacked"""
    path = fetched(keras, tmp_path, "v1.tar.gz", untar=True)
    if version >= (3, 6):
        assert path.name == "v1_extracted" and (path / "data" / "data.txt").is_file()
        record(f"{path.name}, into it")
    else:
        assert path.name == "v1" and (path.parent / "data" / "data.txt").is_file()
        record(f"{path.name}, beside it")


def test_joined(keras, version, record, tmp_path):
    """the path returned, joined with the name that Keras 2 returned: what was beside it"""
    for name, options in (("data.tar.gz", {"extract": True}), ("data", {"untar": True})):
        folder = tmp_path / name
        folder.mkdir()
        path = fetched(keras, folder, name, **options)
        path = os.path.join(path, name) if version >= (3, 6) else path
        assert os.path.isfile(os.path.join(os.path.dirname(path), "data", "data.txt"))
    record("is beside it")


def test_plain(keras, record, tmp_path):
    """without `extract`: the file, in both"""
    path = fetched(keras, tmp_path, "data.tar.gz")
    assert path.name == "data.tar.gz" and path.is_file()
    record("data.tar.gz")


def test_no_archive(keras, version, record, tmp_path):
    """`get_file("data.csv", url, extract=True)` of a file that is no archive returns"""
    (tmp_path / "origin.csv").write_text("x")
    path = pathlib.Path(str(keras.utils.get_file("data.csv", (tmp_path / "origin.csv").as_uri(), cache_dir=str(tmp_path), extract=True)))
    assert (path.parent / "data.csv").is_file()
    assert path.exists() is (version < (3, 6))
    record(path.name if path.exists() else f"{path.name}, which does not exist")


def test_no_archive_plainly(keras, record, tmp_path):
    """`get_file("data.csv", url)` returns"""
    (tmp_path / "origin.csv").write_text("x")
    path = pathlib.Path(str(keras.utils.get_file("data.csv", (tmp_path / "origin.csv").as_uri(), cache_dir=str(tmp_path))))
    assert path.is_file()
    record(path.name)
