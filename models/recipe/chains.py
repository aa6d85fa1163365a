"""Samples chains of attempts: the first one by the proposer, each later one by the revision proposer, which sees the
four latest attempts before it.

Reads question files, writes the same objects with `samples`, chain after chain, and `chainLength`.
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


def chains_of(questions, proposer: SolutionSampling, reviser: SolutionSampling, count: int, length: int):
    """For each question `count` chains of `length` texts, one list, chain after chain."""
    owners = [question for question in questions for _ in range(count)]
    chains = [[first] for drawn in proposer.draw(questions, count) for first in drawn]
    for _ in range(1, length):
        prompts = [text.prompt(owner, chain[-4:]) for owner, chain in zip(owners, chains)]
        for chain, attempt in zip(chains, reviser.complete(prompts)):
            chain.append(attempt)
    return [[attempt for chain in chains[i * count:(i + 1) * count] for attempt in chain] for i in range(len(questions))]


def main(arguments):
    parser = argparse.ArgumentParser(prog="chains", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="proposer of the first attempts")
    parser.add_argument("--revision", type=Path, required=True, help="revision proposer of the later ones")
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--questions", type=Path, required=True)
    parser.add_argument("--limit", type=int, help="only the first so many questions")
    parser.add_argument("--count", type=int, default=8, help="chains per question")
    parser.add_argument("--length", type=int, default=8, help="attempts per chain")
    parser.add_argument("--temperature", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=256, help="chains at a time")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    vocabulary = Vocabulary(options.tokenizer)
    proposer, reviser = (SolutionSampling(Decoder.load(model), vocabulary, options.temperature, 1.0, options.seed + place)
                         for place, model in enumerate((options.model, options.revision)))
    questions = [json.loads(line) for line in open(options.questions)][:options.limit]
    started = time.time()
    for group in in_groups(questions, max(1, options.batch // options.count)):
        drawn = chains_of([questions[i]["question"] for i in group], proposer, reviser, options.count, options.length)
        for index, samples in zip(group, drawn):
            questions[index].update(samples=samples, chainLength=options.length)
    with open(options.out, "w") as out:
        out.writelines(json.dumps(question) + "\n" for question in questions)
    print(f"{len(questions)} questions x {options.count} chains x {options.length} in {time.time() - started:.0f} s")
