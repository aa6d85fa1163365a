import unittest

from recipe import text
from recipe.trajectories import Trajectories, written_text


def row(*results, right):
    lines = [{"written": ["Anna", "1", "+", "2", str(r)], "right": ["Anna", "1", "+", "2", str(g)]} for r, g in zip(results, right)]
    return {"id": "q", "question": "?", "lines": lines + [{"written": ["####", str(results[-1])], "right": ["####", str(results[-1])]}]}


GOLD = row(3, right=[3])
NEAR, FAR = row(4, right=[3]), row(999, right=[3])


class TrajectoriesTest(unittest.TestCase):
    def test_the_nearest_wrong_attempt_comes_last(self):
        for seed in range(20):
            (trajectory,) = Trajectories(seed, 0.0, 1).for_proposer([FAR, GOLD, NEAR])
            if trajectory["attempts"]:
                self.assertEqual(written_text(trajectory["attempts"][-1]), written_text(NEAR["lines"]))

    def test_the_number_of_earlier_attempts_is_spread_over_none_to_all(self):
        counts = {len(next(Trajectories(seed, 0.0, 1).for_proposer([FAR, GOLD, NEAR]))["attempts"]) for seed in range(40)}
        self.assertEqual(counts, {0, 1, 2})

    def test_the_proposer_learns_right_derivations_only(self):
        self.assertEqual(list(Trajectories(1, 0.0, 4).for_proposer([FAR, NEAR])), [])

    def test_without_a_share_for_any_attempt_no_earlier_one_is_right(self):
        for seed in range(20):
            for trajectory in Trajectories(seed, 0.0, 2).for_proposer([GOLD, dict(GOLD), NEAR, FAR]):
                self.assertNotIn(GOLD["lines"], trajectory["attempts"])

    def test_the_verifier_reads_every_derivation_after_others(self):
        found = list(Trajectories(3, 0.0, 3).for_verifier([GOLD, NEAR, FAR]))
        self.assertEqual(len(found), 3)
        for trajectory in found:
            self.assertNotIn(trajectory["lines"], trajectory["attempts"])


class EarlierAttemptsTest(unittest.TestCase):
    def test_a_chain_shows_its_four_latest_attempts(self):
        samples = list("abcdefgh")
        self.assertEqual(text.earlier_of(samples, 6, 8), list("cdef"))
        self.assertEqual(text.earlier_of(samples, 5, 4), list("e"))
        self.assertEqual(text.earlier_of(samples, 4, 4), [])

    def test_the_prompt_closes_every_attempt_with_a_newline(self):
        self.assertEqual(text.prompt(" How  many? ", ["Anna: 1 + 2 = 3\n#### 3"]), "How many?\nAnna: 1 + 2 = 3\n#### 3\n")
