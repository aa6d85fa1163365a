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
    chain_length: int = 1

    def chains(self) -> list[list[Sample]]:
        return [self.samples[i:i + self.chain_length] for i in range(0, len(self.samples), self.chain_length)]

    def revisions(self) -> list[Sample]:
        """All samples, but of chains those that follow an earlier attempt."""
        return self.samples if self.chain_length == 1 else [sample for chain in self.chains() for sample in chain[1:]]


def read(samples: Path, verdicts: Path, score=None, revision_score=None):
    """Yields questions; `score` maps features [steps, 3] to step scores, without it scores are empty.

    `revision_score` does so for attempts of a chain that follow another one (`score` where it is not given).

    The outcome is the product of the step scores, 0 for a solution without an answer.
    """
    found = _verdicts(verdicts)
    with open(samples) as lines:
        for line in lines:
            row = json.loads(line)
            parts = zip(row["samples"], row.get("features") or [[]] * len(row["samples"]))
            length = row.get("chainLength", 1)
            scores = [score] + [revision_score or score] * (length - 1)
            yield Question(row["answer"], {name: row[name] for name in PROPERTIES},
                           [_sample(solution, features, found[row["id"], place], scores[place % length])
                            for place, (solution, features) in enumerate(parts)], length)


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
