#!/usr/bin/env python3
"""Measures what searcher proposes for mistyped words of a corpus, and that it lets rare names be.

Words that at least 100 articles of CORPUS (JSON lines, also .zst) have get one random slip each: a
letter dropped, inserted, changed, or swapped with its neighbour, so that no article has the result.
INDEX, which was built of the corpus, is then asked for each. Names (a file, one a line) that one to
five articles have are asked for as they are. The same seed makes the same slips.
"""
import argparse
import collections
import json
import random
import re
import subprocess
import sys

LETTERS = {"en": "abcdefghijklmnopqrstuvwxyz", "fa": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"}
WORD = {"en": re.compile("[a-z]+"), "fa": re.compile("[آ-ی]+")}
# Looks like another letter, or is none: what folding makes the same.
SAME = str.maketrans("يىكةأإؤئ", "ییکهااوی")
LEAST_ARTICLES = 100
LEAST_LETTERS = 4


def read_corpus(path):
    command = ["zstd", "-dc", path] if path.endswith(".zst") else ["cat", path]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        for line in process.stdout:
            article = json.loads(line)
            yield article.get("title", "") + " " + article.get("body", "")


def count_articles(path, language):
    articles = collections.Counter()
    for text in read_corpus(path):
        articles.update(set(WORD[language].findall(text.lower().translate(SAME))))
    return articles


def with_slip(word, letters, draw):
    at = draw.randrange(len(word))
    kind = draw.choice(["drop", "insert", "change", "swap"])
    if kind == "drop":
        return word[:at] + word[at + 1:]
    if kind == "insert":
        return word[:at] + draw.choice(letters) + word[at:]
    if kind == "change":
        return word[:at] + draw.choice(letters) + word[at + 1:]
    return word[:at] + word[at:at + 2][::-1] + word[at + 2:]


def make_slips(articles, language, most, draw):
    frequent = sorted(word for word, count in articles.items()
                      if count >= LEAST_ARTICLES and len(word) >= LEAST_LETTERS)
    slips = []
    while frequent and len(slips) < most:
        word = draw.choice(frequent)
        typed = with_slip(word, LETTERS[language], draw)
        if typed != word and typed not in articles:
            slips.append((typed, word))
    return slips


def ask(searcher, index, words):
    command = [searcher, index, "--format", "jsonl", "--limit", "0", "--quiet"]
    result = subprocess.run(command, input="\n".join(words), capture_output=True, text=True,
                            encoding="utf-8", check=True)
    summaries = [json.loads(line) for line in result.stdout.splitlines()]
    return [summary["repairs"] for summary in summaries if summary["type"] == "summary"]


def analyze(searcher, words):
    """The terms of each word."""
    result = subprocess.run([searcher, "analyze", "--format", "jsonl", "-"], input="\n".join(words),
                            capture_output=True, text=True, encoding="utf-8", check=True)
    analyses = [json.loads(line) for line in result.stdout.splitlines()]
    return {word: [token["term"] for token in analysis["tokens"]]
            for word, analysis in zip(words, analyses)}


def fold(word):
    return word.translate(SAME).replace("آ", "ا")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("searcher")
    parser.add_argument("index", metavar="INDEX")
    parser.add_argument("corpus", metavar="CORPUS")
    parser.add_argument("--lang", choices=LETTERS, default="en")
    parser.add_argument("--names", metavar="FILE")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="print what went wrong")
    options = parser.parse_args()

    draw = random.Random(options.seed)
    articles = count_articles(options.corpus, options.lang)
    slips = make_slips(articles, options.lang, options.count, draw)
    stems = analyze(options.searcher, sorted({word for slip in slips for word in slip}))
    first = among_three = found_anyway = 0
    for (typed, word), repairs in zip(slips, ask(options.searcher, options.index,
                                                 [typed for typed, _ in slips])):
        likely = [fold(other) for other in repairs[0]["likely"]] if repairs else []
        found_anyway += not likely and stems[typed] == stems[word]
        first += likely[:1] == [fold(word)]
        among_three += fold(word) in likely
        if options.misses and fold(word) not in likely[:1]:
            print(f"{typed} meant {word}: {', '.join(likely) or '-'}")
    print(f"{len(slips)} slips: the right word is first {first / len(slips):.3f}, "
          f"among three {among_three / len(slips):.3f}; {found_anyway} more have its stem")

    if options.names:
        with open(options.names, encoding="utf-8") as file:
            known = {fold(line.strip().lower()) for line in file}
        rare = sorted(word for word, count in articles.items()
                      if 1 <= count <= 5 and fold(word) in known and len(word) >= LEAST_LETTERS)
        rare = draw.sample(rare, min(options.count, len(rare)))
        answers = list(zip(rare, ask(options.searcher, options.index, rare)))
        # Grady is in no article that has O'Grady.
        known = [(name, repairs) for name, repairs in answers
                 if not repairs or repairs[0]["articles"] > 0]
        proposed = [(name, repairs[0]["likely"]) for name, repairs in known if repairs]
        print(f"{len(known)} rare names: {len(proposed)} with a proposal "
              + " ".join(f"{name}:{likely[0]}" for name, likely in proposed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
