"""Prompts as one batch, padded on the left, and the measuring loop that all yardsticks share."""
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

LEAST_SECONDS = 3.0


@dataclass(frozen=True)
class Batch:
    """`ids`, `mask` [B, T]."""
    ids: np.ndarray
    mask: np.ndarray


def prompts(model: Path, questions: list[str], count: int) -> Batch:
    """The first questions, again from the start where there are too few."""
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    rows = [tokenizer.encode(" ".join(questions[i % len(questions)].split()) + "\n").ids for i in range(count)]
    longest = max(map(len, rows))
    ids, mask = np.zeros((count, longest), np.int64), np.zeros((count, longest), np.int64)
    for place, row in enumerate(rows):
        ids[place, longest - len(row):], mask[place, longest - len(row):] = row, 1
    return Batch(ids, mask)


def tokens_per_second(decode, count: int, steps: int) -> float:
    """Rate of a decode of `steps` tokens for each of `count` sequences, prompts included, after one that warms up."""
    decode()
    runs, begin = 0, time.perf_counter()
    while runs == 0 or time.perf_counter() - begin < LEAST_SECONDS:
        decode()
        runs += 1
    return runs * count * steps / (time.perf_counter() - begin)
