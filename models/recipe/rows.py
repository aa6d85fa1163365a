"""Turns rows of the generator (written and right slots) into token ids, targets and value labels.

Targets teach the locally right token: at the first position where a written slot departs from the right
one the target is the right token, later positions of that slot are masked, and the next slot is again
taught as what is right given what is written. Value labels say of every solution token whether its line
is right so far.
"""
import argparse
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from . import text
from .tokenizer import Vocabulary

MASKED = -100
UNLABELLED = -1

# What closes each slot of an unreadable line (one slot: its text), an answer line and a step.
MARKS = {1: [text.NEWLINE], 2: [None, text.EOS], 5: [text.COLON, None, None, text.EQUALS, text.NEWLINE]}


@dataclass
class Encoded:
    """One row: `targets[i]` is what should follow `ids[i]`; `values[i]` is 1 while the line is right."""
    ids: list[int]
    targets: list[int] = field(default_factory=list)
    values: list[int] = field(default_factory=list)


class RowEncoder:
    """Encodes rows with one vocabulary; `reversed_digits` selects the verifier's input format."""

    def __init__(self, vocabulary: Vocabulary, reversed_digits: bool):
        self.vocabulary = vocabulary
        self.reversed_digits = reversed_digits
        self._closers = {text.COLON: vocabulary.id(text.COLON), text.EQUALS: vocabulary.id(text.EQUALS),
                         text.NEWLINE: vocabulary.id(text.NEWLINE), text.EOS: text.EOS_ID}

    def encode(self, row: dict) -> Encoded:
        prompt = [text.BOS_ID] + self._ids(text.prompt(row["question"]))
        line = _Line(prompt)
        for step in row["lines"]:
            self._append(line, step["written"], step["right"])
        return line.finish()

    def _append(self, line: "_Line", written: list[str], right: list[str]):
        line.begin()
        if len(written) != len(right):
            tokens = [i for slot, closer in self._slots(written) for i in self._closed(slot, closer)]
            line.depart(tokens, self._ids(right[0])[0])
            return
        right_slots = self._slots(right)
        for index, (slot, closer) in enumerate(self._slots(written)):
            right_closer = right_slots[index][1]
            if right_closer is None and index + 1 < len(right_slots):
                right_closer = self._ids(right_slots[index + 1][0])[0]
            line.add(self._ids(slot), closer, self._ids(right[index]), right_closer)

    def _slots(self, slots: list[str]):
        """Each slot with the id that closes it, None where the next slot follows directly."""
        marks = MARKS[len(slots)]
        return [(slot, self._closers.get(mark)) for slot, mark in zip(slots, marks)]

    def _closed(self, slot: str, closer: int | None) -> list[int]:
        return self._ids(slot) + ([closer] if closer is not None else [])

    def _ids(self, part: str) -> list[int]:
        return self.vocabulary.ids(text.reverse_digits(part) if self.reversed_digits else part)


class _Line:
    """Sequence under construction; `wanted[i]` is what should stand at position i (shifted at the end)."""

    def __init__(self, prompt: list[int]):
        self.ids = list(prompt)
        self.wanted = [MASKED] * len(prompt)
        self.values = [UNLABELLED] * len(prompt)
        self._right = True
        self._owed = None

    def begin(self):
        self._right, self._owed = True, None

    def depart(self, tokens: list[int], wanted: int):
        """Appends a whole line of the wrong kind: an early stop or a superfluous line."""
        self._right = False
        for index, token in enumerate(tokens):
            self._push(token, wanted if index == 0 else MASKED)

    def add(self, written: list[int], closer: int | None, right: list[int], right_closer: int | None):
        """Appends a slot and its closer; a target owed by a slot that stopped short replaces the next one."""
        wanted = right + [right_closer]
        departed = False
        for index, token in enumerate(written + ([closer] if closer is not None else [])):
            target = wanted[index] if index < len(wanted) else None
            if self._owed is not None:
                target, self._owed = self._owed, None
            if departed or target is None:
                target = MASKED
            elif target != token:
                departed, self._right = True, False
            self._push(token, target)
        if closer is None and not departed and len(right) > len(written):
            self._owed = right[len(written)]

    def _push(self, token: int, target: int):
        self.ids.append(token)
        self.wanted.append(target)
        self.values.append(int(self._right))

    def finish(self) -> Encoded:
        return Encoded(self.ids, self.wanted[1:] + [MASKED], self.values)


