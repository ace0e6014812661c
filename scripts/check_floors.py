#!/usr/bin/env python3
"""Checks that every #include points down the building, and that guests stay on their floor.

A header that shows a guest library carries the guest's name (xapian_query.h), and only its own
folder may include it.
"""
import pathlib
import re
import sys

# Folder -> the folders of ours that it may include, besides itself.
FLOORS = {
    "common/article": [],
    "common/calendar": [],
    "common/text": [],
    "common/lexicon": ["common/text"],
    "common/query": ["common/calendar", "common/lexicon", "common/text"],
    "common/store": ["common/article", "common/calendar", "common/query"],
    # How a program ends depends on what can go wrong below it, and a typo is a distance of words.
    "common/cli": ["common/store", "common/text"],
    "indexer": ["common/*"],
    "searcher": ["common/*"],
    "tests": ["*"],
}

# How a guest's headers begin -> the folders where they may be seen.
GUESTS = {
    "xapian": ["common/store", "tests"],
    "xxhash": ["common/store"],
    "unicode/": ["common/text", "common/calendar", "tests"],
    "libstemmer": ["common/text"],
    "toml++": ["common/lexicon"],
    "CLI/": ["common/cli", "indexer", "searcher"],
    "simdjson": ["indexer/sources"],
    "archive": ["indexer/sources"],
    "csv": ["indexer/sources", "searcher/print", "tests"],
    "nlohmann/": ["searcher/print", "tests"],
    "readline/": ["searcher/shell"],
    "doctest/": ["tests"],
    "benchmark/": ["tests/bench"],
    "rapidcheck": ["tests"],
}
# Guests that our headers hide, and what the name of one that shows them begins with.
HIDDEN = {
    "xapian": "xapian_",
    "unicode/": "icu_",
    "nlohmann/": "json_",
    "simdjson": "simdjson_",
    "archive": "archive_",
    "csv": "csv_",
    "readline/": "readline_",
    "xxhash": "xxhash_",
    "libstemmer": "stemmer_",
    "toml++": "toml_",
}

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]')


def folder_of(path: str) -> str:
    return max((f for f in FLOORS if path.startswith(f + "/")), key=len, default="")


def allowed(source: str, target: str) -> bool:
    if source == target:
        return True
    return any(target == a or a == "*" or (a.endswith("/*") and target.startswith(a[:-1])) for a in FLOORS[source])


def findings(root: pathlib.Path):
    for file in sorted(p for p in root.rglob("*") if p.suffix in {".h", ".cpp"}):
        path = file.relative_to(root).as_posix()
        floor = folder_of(path)
        if path.startswith("build/") or not floor:
            if not path.startswith("build/"):
                yield f"{path}: lives on no floor; add its folder to FLOORS"
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            quote, header = match.groups()
            where = f"{path}:{number}"
            if quote == '"':
                target = folder_of(header)
                if not target:
                    yield f'{where}: "{header}" is not a path from the repository root'
                elif not allowed(floor, target):
                    yield f"{where}: {floor} may not include {target}"
                elif target != floor and pathlib.PurePath(header).name.startswith(tuple(HIDDEN.values())):
                    yield f"{where}: {header} is private to {target}"
                continue
            for guest, homes in GUESTS.items():
                if header.startswith(guest):
                    if not any(path.startswith(home + "/") for home in homes):
                        yield f"{where}: <{header}> belongs in {', '.join(homes)}"
                    elif file.suffix == ".h" and not file.name.startswith(HIDDEN.get(guest, "")):
                        yield f"{where}: <{header}> may not be seen in {file.name}"


problems = list(findings(pathlib.Path(sys.argv[1])))
print("\n".join(problems) or "every include points down")
sys.exit(1 if problems else 0)
