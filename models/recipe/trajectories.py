"""Joins derivations of the same problem to trajectories: earlier attempts, then the one that is learned.

For the proposer by the recipe of Snell et al. 2024, section 6.1: for each right derivation n earlier attempts,
n uniform on 0..min(4, wrong ones); the last of them is the wrong one nearest to it by edit distance, the others are
random wrong ones. A share of the trajectories (--any-share) draws its earlier attempts from right and wrong ones alike,
so that the model also learns what to do with a right attempt: keep it. For the verifier (--for verifier) every
derivation, right or wrong, is scored once after n random others.

Reads rows of one problem as neighbours (the generator's with --repeat, or its verdicts on samples).
"""
import argparse
import itertools
import json
import random
import sys
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from . import text

MOST_EARLIER = 4


def written_text(lines) -> str:
    return "\n".join(" ".join(line["written"]) for line in lines)


def is_right(row) -> bool:
    return all(line["written"] == line["right"] for line in row["lines"])


def is_finished(row) -> bool:
    return row["lines"][-1]["written"][0] == text.FINAL


class Trajectories:
    """Draws the trajectories of one problem after the other from one random stream."""

    def __init__(self, seed: int, any_share: float, most: int):
        self.random = random.Random(seed)
        self.any_share, self.most = any_share, most

    def for_proposer(self, rows):
        """`most` trajectories that end in a right derivation; none where there is no right one."""
        right, wrong = [row for row in rows if is_right(row)], [row for row in rows if not is_right(row)]
        for place in range(self.most if right else 0):
            target = right[place % len(right)]
            if self.random.random() < self.any_share:
                yield self._after(target, self._some([row for row in rows if row is not target]))
            else:
                yield self._after(target, self._nearest_last(target, self._some(wrong), wrong))

    def for_verifier(self, rows):
        """`most` trajectories, or one per derivation, that end in any derivation."""
        for target in self.random.sample(rows, min(self.most, len(rows))):
            yield self._after(target, self._some([row for row in rows if row is not target]))

    def _some(self, rows):
        return self.random.sample(rows, self.random.randint(0, min(MOST_EARLIER, len(rows))))

    @staticmethod
    def _nearest_last(target, drawn, wrong):
        if not drawn:
            return []
        goal = written_text(target["lines"])
        nearest = min(wrong, key=lambda row: Levenshtein.distance(written_text(row["lines"]), goal))
        return [row for row in drawn if row is not nearest][:len(drawn) - 1] + [nearest]

    @staticmethod
    def _after(target, earlier):
        return {**target, "attempts": [row["lines"] for row in earlier]}


def main(arguments):
    parser = argparse.ArgumentParser(prog="trajectories", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=Path, help="JSONL rows; standard input without it")
    parser.add_argument("--for", dest="reader", choices=["proposer", "verifier"], required=True)
    parser.add_argument("--any-share", type=float, default=0.25, help="share whose earlier attempts may be right")
    parser.add_argument("--most", type=int, default=1, help="trajectories per problem at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, help="JSONL to write; standard output without it")
    options = parser.parse_args(arguments)
    draws = Trajectories(options.seed, options.any_share, options.most)
    draw = draws.for_proposer if options.reader == "proposer" else draws.for_verifier
    with (open(options.rows) if options.rows else sys.stdin) as lines, (open(options.out, "w") if options.out else sys.stdout) as out:
        for _, group in itertools.groupby(map(json.loads, lines), key=lambda row: row["id"]):
            for trajectory in draw([row for row in group if is_finished(row)]):
                out.write(json.dumps(trajectory) + "\n")
