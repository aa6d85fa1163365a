"""Measures a proposer alone on held-out questions, by their answers: pass@1 of its samples, and what it writes greedily."""
import argparse
import json
from pathlib import Path

from . import text
from .evaluate import pass_rates
from .labelled import PROPERTIES, Question, Sample
from .statistics import interval


def read(path: Path) -> list[Question]:
    """Questions with samples that are judged by their answers alone."""
    with open(path) as lines:
        return [Question(row["answer"], {name: row[name] for name in PROPERTIES}, [_judged(sample, row["answer"]) for sample in row["samples"]])
                for row in map(json.loads, lines)]


def _judged(solution: str, reference: str) -> Sample:
    answer = text.answer_of(solution)
    return Sample(answer, answer == reference, False, None, [], [], [], 0.0)


def measure(sampled: list[Question], greedy: list[Question]) -> dict:
    """Both, for the same questions in the same order; greedy ones have one sample each."""
    if [question.answer for question in sampled] != [question.answer for question in greedy]:
        raise SystemExit("the samples and the greedy solutions are not of the same questions")
    return {"questions": len(sampled), "samplesPerQuestion": len(sampled[0].samples), "passRate": pass_rates(sampled),
            "greedy": pass_rates(greedy)["all"],
            "greedyMinusPass1": interval([question.samples[0].answer_right - sum(s.answer_right for s in other.samples) / len(other.samples)
                                          for question, other in zip(greedy, sampled)])}


def main(arguments):
    parser = argparse.ArgumentParser(prog="passes", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=Path, required=True, help="output of `sample`")
    parser.add_argument("--greedy", type=Path, required=True, help="the same with --count 1 --temperature 0")
    parser.add_argument("--out", type=Path, required=True, help="JSON to write")
    options = parser.parse_args(arguments)
    report = measure(read(options.samples), read(options.greedy))
    options.out.write_text(json.dumps(report, indent=2) + "\n")
    print(json.dumps(report, indent=2))
