"""Measures a verifier by its value head alone: the score of a sample is the chance at the end of its last step.

For comparing kinds of labels (exact, Monte-Carlo): area within questions against right answers and right derivations,
and best-of-N weighted beside majority at 16.
"""
import argparse
import json
from pathlib import Path

import numpy as np

from .evaluate import rounded, selections, split
from .labelled import read
from .statistics import interval, mean_auc


def last_value(features) -> list[float]:
    """One step score per step: 1 but for the last, which is its value; so the product is that value."""
    if not len(features):
        return []
    return [1.0] * (len(features) - 1) + [float(1 / (1 + np.exp(-features[-1][0])))]


def measure(questions):
    areas = {name: mean_auc([split(q, lambda s: s.outcome, by) for q in questions]) for name, by in
             (("rightAnswer", lambda s: s.answer_right), ("wholeDerivation", lambda s: s.derivation_right))}
    rows = [selections(q, min(16, len(q.samples))) for q in questions]
    return {"questions": len(questions), **{name: {"auc": rounded(mean), "of": count} for name, (mean, count) in areas.items()},
            "bestOfNWeightedAt16": interval([row["bestOfNWeighted"] for row in rows]),
            "minusMajority": interval([row["bestOfNWeighted"] - row["majority"] for row in rows])}


def main(arguments):
    parser = argparse.ArgumentParser(prog="values", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=Path, required=True, help="scored samples")
    parser.add_argument("--verdicts", type=Path, required=True, help="the generator's check of the samples")
    parser.add_argument("--out", type=Path, required=True, help="JSON to write")
    options = parser.parse_args(arguments)
    report = measure(list(read(options.samples, options.verdicts, last_value)))
    options.out.write_text(json.dumps(report, indent=2) + "\n")
    print(json.dumps(report, indent=2))
