"""Makes training rows of answers that were found without labels and are trusted: what search found, distilled into the proposer.

With --answers, the results of `./reckon answer` count whose confidence is high enough, each with the solution that was
selected. With --samples, the control without any search: of the samples of a question, the first with the most
frequent answer, where that has a large enough share of the vote. References are never looked at. A solution that is not
written in the lines of the text format is left out.
"""
import argparse
import json
import re
from dataclasses import dataclass
from pathlib import Path

from . import text
from .statistics import winner

_STEP = re.compile(r"(.+): ([0-9]+) ([^ 0-9]) ([0-9]+) = ([0-9]+)")
_FINAL = re.compile(text.FINAL + r" ([0-9]+)")


@dataclass(frozen=True)
class Found:
    """A solution and how far it is trusted, from 0 to 1; no solution where none was found."""
    solution: str | None
    trust: float


def answered(result: dict) -> Found:
    """What one line of `./reckon answer` says."""
    steps = [step.strip() for step in result.get("solution", [])]
    return Found(text.NEWLINE.join(steps) if result["status"] == "answered" and steps else None, result.get("confidence", 0.0))


def voted(samples: list[str]) -> Found:
    """The first sample with the most frequent answer, trusted as far as its share of the votes."""
    answers = [text.answer_of(sample) for sample in samples]
    most_frequent = winner(answers, [1.0] * len(answers))
    if most_frequent is None:
        return Found(None, 0.0)
    ballots = [answer for answer in answers if answer is not None]
    return Found(samples[answers.index(most_frequent)], ballots.count(most_frequent) / len(ballots))


def lines_of(solution: str) -> list[dict] | None:
    """Lines of a training row, all of them right; None where the text is not a solution in the text format."""
    *steps, final = solution.strip().split(text.NEWLINE)
    matches = [_STEP.fullmatch(step) for step in steps] + [_FINAL.fullmatch(final)]
    if not all(matches):
        return None
    slots = [list(match.groups()) for match in matches]
    slots[-1].insert(0, text.FINAL)
    return [{"written": line, "right": line} for line in slots]


def rows(questions: list[dict], found: list[Found], threshold: float):
    """Rows of the questions whose solution is trusted, in the shape of the generator's."""
    for question, one in zip(questions, found, strict=True):
        lines = lines_of(one.solution) if one.solution is not None and one.trust >= threshold else None
        if lines is not None:
            yield {"id": question["id"], "family": question.get("family", ""), "question": question["question"], "lines": lines}


def read_answers(path: Path, questions: list[dict]) -> list[Found]:
    """Results of `./reckon answer` for exactly these questions, in their order."""
    with open(path) as lines:
        results = [json.loads(line) for line in lines]
    for number, (question, result) in enumerate(zip(questions, results), 1):
        if result.get("id") != question["id"]:
            raise SystemExit(f"{path}, line {number}: answers {result.get('id')}, but the question there is {question['id']}")
    if len(results) != len(questions):
        raise SystemExit(f"{path} has {len(results)} answers to {len(questions)} questions; answer the whole file again")
    return [answered(result) for result in results]


def main(arguments):
    parser = argparse.ArgumentParser(prog="distil", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--answers", type=Path, help="output of ./reckon answer")
    source.add_argument("--samples", type=Path, help="output of `sample`")
    parser.add_argument("--questions", type=Path, help="with --answers: the file that was answered")
    parser.add_argument("--threshold", type=float, default=0.9, help="least confidence, or share of the vote (default: %(default)s)")
    parser.add_argument("--out", type=Path, required=True, help="JSONL rows to write, for `rows`")
    options = parser.parse_args(arguments)
    if options.answers and not options.questions:
        parser.error("--answers needs --questions: an answer does not repeat its question")
    with open(options.questions or options.samples) as lines:
        questions = [json.loads(line) for line in lines]
    found = read_answers(options.answers, questions) if options.answers else [voted(question["samples"]) for question in questions]
    trusted = list(rows(questions, found, options.threshold))
    if not trusted:
        raise SystemExit(f"no solution of {len(questions)} is trusted at {options.threshold}; lower --threshold")
    with open(options.out, "w") as out:
        out.writelines(json.dumps(row) + "\n" for row in trusted)
    # references, where there are any, only say how far the trust was right
    reference = {question["id"]: question["answer"] for question in questions if "answer" in question}
    known = [row for row in trusted if row["id"] in reference]
    right = sum(row["lines"][-1]["written"][1] == reference[row["id"]] for row in known)
    print(f"{len(trusted)} of {len(questions)} trusted" + (f", {right / len(known):.1%} of them right" if known else ""))
