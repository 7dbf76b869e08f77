"""Source files as bytes on disk and as text: decoded the way flake8 does it, written back without touching anything else."""

from __future__ import annotations

import contextlib
import io
import os
import stat
import tempfile
import tokenize
from typing import NamedTuple


class WriteError(Exception):
    """A file that was not written; the message says why."""


class SourceFile(NamedTuple):
    """The bytes of a file and what they say.

    ``text`` has no byte order mark and keeps its line endings; ``problem`` says why the bytes cannot be decoded, and then
    ``text`` is what flake8 falls back to: the bytes read as Latin-1.
    """

    raw: bytes
    text: str
    encoding: str
    problem: str = ""

    @property
    def lines(self) -> list[str]:
        """The lines as flake8 hands them to plugins: with their endings, each of them a line feed."""
        return io.StringIO(self.text, newline=None).readlines()


def decode(raw: bytes) -> SourceFile:
    """Read bytes as Python does: byte order mark, then encoding declaration (PEP 263), then UTF-8."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(raw).readline)
        return SourceFile(raw, raw.decode(encoding), encoding)
    except (SyntaxError, UnicodeError, LookupError) as error:
        return SourceFile(raw, raw.removeprefix(b"\xef\xbb\xbf").decode("latin-1"), "latin-1", f"cannot be decoded: {error}")


def encode(source: SourceFile, text: str) -> bytes:
    """``text`` in the encoding of a file, byte order mark included; raises WriteError where it would not be read back."""
    try:
        raw = text.encode(source.encoding)
    except UnicodeEncodeError as error:
        raise WriteError(f"the fixed text cannot be written in {source.encoding}: {error}") from None
    if decode(raw).text != text:
        raise WriteError("the fixed text would be read back differently")
    return raw


def replace(path: str, old: bytes, new: bytes) -> None:
    """Put ``new`` in the place of a file that still holds ``old``, at once or not at all.

    A temporary file in the same folder takes the file's mode (and owner where that is allowed) and then its name; a symbolic
    link stays a link, its target is replaced. Raises WriteError if the file is read-only or has changed meanwhile, OSError if it
    cannot be written.
    """
    path = os.path.realpath(path)
    status = os.stat(path)
    if not status.st_mode & stat.S_IWUSR or not os.access(path, os.W_OK):  # the first is all that holds for root
        raise WriteError("it is read-only")
    handle, temporary = tempfile.mkstemp(prefix=".keras-migrate-", dir=os.path.dirname(path))
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(new)
        with contextlib.suppress(OSError, AttributeError):
            os.chown(temporary, status.st_uid, status.st_gid)
        os.chmod(temporary, status.st_mode & 0o7777)
        with open(path, "rb") as stream:
            if stream.read() != old:
                raise WriteError("changed on disk meanwhile")
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
