"""Reads samples with the verifier's features and the generator's verdicts, question by question."""
import json
from dataclasses import dataclass
from pathlib import Path

from . import text

PROPERTIES = ["family", "steps", "magnitude"]


@dataclass
class Sample:
    """One solution: `features` [steps, 3]; `step_right` up to the first break of structure; `first_wrong` or None."""
    answer: str | None
    answer_right: bool
    derivation_right: bool
    first_wrong: int | None
    step_right: list[bool]
    features: list[list[float]]
    scores: list[float]
    outcome: float


@dataclass
class Question:
    answer: str
    properties: dict
    samples: list[Sample]


def read(samples: Path, verdicts: Path, score=None):
    """Yields questions; `score` maps features [steps, 3] to step scores, without it scores are empty.

    The outcome is the product of the step scores, 0 for a solution without an answer.
    """
    found = _verdicts(verdicts)
    with open(samples) as lines:
        for line in lines:
            row = json.loads(line)
            parts = zip(row["samples"], row.get("features") or [[]] * len(row["samples"]))
            yield Question(row["answer"], {name: row[name] for name in PROPERTIES},
                           [_sample(solution, features, found[row["id"], place], score)
                            for place, (solution, features) in enumerate(parts)])


def _verdicts(path: Path):
    with open(path) as lines:
        return {(row["id"], row["sample"]): row for row in map(json.loads, lines)}


def _sample(solution, features, verdict, score):
    scores = [float(s) for s in score(features)] if score is not None else []
    outcome = 1.0 if verdict["finished"] and text.answer_of(solution) is not None else 0.0
    for step in scores:
        outcome *= step
    first = verdict["firstWrongStep"]
    return Sample(text.answer_of(solution), verdict["answerRight"], verdict["derivationRight"], None if first < 0 else first,
                  [line["written"] == line["right"] for line in verdict["lines"]], features, scores, outcome)
