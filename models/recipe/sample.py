"""Samples solutions of questions with a proposer: batched, key-value cache, temperature and top-p.

Reads question files (JSONL with `question`), writes the same objects with `samples`: solution texts, in
which a finished one ends in its final line and an unfinished one (token cap) in whatever it had.
"""
import argparse
import json
import time
from pathlib import Path

import torch

from . import text
from .cache import FixedCache
from .model import Decoder
from .tokenizer import Vocabulary

FORBIDDEN = -1e9


class SolutionSampling:
    """How solutions are drawn; one instance serves any number of questions, with one random stream."""

    def __init__(self, decoder: Decoder, vocabulary: Vocabulary, temperature: float, top_p: float, seed: int, cap: int = 192):
        self.decoder, self.vocabulary = decoder, vocabulary
        self.temperature, self.top_p, self.cap = temperature, top_p, cap
        self.random = torch.Generator().manual_seed(seed)

    def draw(self, questions: list[str], count: int) -> list[list[str]]:
        """`count` solution texts for each question."""
        texts = self.complete([text.prompt(question) for question in questions], count)
        return [texts[i * count:(i + 1) * count] for i in range(len(questions))]

    @torch.inference_mode()
    def complete(self, prompts: list[str], count: int = 1) -> list[str]:
        """`count` texts that follow each prompt, prompt after prompt."""
        batch = _Batch(self.decoder, [[text.BOS_ID] + self.vocabulary.ids(prompt) for prompt in prompts], count, self.cap)
        while batch.running():
            batch.append(self._choose(batch.logits))
        return [self.vocabulary.decode(ids) for ids in batch.sequences]

    def _choose(self, logits):
        if self.temperature == 0:
            return logits.argmax(-1)
        weights = torch.softmax(logits / self.temperature, -1)
        if self.top_p < 1:
            ordered, order = weights.sort(-1, descending=True)
            ordered[ordered.cumsum(-1) - ordered >= self.top_p] = 0
            weights = torch.zeros_like(weights).scatter_(-1, order, ordered)
        noise = torch.empty_like(weights).exponential_(generator=self.random)
        return (weights / noise).argmax(-1)


class _Batch:
    """Sequences under way: left-padded prompts, each repeated `count` times, finished ones dropped."""

    def __init__(self, decoder, prompts, count, cap):
        self.decoder, self.cap = decoder, cap
        longest = max(map(len, prompts))
        ids = torch.tensor([[text.PAD_ID] * (longest - len(p)) + p for p in prompts])
        pads = torch.tensor([longest - len(p) for p in prompts])
        places = torch.arange(longest)
        blocked = (places[None, None, :] < pads[:, None, None]) | (places[None, None, :] > places[None, :, None])
        bias = torch.zeros(blocked.shape).masked_fill_(blocked, FORBIDDEN)[:, None, None]
        hidden, presents = decoder(ids, (places[None] - pads[:, None]).clamp(min=0), None, bias)
        self.logits = decoder.logits(hidden[:, -1]).repeat_interleave(count, 0)
        self.caches = [FixedCache(*(part.repeat_interleave(count, 0) for part in present), longest + cap) for present in presents]
        self.pads = pads.repeat_interleave(count)
        self.rows = torch.arange(len(prompts) * count)
        self.sequences = [[] for _ in self.rows]
        self.alive = torch.ones(len(self.rows), dtype=torch.bool)
        self.taken, self.longest = 0, longest

    def running(self):
        return bool(self.alive.any()) and self.taken < self.cap

    def append(self, chosen):
        for row, token, alive in zip(self.rows.tolist(), chosen.tolist(), self.alive.tolist()):
            if alive:
                self.sequences[row].append(token)
        self.alive &= chosen != text.EOS_ID
        place = self.longest + self.taken
        self.taken += 1
        if not self.running():
            return
        chosen = self._compacted(chosen)
        bias = torch.zeros(len(chosen), 1, 1, 1, place + 1)
        bias.masked_fill_((torch.arange(place + 1) < self.pads[:, None])[:, None, None, None], FORBIDDEN)
        hidden, _ = self.decoder(chosen[:, None], (place - self.pads)[:, None], self.caches, bias)
        self.logits = self.decoder.logits(hidden[:, -1])

    def _compacted(self, chosen):
        """Drops finished rows once a quarter is finished: each time the caches are copied."""
        alive = self.alive
        if int(alive.sum()) > 0.75 * len(alive):
            return chosen
        self.rows, self.pads, self.alive = self.rows[alive], self.pads[alive], alive[alive]
        for cache in self.caches:
            cache.keep(alive)
        return chosen[alive]


def in_groups(questions: list[dict], size: int):
    """Groups of questions of similar length."""
    order = sorted(range(len(questions)), key=lambda i: len(questions[i]["question"]))
    for begin in range(0, len(order), size):
        yield order[begin:begin + size]


def main(arguments):
    parser = argparse.ArgumentParser(prog="sample", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--questions", type=Path, required=True)
    parser.add_argument("--limit", type=int, help="only the first so many questions")
    parser.add_argument("--count", type=int, default=64, help="samples per question")
    parser.add_argument("--temperature", type=float, default=1.0)
    parser.add_argument("--top-p", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=256, help="sequences at a time")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    questions = [json.loads(line) for line in open(options.questions)][:options.limit]
    sampling = SolutionSampling(Decoder.load(options.model), Vocabulary(options.tokenizer),
                                options.temperature, options.top_p, options.seed)
    started = time.time()
    for group in in_groups(questions, max(1, options.batch // options.count)):
        drawn = sampling.draw([questions[i]["question"] for i in group], options.count)
        for index, samples in zip(group, drawn):
            questions[index]["samples"] = samples
    with open(options.out, "w") as out:
        out.writelines(json.dumps(question) + "\n" for question in questions)
    print(f"{len(questions)} questions x {options.count} samples in {time.time() - started:.0f} s")
