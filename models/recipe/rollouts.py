"""Monte-Carlo soft labels (Math-Shepherd; Snell et al. 2024, appendix D): for a domain without an exact checker.

From the end of every step of a sample the proposer completes the solution several times; the label of the step is the
share of completions that reach the right answer. A finished sample's last step is labelled by its own answer; samples
without an answer are dropped. Reads question files with `answer` and `samples`, writes them with `shares`: for each
sample one share per step, or nothing.
"""
import argparse
import json
import time
from pathlib import Path

import torch

from . import text
from .model import Decoder
from .sample import SolutionSampling, in_groups
from .tokenizer import Vocabulary


def prefixes(solution: str) -> list[str]:
    """What stands after each step but the last."""
    steps = text.steps_of(solution)
    return ["".join(steps[:end]) for end in range(1, len(steps))]


def shares_of(questions, sampling: SolutionSampling, count: int):
    """Shares per question, sample and step; every distinct prefix of a question is completed once."""
    asked = [(place, prefix) for place, question in enumerate(questions)
             for prefix in sorted({p for s in question["samples"] if text.answer_of(s) for p in prefixes(s)})]
    ends = sampling.complete([text.prompt(questions[place]["question"]) + prefix for place, prefix in asked], count)
    share = {}
    for number, (place, prefix) in enumerate(asked):
        answers = [text.answer_of(prefix + end) for end in ends[number * count:(number + 1) * count]]
        share[place, prefix] = sum(answer == questions[place]["answer"] for answer in answers) / count
    return [[_shares(sample, question["answer"], lambda prefix: share[place, prefix]) for sample in question["samples"]]
            for place, question in enumerate(questions)]


def _shares(sample, answer, share):
    own = text.answer_of(sample)
    return None if own is None else [share(prefix) for prefix in prefixes(sample)] + [float(own == answer)]


def main(arguments):
    parser = argparse.ArgumentParser(prog="rollouts", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--samples", type=Path, required=True)
    parser.add_argument("--limit", type=int, help="only the first so many questions")
    parser.add_argument("--most", type=int, help="only the first so many samples of each question")
    parser.add_argument("--count", type=int, default=16, help="completions of each prefix")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=16, help="questions at a time")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    questions = [json.loads(line) for line in open(options.samples)][:options.limit]
    for question in questions:
        question["samples"] = question["samples"][:options.most]
    sampling = SolutionSampling(Decoder.load(options.model), Vocabulary(options.tokenizer), 1.0, 1.0, options.seed)
    started = time.time()
    for group in in_groups(questions, options.batch):
        part = [questions[i] for i in group]
        for question, shares in zip(part, shares_of(part, sampling, options.count)):
            question["shares"] = shares
    with open(options.out, "w") as out:
        out.writelines(json.dumps(question) + "\n" for question in questions)
    print(f"{len(questions)} questions in {time.time() - started:.0f} s")
