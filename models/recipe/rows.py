"""Turns rows of the generator (written and right slots) into token ids, targets and value labels.

Targets teach the locally right token: at the first position where a written slot departs from the right
one the target is the right token, later positions of that slot are masked, and the next slot is again
taught as what is right given what is written. Value labels say of every solution token whether its line
is right so far. With --labels prefix or a file of rollouts (Monte-Carlo soft labels) only the end of each
line is labelled: with whether all lines so far are right, or with the share of rollouts that ended well.
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
    values: list[float] = field(default_factory=list)

    def labelled_at(self, places, labels) -> "Encoded":
        """The same with value labels at these places alone."""
        values = [UNLABELLED] * len(self.ids)
        for place, label in zip(places, labels):
            values[place] = label
        return Encoded(self.ids, self.targets, values)

    def line_ends(self, ends) -> list[int]:
        """Places of the tokens that end a line of the solution."""
        return [place for place, token in enumerate(self.ids) if token in ends and self.values[place] != UNLABELLED]


class RowEncoder:
    """Encodes rows with one vocabulary; `reversed_digits` selects the verifier's input format."""

    def __init__(self, vocabulary: Vocabulary, reversed_digits: bool):
        self.vocabulary = vocabulary
        self.reversed_digits = reversed_digits
        self._closers = {text.COLON: vocabulary.id(text.COLON), text.EQUALS: vocabulary.id(text.EQUALS),
                         text.NEWLINE: vocabulary.id(text.NEWLINE), text.EOS: text.EOS_ID}

    def encode(self, row: dict) -> Encoded:
        """Earlier attempts, where there are any, are taught like the last one; each ends in a newline in place of `</s>`."""
        line = _Line([text.BOS_ID] + self._ids(text.prompt(row["question"])))
        for attempt in row.get("attempts", []):
            self._append_all(line, attempt)
            line.reopen(self.vocabulary.id(text.NEWLINE))
        self._append_all(line, row["lines"])
        return line.finish()

    def encode_prefixes(self, row: dict, shares=None) -> Encoded:
        """The same with one label for each line of the row, which may end before the sample: `shares`, or 1 while all is right."""
        encoded = self.encode(row)
        ends = encoded.line_ends({self.vocabulary.id(text.NEWLINE), text.EOS_ID})
        right = [line["written"] == line["right"] for line in row["lines"]]
        return encoded.labelled_at(ends, shares[:len(right)] if shares else [float(all(right[:place + 1])) for place in range(len(right))])

    def _append_all(self, line: "_Line", steps):
        for step in steps:
            self._append(line, step["written"], step["right"])

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

    def reopen(self, newline: int):
        """Goes on after a finished attempt: what should follow its answer is still `</s>`."""
        if self.ids[-1] == text.EOS_ID:
            self.ids[-1] = newline
        self._owed = None

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
        return Corpus(flat("ids", np.int16), flat("targets", np.int16), flat("values", np.float16),
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
        targets, values = np.full(shape, MASKED, np.int64), np.full(shape, UNLABELLED, np.float32)
        for place, row in enumerate(rows):
            span = slice(self.starts[row], self.starts[row + 1])
            length = self.lengths[row]
            ids[place, :length], targets[place, :length] = self.ids[span], self.targets[span]
            values[place, :length] = self.values[span]
        return ids, targets, values


def soft_labels(path: Path) -> dict:
    """Shares of good rollouts per line, by question and sample."""
    with open(path) as lines:
        return {(row["id"], place): shares for row in map(json.loads, lines) for place, shares in enumerate(row["shares"])}


def main(arguments):
    parser = argparse.ArgumentParser(prog="rows", description=__doc__)
    parser.add_argument("--rows", type=Path, help="JSONL rows; standard input without it")
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json")
    parser.add_argument("--reversed-digits", action="store_true", help="the verifier's input format")
    parser.add_argument("--labels", choices=["line", "prefix"], default="line", help="what value labels say")
    parser.add_argument("--rollouts", type=Path, help="soft labels in place of them: output of `rollouts`; rows without any are left out")
    parser.add_argument("--out", type=Path, required=True, help=".npz to write")
    options = parser.parse_args(arguments)
    encoder = RowEncoder(Vocabulary(options.tokenizer), options.reversed_digits)
    encoded, groups = [], []
    shares = soft_labels(options.rollouts) if options.rollouts else None
    with (open(options.rows) if options.rows else sys.stdin) as lines:
        for line in lines:
            row = json.loads(line)
            soft = shares.get((row["id"], row.get("sample"))) if shares is not None else None
            if shares is not None and soft is None:
                continue
            encoded.append(encoder.encode(row) if soft is None and options.labels == "line" else encoder.encode_prefixes(row, soft))
            groups.append(row.get("family", ""))
    corpus = Corpus.build(encoded, groups)
    corpus.save(options.out)
    print(f"{len(corpus.lengths)} rows, {len(corpus.ids)} tokens, longest {corpus.lengths.max()}, "
          f"unknown words {int((corpus.ids == text.UNK_ID).sum())}")
