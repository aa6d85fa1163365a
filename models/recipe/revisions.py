"""Measures a revision proposer on held-out questions: chains labelled by the generator and scored by the verifier, beside
independent samples of the proposer.

pass@1 by position in the chain (bins by the pass rate of the independent samples), how often right answers turn wrong and wrong ones right, how well the verifier tells the
attempts of one question apart with and without the earlier ones in view, and sequential against parallel at equal budget.
"""
import argparse
import json
from pathlib import Path

import numpy as np

from .evaluate import bins, rounded, split
from .fit import score
from .labelled import read
from .statistics import interval, mean_auc, winner


def by_position(questions):
    """Share of right answers per position, [questions, length]."""
    return np.array([np.mean([[sample.answer_right for sample in chain] for chain in q.chains()], axis=0) for q in questions])


def transitions(questions):
    """How often a right answer is followed by a wrong one, and a wrong one by a right one."""
    pairs = [(a.answer_right, b.answer_right) for q in questions for chain in q.chains() for a, b in zip(chain, chain[1:])]
    after_right, after_wrong = [b for a, b in pairs if a], [b for a, b in pairs if not a]
    return {"regression": round(1 - float(np.mean(after_right)), 4), "repair": round(float(np.mean(after_wrong)), 4)}


def area(questions):
    mean, count = mean_auc([split(q, lambda s: s.outcome, lambda s: s.derivation_right) for q in questions])
    return {"auc": rounded(mean), "of": count}


def vote(samples, weights):
    return winner([sample.answer for sample in samples], weights)


def hierarchical(chains):
    """Best-of-N weighted in each chain, its best solution of that answer, then best-of-N weighted across the chains."""
    winners = []
    for chain in chains:
        answer = vote(chain, [sample.outcome for sample in chain])
        mine = [sample for sample in chain if sample.answer is not None and sample.answer == answer]
        if mine:
            winners.append(max(mine, key=lambda sample: sample.outcome))
    return vote(winners, [sample.outcome for sample in winners])


def selected(question, parallel, chains: int, length: int):
    """Whether each selection is right at budget chains x length, averaged over disjoint blocks; length 1: independent samples."""
    if length == 1:
        groups = [[[s] for s in parallel.samples[i:i + chains]] for i in range(0, len(parallel.samples) - chains + 1, chains)]
    else:
        cut = [chain[:length] for chain in question.chains()]
        groups = [cut[i:i + chains] for i in range(0, len(cut) - chains + 1, chains)]
    flat = [[sample for chain in group for sample in chain] for group in groups]
    return {"majority": float(np.mean([vote(part, [1.0] * len(part)) == question.answer for part in flat])),
            "verifier": float(np.mean([hierarchical(group) == question.answer for group in groups]))}


def ratios(questions, parallel, budget: int):
    """Accuracy for every split of the budget into chains x length, with paired differences to parallel."""
    table, base = {}, [selected(q, p, budget, 1) for q, p in zip(questions, parallel)]
    for length in (1, 2, 4, 8):
        if budget % length or budget // length > len(questions[0].chains()) and length > 1:
            continue
        rows = base if length == 1 else [selected(q, p, budget // length, length) for q, p in zip(questions, parallel)]
        table[f"{budget // length}x{length}"] = {
            name: {"accuracy": round(float(np.mean([row[name] for row in rows])), 4),
                   "minusParallel": interval([row[name] - other[name] for row, other in zip(rows, base)])}
            for name in ("majority", "verifier")}
    return table


def measure(questions, alone, parallel):
    positions = by_position(questions)
    order = {id(q): place for place, q in enumerate(parallel)}
    fourth = min(3, positions.shape[1] - 1)
    return {
        "questions": len(questions), "chains": len(questions[0].chains()), "length": questions[0].chain_length,
        "passByPosition": [round(float(x), 4) for x in positions.mean(0)],
        "passByPositionAndBin": [[round(float(x), 4) for x in positions[[order[id(q)] for q in part]].mean(0)] for part in bins(parallel)],
        "fourthMinusFirst": interval(positions[:, fourth] - positions[:, 0]),
        **transitions(questions),
        "wholeDerivationWithAttempts": area(questions), "wholeDerivationAlone": area(alone),
        "ratios": {str(budget): ratios(questions, parallel, budget) for budget in (4, 8, 16, 32, 64)},
    }


def main(arguments):
    parser = argparse.ArgumentParser(prog="revisions", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chains", type=Path, required=True, help="scored chains")
    parser.add_argument("--alone", type=Path, required=True, help="the same, scored without the earlier attempts in view")
    parser.add_argument("--verdicts", type=Path, required=True, help="the generator's check of the chains")
    parser.add_argument("--parallel", type=Path, required=True, help="scored independent samples of the same questions")
    parser.add_argument("--parallel-verdicts", type=Path, required=True)
    parser.add_argument("--reward", type=Path, required=True, help="reward.json")
    parser.add_argument("--out", type=Path, required=True, help="JSON to write")
    options = parser.parse_args(arguments)
    reward = json.loads(options.reward.read_text())
    by = {name: (lambda features, weights=reward[name]: score(features, weights)) for name in ("score", "revision")}
    report = measure(list(read(options.chains, options.verdicts, by["score"], by["revision"])),
                     list(read(options.alone, options.verdicts, by["score"])),
                     list(read(options.parallel, options.parallel_verdicts, by["score"])))
    options.out.write_text(json.dumps(report, indent=2) + "\n")
    print(json.dumps(report, indent=2))
