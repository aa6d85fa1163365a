"""Scores samples with a verifier: for every step the value logit at its terminator and the least and the
summed log-probability of its tokens.

Reads question files with `samples`, writes the same objects with `features`: per sample and step
[value logit, least log-probability, sum of log-probabilities]; the unfinished last step of a sample that
hit its token cap has none. Samples of chains (`chainLength`) are read with the attempts before them in view,
unless --without-attempts.
"""
import argparse
import json
import time
from pathlib import Path

import torch

from . import text
from .model import Decoder
from .tokenizer import Vocabulary


class StepFeatures:
    """Features of the steps of solutions, many solutions of one question at a time."""

    def __init__(self, decoder: Decoder, vocabulary: Vocabulary):
        self.decoder, self.vocabulary = decoder, vocabulary

    def of(self, question: str, solutions: list[str]) -> list[list[list[float]]]:
        distinct = sorted(set(solutions), key=len)
        found = dict(zip(distinct, self._of_distinct(question, distinct)))
        return [found[solution] for solution in solutions]

    def of_chains(self, question: str, samples: list[str], chain_length: int) -> list[list[list[float]]]:
        """The same for chains of attempts, each read with the latest ones before it in view."""
        found = [None] * len(samples)
        for chain in range(0, len(samples), chain_length):
            for place in range(chain, chain + chain_length):
                earlier = text.earlier_of(samples, place, chain_length)
                found[place] = self._of_distinct(question, [samples[place]], earlier)[0]
        return found

    @torch.inference_mode()
    def _of_distinct(self, question, solutions, earlier=()):
        prompt = [text.BOS_ID] + self.vocabulary.ids(text.reverse_digits(text.prompt(question, earlier)))
        rows = [self._steps(solution) for solution in solutions]
        ids = [prompt + [token for step in steps for token in step] for steps in rows]
        longest = max(map(len, ids))
        batch = torch.tensor([row + [text.PAD_ID] * (longest - len(row)) for row in ids])
        hidden, _ = self.decoder(batch)
        hidden = hidden[:, len(prompt) - 1:]
        scores, targets = self.decoder.logits(hidden[:, :-1]), batch[:, len(prompt):]
        written = scores.gather(-1, targets[..., None]).squeeze(-1) - scores.logsumexp(-1)
        values = self.decoder.values(hidden[:, 1:])
        return [self._read(steps, written[place], values[place]) for place, steps in enumerate(rows)]

    def _steps(self, solution):
        """Token ids of the finished steps, terminators included."""
        steps = []
        for step in text.steps_of(solution):
            ids = self.vocabulary.ids(text.reverse_digits(step))
            if step.endswith(text.NEWLINE):
                steps.append(ids)
            elif text.answer_of(step) is not None:
                steps.append(ids + [text.EOS_ID])
        return steps

    @staticmethod
    def _read(steps, written, values):
        features, begin = [], 0
        for step in steps:
            end = begin + len(step)
            part = written[begin:end]
            features.append([round(float(x), 4) for x in (values[end - 1], part.min(), part.sum())])
            begin = end
        return features


def main(arguments):
    parser = argparse.ArgumentParser(prog="score", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--samples", type=Path, required=True, help="JSONL with question and samples")
    parser.add_argument("--without-attempts", action="store_true", help="read samples of chains alone, for comparison")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    features = StepFeatures(Decoder.load(options.model), Vocabulary(options.tokenizer))
    started, count = time.time(), 0

    def read(question):
        if "chainLength" in question and not options.without_attempts:
            return features.of_chains(question["question"], question["samples"], question["chainLength"])
        return features.of(question["question"], question["samples"])

    with open(options.samples) as questions, open(options.out, "w") as out:
        for line in questions:
            question = json.loads(line)
            question["features"] = read(question)
            count += len(question["samples"])
            out.write(json.dumps(question) + "\n")
    print(f"{count} samples in {time.time() - started:.0f} s")
