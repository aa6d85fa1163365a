"""Fits the step score: a logistic layer over value logit, least and summed log-probability of a step.

Reads labelled, scored samples of training questions and writes reward.json.
"""
import argparse
import json
from pathlib import Path

import numpy as np

from .labelled import read

FEATURES = ["value", "minLogProb", "sumLogProb"]


def logistic(features, labels, ridge: float = 1e-3, rounds: int = 50):
    """Intercept and weights of a logistic regression by Newton's method, features as they are."""
    x = np.hstack([np.ones((len(features), 1)), features])
    weights = np.zeros(x.shape[1])
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (labels - chance) - ridge * weights
        curvature = (x * (chance * (1 - chance))[:, None]).T @ x + ridge * np.eye(len(weights))
        step = np.linalg.solve(curvature, gradient)
        weights = weights + np.clip(step, -2, 2)
        if np.abs(step).max() < 1e-8:
            break
    return weights


def score(features, coefficients) -> np.ndarray:
    """Step scores in (0, 1) from features [steps, 3] and the `score` object of reward.json."""
    weights = [coefficients[name] for name in FEATURES]
    logits = coefficients["intercept"] + np.asarray(features, float).reshape(-1, 3) @ weights
    return 1 / (1 + np.exp(-np.clip(logits, -60, 60)))


def main(arguments):
    parser = argparse.ArgumentParser(prog="fit", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=Path, required=True, help="scored samples")
    parser.add_argument("--verdicts", type=Path, required=True, help="the generator's check of the samples")
    parser.add_argument("--revisions", type=Path, help="scored chains; a score of their own for attempts that revise others")
    parser.add_argument("--revision-verdicts", type=Path, help="the generator's check of the chains")
    parser.add_argument("--out", type=Path, required=True, help="reward.json to write")
    options = parser.parse_args(arguments)
    reward = {"digitOrder": "reversed", "score": fitted(read(options.samples, options.verdicts))}
    if options.revisions:
        reward["revision"] = fitted(read(options.revisions, options.revision_verdicts))
    options.out.write_text(json.dumps(reward, indent=2) + "\n")


def fitted(questions) -> dict:
    """Coefficients for the steps of all samples; of chains, those that follow an earlier attempt."""
    features, labels = [], []
    for question in questions:
        for sample in question.revisions():
            for step, right in zip(sample.features, sample.step_right):
                features.append(step)
                labels.append(right)
    weights = logistic(np.array(features), np.array(labels, float))
    coefficients = dict(zip(["intercept"] + FEATURES, (round(float(w), 5) for w in weights)))
    print(f"{len(labels)} steps, {np.mean(labels):.3f} right: {coefficients}")
    return coefficients
