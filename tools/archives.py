"""Fetches pinned source archives from the package index that pip is set to, without running any code of theirs."""

from __future__ import annotations

import hashlib
import html.parser
import os
import re
import ssl
import subprocess
import sys
import tarfile
import urllib.parse
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO

DEFAULT_INDEX = "https://pypi.org/simple"
ARCHIVE_SUFFIXES = (".tar.gz", ".tar.bz2", ".zip", ".whl")
SECONDS = 60


class ArchiveError(Exception):
    """An archive cannot be had: not listed, not reachable, or not the one that was pinned."""


class _Links(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href") if tag == "a" else None
        if href:
            self.found.append(href)


def pip_setting(name: str, default: str = "") -> str:
    """A setting of pip's: its environment variable first, then its configuration files."""
    value = os.environ.get("PIP_" + name.upper().replace("-", "_"))
    if value:
        return value
    done = subprocess.run([sys.executable, "-m", "pip", "config", "get", f"global.{name}"], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 and done.stdout.strip() else default


def normal_name(name: str) -> str:
    """A distribution's name as the index spells it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_url(url: str) -> bytes:
    """The bytes at an http(s) or file address. Raises ArchiveError."""
    certificates = pip_setting("cert")
    context = ssl.create_default_context(cafile=certificates or None)
    try:
        with urllib.request.urlopen(url, timeout=SECONDS, context=context) as answer:
            data: bytes = answer.read()
            return data
    except OSError as error:
        raise ArchiveError(f"cannot read {url}: {error}") from error


def archive_urls(name: str, version: str, page: str, base: str, suffixes: tuple[str, ...] = ARCHIVE_SUFFIXES) -> list[str]:
    """The addresses on an index page that are this version's archives, in the order of `suffixes`: source archives first, wheels last."""
    links = _Links()
    links.feed(page)
    wanted = []
    for href in links.found:
        address = urllib.parse.urljoin(base, href)
        filename = urllib.parse.unquote(PurePosixPath(urllib.parse.urlsplit(address).path).name)
        suffix = next((suffix for suffix in suffixes if filename.endswith(suffix)), None)
        if suffix is None:
            continue
        stem = filename.removesuffix(suffix)
        head = re.match(re.escape(normal_name(name)).replace(r"\-", "[-_.]+") + r"[-_](?=\d)", stem, re.IGNORECASE)
        if head and stem[head.end() :].split("-")[0] == version:
            wanted.append((suffixes.index(suffix), address))
    return [address for _, address in sorted(wanted)]


def download(name: str, version: str, cache: Path, sha256: str | None = None, suffixes: tuple[str, ...] = ARCHIVE_SUFFIXES) -> Path:
    """Brings one version's archive into the cache folder, and answers its path; `suffixes` are the kinds that will do, best first.

    A file that is already there is used again. Raises ArchiveError when it is not listed or its hash is not `sha256`.
    """
    cache.mkdir(parents=True, exist_ok=True)
    kept = [path for path in sorted(cache.glob(f"{normal_name(name)}-{version}.*")) if path.name.endswith(suffixes)]
    if kept:
        path = kept[0]
    else:
        base = pip_setting("index-url", DEFAULT_INDEX).rstrip("/") + f"/{normal_name(name)}/"
        urls = archive_urls(name, version, read_url(base).decode("utf-8", "replace"), base, suffixes)
        if not urls:
            raise ArchiveError(f"{name} {version}: the index lists no archive of it")
        suffix = next(suffix for suffix in suffixes if urllib.parse.urlsplit(urls[0]).path.endswith(suffix))
        path = cache / f"{normal_name(name)}-{version}{suffix}"
        path.write_bytes(read_url(urls[0]))
    found = digest(path)
    if sha256 and found != sha256:
        path.unlink()
        raise ArchiveError(f"{name} {version}: sha256 is {found}, pinned is {sha256}")
    return path


def digest(path: Path) -> str:
    """The file's sha256 in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def members(archive: Path) -> Iterator[tuple[str, IO[bytes]]]:
    """Name and content of each regular file of a tar, zip or wheel."""
    if archive.name.endswith((".zip", ".whl")):
        with zipfile.ZipFile(archive) as opened:
            for info in opened.infolist():
                if not info.is_dir():
                    yield info.filename, opened.open(info)
        return
    with tarfile.open(archive) as packed:
        for member in packed:
            content = packed.extractfile(member) if member.isfile() else None
            if content is not None:
                yield member.name, content


def unpack(archive: Path, folder: Path) -> Path:
    """Writes the archive's Python files, and nothing else, below the folder; names that point out of it are left out."""
    for name, content in members(archive):
        path = PurePosixPath(name)
        if path.suffix != ".py" or path.is_absolute() or ".." in path.parts:
            continue
        target = folder.joinpath(*path.parts[1:] if len(path.parts) > 1 and not archive.name.endswith(".whl") else path.parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.read())
    return folder
