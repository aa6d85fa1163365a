"""Trains a proposer or a verifier on encoded rows: one thread, bf16, resumable, logs to a file.

Hidden matrices: Muon. Embeddings, heads and norms: AdamW. Learning rate: 60 warm-up steps, flat up to 35 %
of the token budget, then linearly to zero. With --extra a share of the steps uses a second set of rows
(on-policy samples) from the moment it is given.
"""
import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from . import text
from .model import Decoder, Shape
from .muon import Muon
from .rows import MASKED, UNLABELLED, Corpus
from .tokenizer import Vocabulary

WARM_UP_STEPS, FLAT_SHARE = 60, 0.35
TERMINATOR_WEIGHT = 2.0


class Schedule:
    """Factor of the learning rate after some steps and tokens."""

    def __init__(self, budget: int):
        self.budget = budget

    def factor(self, step: int, tokens: int) -> float:
        progress = min(1.0, tokens / self.budget)
        return min(1.0, (step + 1) / WARM_UP_STEPS, (1 - progress) / (1 - FLAT_SHARE))


class BatchStream:
    """Endless padded batches; which rows come next depends only on the seed and the number of steps."""

    def __init__(self, corpus: Corpus, tokens: int, seed: int):
        self.corpus, self.tokens, self.seed = corpus, tokens, seed
        self.taken, self._epoch, self._batches = 0, -1, []

    def next(self):
        if not self._batches:
            self._batches = self.corpus.batches(self.tokens, self.seed)
        epoch, place = divmod(self.taken, len(self._batches))
        if epoch != max(self._epoch, 0):
            order = np.random.default_rng(self.seed + epoch).permutation(len(self._batches))
            self._batches = [self._batches[i] for i in order]
        self._epoch = epoch
        self.taken += 1
        rows = self._batches[place]
        return rows, [torch.from_numpy(part) for part in self.corpus.padded(rows)]


class Losses:
    """Language-model and value loss of a batch; remembers sums per group of rows for the log."""

    def __init__(self, model: Decoder, newline: int, values_only: bool = False):
        self.model, self.newline, self.values_only = model, newline, values_only
        self.reset()

    def reset(self):
        self.sums = {}

    def __call__(self, batch, groups):
        ids, targets, values = batch
        hidden, _ = self.model(ids)
        if self.values_only:
            return self._checked(hidden, ids, values)
        taught = targets != MASKED
        language = F.cross_entropy(self.model.logits(hidden[taught]).float(), targets[taught], reduction="none")
        self._remember(language.detach(), taught, groups)
        loss = language.mean()
        if self.model.value_head is not None:
            loss = loss + self._checked(hidden, ids, values)
        return loss

    def _checked(self, hidden, ids, values):
        loss = self._value_loss(hidden, ids, values)
        self._add("value", float(loss.detach()), 1)
        return loss

    def _value_loss(self, hidden, ids, values):
        labelled = values != UNLABELLED
        ids, wanted = ids[labelled], values[labelled]
        weight = torch.where((ids == self.newline) | (ids == text.EOS_ID), TERMINATOR_WEIGHT, 1.0)
        losses = F.binary_cross_entropy_with_logits(
            self.model.values(hidden[labelled]).float(), wanted, reduction="none")
        return (losses * weight).sum() / weight.sum()

    def _remember(self, losses, taught, groups):
        self._add("all", float(losses.sum()), len(losses))
        owner = taught.nonzero()[:, 0]
        sums = torch.zeros(len(groups)).index_add_(0, owner, losses)
        counts = torch.zeros(len(groups)).index_add_(0, owner, torch.ones_like(losses))
        for group, total, count in zip(groups, sums.tolist(), counts.tolist()):
            self._add(group or "-", total, count)

    def _add(self, name, total, count):
        old = self.sums.get(name, (0.0, 0))
        self.sums[name] = (old[0] + total, old[1] + count)

    def means(self):
        return {name: round(total / max(count, 1), 4) for name, (total, count) in sorted(self.sums.items())}


