"""Compares proposers on the same questions, by scored samples of each: pass@1, majority and best-of-N weighted, with
paired 95 % bootstrap intervals over questions of the differences to the first."""
import argparse
import json
from pathlib import Path

import numpy as np

from . import text
from .fit import score
from .statistics import blocks, interval, winner


def measures(question: dict, size: int, coefficients: dict) -> dict:
    """What the samples of one question reach, as means over disjoint blocks of `size`."""
    answers = [text.answer_of(sample) for sample in question["samples"]]
    outcomes = [0.0 if answer is None else float(np.prod(score(steps, coefficients)))
                for answer, steps in zip(answers, question["features"], strict=True)]
    right = lambda answer: float(answer == question["answer"])
    share = lambda weights: float(np.mean([right(winner(answers[part], weights[part])) for part in blocks(len(answers), size)]))
    return {"pass@1": float(np.mean([right(answer) for answer in answers])),
            f"majority@{size}": share([1.0] * len(answers)), f"bestOfNWeighted@{size}": share(outcomes)}


def compare(named: dict[str, list[dict]], size: int, coefficients: dict) -> dict:
    """For each name and measure the mean with its interval, and that of the difference to the first name."""
    found = {name: [measures(question, size, coefficients) for question in questions] for name, questions in named.items()}
    first = next(iter(found.values()))
    report = {"questions": len(first), "samplesPerQuestion": size}
    for name, own in found.items():
        report[name] = {key: {"mean": interval([one[key] for one in own]),
                              "difference": interval([one[key] - other[key] for one, other in zip(own, first, strict=True)])}
                        for key in first[0]}
    return report


def read(path: Path) -> list[dict]:
    with open(path) as lines:
        return sorted(map(json.loads, lines), key=lambda question: question["id"])


def main(arguments):
    parser = argparse.ArgumentParser(prog="compare", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scored", nargs="+", help="NAME=FILE, output of `score`; the first is what the others are compared with")
    parser.add_argument("--reward", type=Path, required=True, help="reward.json")
    parser.add_argument("--size", type=int, default=16, help="samples that vote (default: %(default)s)")
    parser.add_argument("--out", type=Path, required=True, help="JSON to write")
    options = parser.parse_args(arguments)
    named = {name: read(Path(path)) for name, _, path in (entry.partition("=") for entry in options.scored)}
    ids = [[question["id"] for question in questions] for questions in named.values()]
    if any(other != ids[0] for other in ids):
        raise SystemExit("the files are not about the same questions")
    report = compare(named, options.size, json.loads(options.reward.read_text())["score"])
    options.out.write_text(json.dumps(report, indent=2) + "\n")
    print(json.dumps(report, indent=2))
