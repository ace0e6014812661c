#!/usr/bin/env python3
"""Asks the sample corpus each query of the EXAMPLES of akhbar-query(7): none may be refused.

    manual_examples.py INDEXER SEARCHER CORPUS PAGE
"""
import pathlib
import re
import subprocess
import sys
import tempfile

ITEM = ".It Ic "
# The characters that roff would print as others, as the page has to write them.
ESCAPES = {"\\(dq": '"', "\\(ha": "^", "\\(ti": "~", "\\-": "-", "\\&": ""}
SAVED_QUERY = re.compile(r"(?<!\S)[-+(]*@")


def queries(page: str):
    section = page.split("\n.Sh EXAMPLES\n", 1)[1].split("\n.Sh ", 1)[0]
    for line in section.splitlines():
        if not line.startswith(ITEM):
            continue
        query = line.removeprefix(ITEM)
        if '"' in query:
            sys.exit(f'a quote in a query is \\(dq: {line}')
        for escape, character in ESCAPES.items():
            query = query.replace(escape, character)
        if "\\" in query:
            sys.exit(f"which character is meant? {line}")
        yield query


def main() -> int:
    indexer, searcher, corpus, page = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    # What is saved under a name is the reader's own.
    asked = [q for q in queries(page.read_text(encoding="utf-8")) if not SAVED_QUERY.search(q)]
    if len(asked) < 15:
        sys.exit(f"{page}: {len(asked)} examples were found, and there should be 15 or more")
    failed = 0
    with tempfile.TemporaryDirectory() as directory:
        environment = {"LC_ALL": "C.UTF-8", "HOME": directory}
        index = pathlib.Path(directory) / "news.db"
        subprocess.run([indexer, index, corpus / "articles"], env=environment, check=True, stdout=subprocess.DEVNULL)
        for query in asked:
            command = [searcher, index, "--format", "ids", "--today", "2024-06-18", "--", query]
            done = subprocess.run(command, env=environment, text=True, capture_output=True, timeout=60)
            if done.returncode != 0:
                failed += 1
                print(f"{query}\n  exit status {done.returncode}: {done.stderr.strip()}")
    print(f"{len(asked)} examples, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