class Training:
    """State of one run: model, optimisers, position in the data; saved and restored as a whole."""

    def __init__(self, options, vocabulary: Vocabulary):
        torch.manual_seed(options.seed)
        self.options = options
        shape = Shape(vocabulary.size, num_hidden_layers=options.layers, hidden_size=options.hidden,
                      intermediate_size=options.intermediate, num_attention_heads=options.heads, head_dim=options.head_size,
                      value_head=options.kind == "verifier")
        self.model = Decoder(shape)
        if options.start:
            self.model.take(Decoder.load(options.start))
        matrices = self.model.matrices()
        rest = [p for p in self.model.parameters() if all(p is not m for m in matrices)]
        self.optimisers = [Muon(matrices, lr=0.02 * options.peak), torch.optim.AdamW(rest, lr=3e-3 * options.peak, betas=(0.9, 0.95), weight_decay=0.0)]
        self.losses = Losses(self.model, vocabulary.id(text.NEWLINE), options.values_only)
        self.main = BatchStream(Corpus.load(options.rows), options.batch_tokens, options.seed)
        self.extra = BatchStream(Corpus.load(options.extra), options.batch_tokens, options.seed) if options.extra else None
        self.step, self.tokens, self.seconds = 0, 0, 0.0

    def advance(self, factor: float):
        source = self._source()
        rows, batch = source.next()
        for optimiser in self.optimisers:
            for group in optimiser.param_groups:
                group["lr"] = group.setdefault("peak", group["lr"]) * factor
        with torch.autocast("cpu", torch.bfloat16):
            loss = self.losses(batch, source.corpus.groups[rows])
        loss.backward()
        for optimiser in self.optimisers:
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        self.step += 1
        self.tokens += int(source.corpus.lengths[rows].sum())

    def _source(self):
        drawn = np.random.default_rng((self.options.seed, self.step)).random()
        return self.extra if self.extra is not None and drawn < self.options.extra_share else self.main

    def save(self, path: Path):
        state = {"shape": self.model.shape.__dict__, "model": self.model.state_dict(), "step": self.step,
                 "optimisers": [o.state_dict() for o in self.optimisers], "tokens": self.tokens,
                 "seconds": self.seconds, "taken": self.main.taken, "rng": torch.get_rng_state(),
                 "extra_taken": self.extra.taken if self.extra else 0}
        partial = path.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(path)

    def restore(self, path: Path):
        state = torch.load(path, weights_only=False)
        self.model.load_state_dict(state["model"])
        for optimiser, saved in zip(self.optimisers, state["optimisers"]):
            optimiser.load_state_dict(saved)
        self.step, self.tokens, self.seconds = state["step"], state["tokens"], state["seconds"]
        self.main.taken = state["taken"]
        if self.extra:
            self.extra.taken = state["extra_taken"]
        torch.set_rng_state(state["rng"])


def run(training: Training, options):
    """Trains up to the token budget; a checkpoint is written at every stop, the bare model at the end."""
    schedule = Schedule(options.tokens)
    checkpoint, log = options.out / "checkpoint.pt", open(options.out / "log.jsonl", "a", buffering=1)
    started = saved = logged = time.time()
    before, logged_tokens = training.seconds, training.tokens
    while training.tokens < min(options.tokens, options.stop_at):
        factor = schedule.factor(training.step, training.tokens)
        training.advance(factor)
        now = time.time()
        training.seconds = before + now - started
        if training.step % options.log_every == 0:
            rate = (training.tokens - logged_tokens) / (now - logged)
            entry = {"step": training.step, "tokens": training.tokens, "rate": round(rate), "lr": round(factor, 4),
                     "minutesLeft": round((options.tokens - training.tokens) / rate / 60, 1), "loss": training.losses.means()}
            print(json.dumps(entry), file=log)
            training.losses.reset()
            logged, logged_tokens = now, training.tokens
        if now - saved > options.checkpoint_seconds:
            training.save(checkpoint)
            saved = now
    training.save(checkpoint)
    if training.tokens >= options.tokens:
        training.model.save(options.out / "model.pt")


def main(arguments):
    parser = argparse.ArgumentParser(prog="train", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", choices=["proposer", "verifier"], required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--rows", type=Path, required=True, help=".npz of encoded rows")
    parser.add_argument("--extra", type=Path, help=".npz of on-policy rows")
    parser.add_argument("--extra-share", type=float, default=0.25, help="share of the steps on --extra")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoint, model and log")
    parser.add_argument("--start", type=Path, help="model to go on from; layers beyond its own start as the identity")
    parser.add_argument("--peak", type=float, default=1.0, help="highest learning rate, as a factor of that for a new model")
    parser.add_argument("--values-only", action="store_true", help="no language-model loss: labels without right tokens beside them")
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--hidden", type=int, default=Shape.hidden_size)
    parser.add_argument("--intermediate", type=int, default=Shape.intermediate_size)
    parser.add_argument("--heads", type=int, default=Shape.num_attention_heads)
    parser.add_argument("--head-size", type=int, default=Shape.head_dim)
    parser.add_argument("--tokens", type=float, required=True, help="budget: tokens of all rows read")
    parser.add_argument("--stop-at", type=float, default=float("inf"), help="stop early, with a checkpoint, after so many tokens")
    parser.add_argument("--batch-tokens", type=int, default=6144)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log-every", type=int, default=20)
    parser.add_argument("--checkpoint-seconds", type=float, default=120)
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint in --out")
    options = parser.parse_args(arguments)
    options.tokens = int(options.tokens)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    training = Training(options, Vocabulary(options.tokenizer))
    if options.resume and (options.out / "checkpoint.pt").exists():
        training.restore(options.out / "checkpoint.pt")
    run(training, options)
