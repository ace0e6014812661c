#!/usr/bin/env python3
"""Checks that the documents are true: each command that README shows is run by a transcript test,
each path that a document names is there, and the manual page tells of each field of a query."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
DOCUMENTS = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "corpus/README.md",
             "tests/bench/README.md", "tests/relevance/README.md"]
FIELD = re.compile(r'\{Field::\w+, "(\w+)", FieldKind::')
PATH = re.compile(r"`((?:common|indexer|searcher|tests|corpus|scripts|\.ci)/[A-Za-z0-9_./-]*)`")


def commands(text: str):
    return [line[2:] for line in text.splitlines() if line.startswith("$ ")]


def findings():
    run = set()
    for case in sorted((root / "tests/cli/cases").glob("*.test")):
        run.update(commands(case.read_text(encoding="utf-8")))
    for command in commands((root / "README.md").read_text(encoding="utf-8")):
        if command not in run and not command.startswith(("scripts/", "git ")):
            yield f"README.md: no transcript test runs: {command}"
    for name in DOCUMENTS:
        document = root / name
        if not document.exists():
            yield f"{name}: is missing"
            continue
        for path in PATH.findall(document.read_text(encoding="utf-8")):
            if not (root / path).exists():
                yield f"{name}: there is no {path}"
    manual = root / "searcher/akhbar-query.7"
    fields = FIELD.findall((root / "common/query/field.cpp").read_text(encoding="utf-8"))
    if not fields:
        yield "common/query/field.cpp: no fields were found"
    told = manual.read_text(encoding="utf-8") if manual.exists() else ""
    for field in fields:
        if not re.search(rf"^\.It Ic {field}: Ta ", told, re.MULTILINE):
            yield f"searcher/akhbar-query.7: the table of FIELDS lacks {field}:"


problems = list(findings())
print("\n".join(problems) or "the documents agree with the tree")
sys.exit(1 if problems else 0)
