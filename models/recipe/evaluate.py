"""Measures proposer and verifier on held-out questions: samples labelled by the generator and scored by the verifier.

Everything about the verifier is measured among the samples of one question, so that knowing which questions
are hard earns nothing. Writes one JSON file; `card` turns it into tables.
"""
import argparse
import json
from pathlib import Path

import numpy as np

from .fit import score
from .labelled import read
from .statistics import blocks, interval, mean_auc, pooled_auc, winner

BUDGETS = [1, 4, 16, 64]


def rate(question) -> float:
    return float(np.mean([sample.answer_right for sample in question.samples]))


def bins(questions):
    """Five equal bins by measured pass rate, the easiest first."""
    ordered = sorted(questions, key=rate, reverse=True)
    return [list(part) for part in np.array_split(np.array(ordered, dtype=object), 5)]


def pass_rates(questions):
    """pass@1 overall and by every property of the questions."""
    table = {"all": interval([rate(q) for q in questions]), "bins": [round(float(np.mean([rate(q) for q in b])), 4) for b in bins(questions)]}
    for name in sorted({name for q in questions for name in q.properties}):
        groups = {}
        for question in questions:
            groups.setdefault(question.properties.get(name), []).append(rate(question))
        table[name] = {str(key): {"questions": len(rates), "pass1": round(float(np.mean(rates)), 4)}
                       for key, rates in sorted(groups.items(), key=lambda item: str(item[0]))}
    return table


def first_wrong_pairs(question):
    """Scores of steps that are right with all before them, and of first wrong steps, of one question."""
    right, wrong = [], []
    for sample in question.samples:
        for place, score in enumerate(sample.scores):
            if place == sample.first_wrong:
                wrong.append(score)
                break
            right.append(score)
    return right, wrong


def same_place_pairs(question):
    """The same, separately for each place in the solution."""
    places = {}
    for sample in question.samples:
        for place, score in enumerate(sample.scores):
            places.setdefault(place, ([], []))[int(place == sample.first_wrong)].append(score)
            if place == sample.first_wrong:
                break
    return list(places.values())


def split(question, of, by):
    """Values `of` the samples for which `by` holds, and of the others."""
    return [of(s) for s in question.samples if by(s)], [of(s) for s in question.samples if not by(s)]


def rounded(value):
    return None if value is None else round(value, 4)


def areas(questions):
    """Areas as the mean over questions (`auc`) and over all pairs of samples of one question (`byPairs`)."""
    measures = {
        "firstWrongStep": [first_wrong_pairs(q) for q in questions],
        "firstWrongStepSamePlace": [pair for q in questions for pair in same_place_pairs(q)],
        "wholeDerivation": [split(q, lambda s: s.outcome, lambda s: s.derivation_right) for q in questions],
        "rightAnswer": [split(q, lambda s: s.outcome, lambda s: s.answer_right) for q in questions],
        "perfectCheckerAgainstAnswer": [split(q, lambda s: float(s.derivation_right), lambda s: s.answer_right) for q in questions],
    }
    table = {}
    for name, pairs in measures.items():
        mean, count = mean_auc(pairs)
        table[name] = {"auc": rounded(mean), "byPairs": rounded(pooled_auc(pairs)), "of": count}
    return table


def selections(question, budget):
    """Accuracy of each way to select at one budget, averaged over disjoint blocks of the samples."""
    totals = {"majority": [], "bestOfNWeighted": [], "top1": [], "passAtN": []}
    for block in blocks(len(question.samples), budget):
        part = question.samples[block]
        answers = [sample.answer for sample in part]
        best = max(part, key=lambda sample: sample.outcome)
        totals["majority"].append(winner(answers, [1.0] * len(part)) == question.answer)
        totals["bestOfNWeighted"].append(winner(answers, [s.outcome for s in part]) == question.answer)
        totals["top1"].append(best.answer_right)
        totals["passAtN"].append(any(s.answer_right for s in part))
    return {name: float(np.mean(values)) for name, values in totals.items()}


def selection_table(questions):
    table = {}
    for budget in BUDGETS:
        rows = [selections(q, budget) for q in questions]
        entry = {name: round(float(np.mean([row[name] for row in rows])), 4) for name in rows[0]}
        for name in ("bestOfNWeighted", "top1"):
            entry[f"{name}MinusMajority"] = interval([row[name] - row["majority"] for row in rows])
        table[str(budget)] = entry
    return table


def selection_by_bin(questions, budget):
    return [{name: round(float(np.mean([selections(q, budget)[name] for q in part])), 4)
             for name in ("majority", "bestOfNWeighted", "top1", "passAtN")} for part in bins(questions)]


def gates(report):
    """The bars that the models have to pass before anything is built on them."""
    overall, spread = report["passRate"]["all"][0], report["passRate"]["bins"]
    area = {name: entry["auc"] or 0.0 for name, entry in report["auc"].items()}
    gain = {n: report["selection"][n]["bestOfNWeightedMinusMajority"][0] for n in ("16", "64")}
    return {
        "pass1 .35 to .55": 0.35 <= overall <= 0.55,
        "five distinct bins": all(a > b for a, b in zip(spread, spread[1:])) and spread[0] < 1 and spread[-1] > 0,
        "auc first wrong step >= .95": area["firstWrongStep"] >= 0.95,
        "auc whole derivation >= .92": area["wholeDerivation"] >= 0.92,
        "perfect checker against answer >= .90": area["perfectCheckerAgainstAnswer"] >= 0.90,
        "weighted minus majority >= .08 at 16": gain["16"] >= 0.08,
        "weighted minus majority >= .12 at 64": gain["64"] >= 0.12,
    }


def evaluate(questions):
    report = {"questions": len(questions), "samplesPerQuestion": len(questions[0].samples),
              "passRate": pass_rates(questions), "auc": areas(questions), "selection": selection_table(questions),
              "selectionByBinAt16": selection_by_bin(questions, 16), "selectionByBinAt64": selection_by_bin(questions, 64)}
    kinds = sorted({q.properties.get("family", "") for q in questions})
    report["aucByFamily"] = {kind: areas([q for q in questions if q.properties.get("family", "") == kind]) for kind in kinds}
    report["gates"] = gates(report)
    return report


def main(arguments):
    parser = argparse.ArgumentParser(prog="evaluate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=Path, required=True, help="scored samples")
    parser.add_argument("--verdicts", type=Path, required=True, help="the generator's check of the samples")
    parser.add_argument("--reward", type=Path, required=True, help="reward.json")
    parser.add_argument("--out", type=Path, required=True, help="JSON to write")
    options = parser.parse_args(arguments)
    coefficients = json.loads(options.reward.read_text())["score"]
    questions = read(options.samples, options.verdicts, lambda features: score(features, coefficients))
    report = evaluate(list(questions))
    options.out.write_text(json.dumps(report, indent=2) + "\n")
    print(json.dumps(report, indent=2))
