#!/usr/bin/env python3
"""Measures how well the searcher's terms bring the forms of a word together.

    scripts/measure_stems.py [--errors N] SEARCHER FILE...

FILE has a line a word: word<TAB>lemma<TAB>part of speech, as the PersianStemmingDataset has them
(PDTB_lemma, PTB_lemma), or word<TAB>stem, as tests/golden/economic_stems.table. Lines that begin with
# and empty ones are comments. Verbs (a part of speech that begins with V) are left out.

The stem of a word is its term, or the term of its parts written as one where it is a compound. It is
right (accuracy) where it is the lemma as the searcher folds it. Precision, recall and F1 are over the
pairs of words: those with one stem against those with one lemma.
"""
import argparse
import collections
import json
import math
import pathlib
import random
import subprocess
import sys
from typing import NamedTuple

SEED = 1


class Row(NamedTuple):
    word: str
    lemma: str


def read_rows(path: str) -> list[Row]:
    rows = {}  # a set that keeps the file's order
    with open(path, encoding="utf-8-sig") as file:
        for number, line in enumerate(file, 1):
            if not line.strip() or line.startswith("#"):
                continue
            cells = [cell.strip() for cell in line.split("\t")]
            if len(cells) not in (2, 3) or not cells[0] or not cells[1]:
                sys.exit(f"{path}:{number}: wanted word<TAB>lemma, with or without <TAB>part of speech")
            if len(cells) == 3 and cells[2].startswith("V"):
                continue
            rows[Row(cells[0], cells[1])] = None
    return list(rows)


def analyze(searcher: str, texts: list[str]) -> dict[str, list[dict]]:
    """The tokens of each text."""
    done = subprocess.run([searcher, "analyze", "--format", "jsonl", "-"], check=True, encoding="utf-8",
                          input="".join(text + "\n" for text in texts), stdout=subprocess.PIPE)
    # Not splitlines(): a text may hold a line separator that JSON does not escape.
    analyses = [json.loads(line) for line in done.stdout.split("\n") if line]
    if len(analyses) != len(texts):
        sys.exit(f"{searcher}: {len(analyses)} answers to {len(texts)} words")
    return {text: analysis["tokens"] for text, analysis in zip(texts, analyses)}


def stem_of(tokens: list[dict]) -> str:
    if tokens and tokens[0].get("compound_words") == len(tokens):
        return tokens[0]["compound"]
    return "".join(token["term"] for token in tokens)


def folded(tokens: list[dict]) -> str:
    return "".join(token["form"] for token in tokens).replace("\u0622", "\u0627")  # آ -> ا


def pairs_in(groups) -> int:
    return sum(math.comb(size, 2) for size in collections.Counter(groups).values())


def ratio(part: int, whole: int) -> float:
    return part / whole if whole else math.nan


class Result(NamedTuple):
    word: str
    stem: str
    lemma: str


def measures(results: list[Result]) -> list[float]:
    right = sum(result.stem == result.lemma for result in results)
    together = pairs_in((result.stem, result.lemma) for result in results)
    precision = ratio(together, pairs_in(result.stem for result in results))
    recall = ratio(together, pairs_in(result.lemma for result in results))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else math.nan
    return [ratio(right, len(results)), precision, recall, f1]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("searcher", metavar="SEARCHER")
    arguments.add_argument("files", metavar="FILE", nargs="+")
    arguments.add_argument("--errors", metavar="N", type=int, default=0,
                           help="print N wrong words of each file, always the same")
    options = arguments.parse_args()

    tables = {path: read_rows(path) for path in options.files}
    texts = sorted({text for rows in tables.values() for row in rows for text in row})
    tokens = analyze(options.searcher, texts)
    width = max(len(pathlib.Path(path).name) for path in tables)
    print(f"{'file':<{width}}    words  accuracy  precision  recall      F1")
    for path, rows in tables.items():
        results = [Result(row.word, stem_of(tokens[row.word]), folded(tokens[row.lemma])) for row in rows]
        accuracy, precision, recall, f1 = measures(results)
        print(f"{pathlib.Path(path).name:<{width}}  {len(results):>7}  {accuracy:>8.4f}  {precision:>9.4f}"
              f"  {recall:>6.4f}  {f1:>6.4f}")
        wrong = [result for result in results if result.stem != result.lemma]
        for result in random.Random(SEED).sample(wrong, min(options.errors, len(wrong))):
            print(f"  word {result.word}\n    stem {result.stem}\n    lemma {result.lemma}")


main()
