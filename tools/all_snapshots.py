"""Every API snapshot again: the installed Keras 2.15 and 3, what their constructors take, and old Keras from its archives.

    python tools/all_snapshots.py [--check] [--folder ENVIRONMENTS]

With --check nothing is written; the status is 1, with a list, when a snapshot would change. Archives come from the package index;
where it cannot be reached, their snapshots are left as they are, and that is said.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import archives
from environments import ESSENTIAL, QUIET, Missing, Place, create, environments_folder

TOOLS = Path(__file__).resolve().parent
SNAPSHOTS = TOOLS / "snapshots"
# What pip installed: wheels where there are any. The wheel of 2.2.4 has modules of older releases that its source archive has not.
KINDS = (".whl", ".tar.gz")
ARCHIVES = {
    "keras-1.2.2": ("1.2.2", "d2b18c4336eb9c4f0d03469870257efa7980a9b036c9d46dcf4d49e7f4487e2d"),
    "keras-2.2.4": ("2.2.4", "794d0c92c6c4122f1f0fcf3a7bc2f49054c6a54ddbef8d8ffafca62795d760b6"),
    "keras-2.3.1": ("2.3.1", "d08a57bd63546175f8f19232ba05906514d419da3e0af8ef7437fa1c11442e20"),
    "tf.keras-2.6.0": ("2.6.0", "504af5656a9829fe803ce48a8580ef16916e89906aceddad9e098614269437e7"),
    "tf.keras-2.10.0": ("2.10.0", "26a6e2c2522e7468ddea22710a99b3290493768fc08a39e75d1173a0e3452fdf"),
}
MODULES = {
    "2.6.0": ARCHIVES["tf.keras-2.6.0"][1],
    "2.7.0": "0c33ae1f728064ca0d35dfba999e9c316f03623bf5688c82fb83cc74a80ea248",
    "2.8.0": "744d39dc6577dcd80ff4a4d41549e92b77d6a17e0edd58a431d30656e29bc94e",
    "2.9.0": "55911256f89cfc9343c9fbe4b61ec45a2d33d89729cbe1ab9dcacf8b07b8b6ab",
    "2.10.0": ARCHIVES["tf.keras-2.10.0"][1],
    "2.11.0": "38c6fff0ea9a8b06a2717736565c92a73c8cd9b1c239e7125ccb188b7848f65e",
    "2.12.0": "35c39534011e909645fb93515452e98e1a0ce23727b55d4918b9c58b2308c15e",
}
"""The releases that have their modules directly below ``keras``, and the hashes of their wheels."""


def of_modules(check: bool, cache: Path) -> int:
    """The names of the modules of ``MODULES``, without ``keras.api``; answers the status."""
    names: set[str] = set()
    for version, sha256 in MODULES.items():
        try:
            archive = archives.download("keras", version, cache, sha256, KINDS)
        except archives.ArchiveError as error:
            print(f"keras-modules: left as it is, {error}")
            return 0
        files = [name for name, _ in archives.members(archive) if name.startswith("keras/") and name.endswith(".py")]
        modules = [name.removesuffix(".py").removesuffix("/__init__").split("/")[1:] for name in files]
        names.update(".".join(parts) for parts in modules if parts and parts[0] != "api")
    path, text = SNAPSHOTS / "keras-modules-2.6-2.12.txt", "".join(f"{name}\n" for name in sorted(names))
    if check and path.read_text(encoding="utf-8") != text:
        print(f"{path.name} would change")
        return 1
    if not check:
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


def of_archives(flags: list[str], cache: Path) -> int:
    """Reads old Keras; answers the status."""
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for name, (version, sha256) in ARCHIVES.items():
            try:
                archive = archives.download("keras", version, cache, sha256, KINDS)
            except archives.ArchiveError as error:
                print(f"{name}: left as it is, {error}")
                continue
            sources.append(f"{name}={archives.unpack(archive, Path(folder, name))}")
        return tool(Path(sys.executable), "snapshot_api.py", *sources, str(SNAPSHOTS), *flags) if sources else 0


def tool(python: Path, program: str, *arguments: str) -> int:
    """Runs one of the tools with an environment's interpreter; answers its status."""
    settings = {**os.environ, **QUIET, "KERAS_BACKEND": "tensorflow"}
    return subprocess.run([python, TOOLS / program, *arguments], env=settings, check=False).returncode


def main(arguments: list[str] | None = None) -> int:
    """The command line; answers the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--folder", type=Path, default=environments_folder())
    asked = parser.parse_args(arguments)
    flags = ["--check"] if asked.check else []
    place = Place(asked.folder, {})
    try:
        for name in ESSENTIAL:
            create(name, place)
    except Missing as error:
        print(error)
        return 1
    cache = asked.folder.parent / "archives"
    done = [of_modules(asked.check, cache), of_archives(flags, cache)]
    done += [tool(place.python(name), "snapshot_api.py", "installed", str(SNAPSHOTS), *flags) for name in ESSENTIAL]
    done.append(tool(place.python(ESSENTIAL[-1]), "try_calls.py", *flags))
    return max(done)


if __name__ == "__main__":
    sys.exit(main())