class Corpus:
    """Rows in flat arrays, with deterministic length-sorted batches."""

    def __init__(self, ids, targets, values, starts, groups):
        self.ids, self.targets, self.values = ids, targets, values
        self.starts, self.groups = starts, groups
        self.lengths = np.diff(starts)

    @staticmethod
    def load(path: Path) -> "Corpus":
        data = np.load(path)
        return Corpus(*(data[name] for name in ("ids", "targets", "values", "starts", "groups")))

    @staticmethod
    def build(encoded, groups) -> "Corpus":
        encoded = list(encoded)
        starts = np.cumsum([0] + [len(row.ids) for row in encoded])
        flat = lambda name, kind: np.fromiter((x for row in encoded for x in getattr(row, name)), kind)
        return Corpus(flat("ids", np.int16), flat("targets", np.int16), flat("values", np.int8),
                      starts, np.array(groups, dtype="U24"))

    def save(self, path: Path):
        np.savez(path, ids=self.ids, targets=self.targets, values=self.values, starts=self.starts, groups=self.groups)

    def batches(self, tokens: int, seed: int, window: int = 4096) -> list[np.ndarray]:
        """Row indices of one epoch in batches of at most `tokens` padded tokens, in a fixed random order."""
        generator = np.random.default_rng(seed)
        order, batches = generator.permutation(len(self.lengths)), []
        for begin in range(0, len(order), window):
            part = order[begin:begin + window]
            batches += self._cut(part[np.argsort(self.lengths[part], kind="stable")], tokens)
        return [batches[i] for i in generator.permutation(len(batches))]

    def _cut(self, rows, tokens):
        batches, begin = [], 0
        for end in range(1, len(rows) + 1):
            if end == len(rows) or self.lengths[rows[end]] * (end + 1 - begin) > tokens:
                batches.append(rows[begin:end])
                begin = end
        return batches

    def padded(self, rows):
        """Right-padded (ids, targets, values) of the rows, each [rows, longest]."""
        longest = int(self.lengths[rows].max())
        shape = (len(rows), longest)
        ids = np.full(shape, text.PAD_ID, np.int64)
        targets, values = np.full(shape, MASKED, np.int64), np.full(shape, UNLABELLED, np.int64)
        for place, row in enumerate(rows):
            span = slice(self.starts[row], self.starts[row + 1])
            length = self.lengths[row]
            ids[place, :length], targets[place, :length] = self.ids[span], self.targets[span]
            values[place, :length] = self.values[span]
        return ids, targets, values


def main(arguments):
    parser = argparse.ArgumentParser(prog="rows", description=__doc__)
    parser.add_argument("--rows", type=Path, help="JSONL rows; standard input without it")
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--reversed-digits", action="store_true", help="the verifier's input format")
    parser.add_argument("--out", type=Path, required=True, help=".npz to write")
    options = parser.parse_args(arguments)
    encoder = RowEncoder(Vocabulary(options.tokenizer), options.reversed_digits)
    encoded, groups = [], []
    with (open(options.rows) if options.rows else sys.stdin) as lines:
        for line in lines:
            row = json.loads(line)
            encoded.append(encoder.encode(row))
            groups.append(row.get("family", ""))
    corpus = Corpus.build(encoded, groups)
    corpus.save(options.out)
    print(f"{len(corpus.lengths)} rows, {len(corpus.ids)} tokens, longest {corpus.lengths.max()}, "
          f"unknown words {int((corpus.ids == text.UNK_ID).sum())}")
