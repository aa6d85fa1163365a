"""Statistics of the evaluation: areas under the curve within questions, votes, paired bootstrap."""
import numpy as np


def auc(positives, negatives) -> float:
    """Chance that a positive scores above a negative, ties counting one half; None without both kinds."""
    positives, negatives = np.sort(np.asarray(positives, float)), np.asarray(negatives, float)
    if not len(positives) or not len(negatives):
        return None
    below = np.searchsorted(positives, negatives, "left")
    upto = np.searchsorted(positives, negatives, "right")
    wins = (len(positives) - upto) + 0.5 * (upto - below)
    return float(wins.mean() / len(positives))


def mean_auc(pairs):
    """Mean over questions of the area among the samples of one question, and how many questions count."""
    found = [value for value in (auc(p, n) for p, n in pairs) if value is not None]
    return (float(np.mean(found)), len(found)) if found else (None, 0)


def pooled_auc(pairs):
    """The same over all pairs of samples of one question: questions count by how many pairs they have."""
    sizes = [(len(p) * len(n), auc(p, n)) for p, n in pairs if len(p) and len(n)]
    total = sum(size for size, _ in sizes)
    return sum(size * value for size, value in sizes) / total if total else None


def winner(answers, weights):
    """Answer with the greatest sum of weights, the earliest among equals; samples without answer do not vote."""
    sums = {}
    for answer, weight in zip(answers, weights):
        if answer is not None:
            sums[answer] = sums.get(answer, 0.0) + weight
    return max(sums, key=sums.get) if sums else None


def blocks(count: int, size: int):
    """Disjoint blocks of `size` among `count` samples."""
    return [slice(begin, begin + size) for begin in range(0, count - size + 1, size)]


def interval(per_question, seed: int = 1, rounds: int = 10000):
    """Mean with its 95 % bootstrap interval over questions."""
    values = np.asarray(per_question, float)
    draws = np.random.default_rng(seed).integers(0, len(values), (rounds, len(values)))
    low, high = np.quantile(values[draws].mean(1), [0.025, 0.975])
    return [round(float(x), 4) for x in (values.mean(), low, high)]
