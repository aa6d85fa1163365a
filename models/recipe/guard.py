"""Proves that question files share nothing with what was trained on: neither a question's text nor a calculation
(family and arithmetic, whatever the words, names and distractors). Exits with 1 where one does.

Training rows carry no plan, so the same problems are given again as question files; every row must be found there.
"""
import argparse
import hashlib
import json
import sys
from pathlib import Path


def text_key(row: dict) -> bytes:
    return _digest(" ".join(row["question"].split()).casefold())


def calculation_key(row: dict) -> bytes:
    """Family and plan without labels: equal exactly if two problems calculate the same."""
    steps = [step.split(": ", 1)[1] for step in row["plan"]]
    return _digest(row["family"] + ":" + ";".join(steps))


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=12).digest()


def rows(paths):
    for path in paths:
        with open(path) as lines:
            yield from map(json.loads, lines)


def main(arguments):
    parser = argparse.ArgumentParser(prog="guard", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=Path, nargs="+", required=True, help="JSONL rows trained on")
    parser.add_argument("--trained", type=Path, nargs="+", required=True, help="question files of the same problems, and all others used")
    parser.add_argument("--held-out", type=Path, nargs="+", required=True, help="question files to prove disjoint")
    options = parser.parse_args(arguments)
    texts, calculations = set(), set()
    for question in rows(options.trained):
        texts.add(text_key(question))
        calculations.add(calculation_key(question))
    strangers = sum(text_key(row) not in texts for row in rows(options.rows))
    print(f"{len(texts)} texts and {len(calculations)} calculations trained on; {strangers} rows without their question")
    shared = 0
    for path in options.held_out:
        found = [(text_key(q) in texts, calculation_key(q) in calculations) for q in rows([path])]
        same_text, same_calculation = (sum(column) for column in zip(*found))
        print(f"{path.name}: {len(found)} questions, {same_text} with a trained text, {same_calculation} with a trained calculation")
        shared += same_text + same_calculation
    sys.exit(1 if shared or strangers else 0)
