#!/usr/bin/env python3
"""Runs one transcript of shell commands and compares what they print.

    run.py [--update] CASE.test BIN_DIR...

Lines that begin with "$ " are commands, run in an empty directory with BIN_DIR... first on PATH.
What follows a command, up to the next command, is what it prints (stdout and stderr together),
then "[N]" where it exits with N and not 0. All before the first command is prose, and so are lines
that begin with "# ", which stand behind an empty line.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile


def transcript(text: str, directory: str, environment: dict) -> str:
    out, seen_command = [], False
    for line in text.splitlines():
        if line.startswith("$ "):
            seen_command = True
            done = subprocess.run(["bash", "-c", line[2:]], cwd=directory, env=environment, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
            out.append(line)
            out += done.stdout.splitlines()
            if done.returncode:
                out.append(f"[{done.returncode}]")
        elif line.startswith("# "):
            out += ["", line]
        elif not seen_command:
            out.append(line)
    return "\n".join(out) + "\n"


def main() -> int:
    args = [a for a in sys.argv[1:] if a != "--update"]
    case = pathlib.Path(args[0])
    bins = [str(pathlib.Path(d).resolve()) for d in args[1:]]
    path = os.pathsep.join([*bins, "/usr/bin", "/bin"])
    # Debian's sphinxsearch also has an "indexer": be sure that ours is the one that runs.
    for program in ("indexer", "searcher"):
        found = shutil.which(program, path=path)
        if found is None or os.path.dirname(found) not in bins:
            sys.exit(f"{program}: would run {found}, not one of {', '.join(bins)}")
    corpus = pathlib.Path(__file__).resolve().parents[2] / "corpus"
    environment = {"PATH": path, "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent", "CORPUS": str(corpus),
                   # Xapian::Database::check has a mismatch of its own (1.4.22).
                   "ASAN_OPTIONS": "new_delete_type_mismatch=0"}
    expected = case.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as directory:
        actual = transcript(expected, directory, environment)
    if "--update" in sys.argv:
        case.write_text(actual, encoding="utf-8")
        return 0
    if actual == expected:
        return 0
    with tempfile.NamedTemporaryFile("w", suffix=".actual", encoding="utf-8") as file:
        file.write(actual)
        file.flush()
        subprocess.run(["diff", "-u", "--label", "expected", "--label", "actual", case, file.name])
    return 1


sys.exit(main())
