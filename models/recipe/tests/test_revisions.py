import unittest

from recipe.labelled import Question, Sample
from recipe.revisions import hierarchical, transitions
from recipe.rollouts import prefixes
from recipe.values import last_value


def sample(answer, outcome, right=False):
    return Sample(answer, right, right, None, [], [], [], outcome)


class RevisionsTest(unittest.TestCase):
    def test_each_chain_speaks_with_its_best_solution_of_its_winning_answer(self):
        # chain 1: 7 wins with .4 + .4 over 8 with .7, and speaks with .4; chain 2 speaks for 8 with .5
        chains = [[sample("7", .4), sample("7", .4), sample("8", .7)], [sample("8", .5)]]
        self.assertEqual(hierarchical(chains), "8")

    def test_a_chain_without_an_answer_is_silent(self):
        self.assertEqual(hierarchical([[sample(None, .9)], [sample("3", .1)]]), "3")

    def test_transitions_are_counted_within_chains_alone(self):
        samples = [sample("1", 1, right) for right in (True, False, False, True)]
        question = Question("1", {}, samples, chain_length=2)
        self.assertEqual(transitions([question]), {"regression": 1.0, "repair": 1.0})


class LabelsTest(unittest.TestCase):
    def test_prefixes_end_after_each_step_but_the_last(self):
        self.assertEqual(prefixes("Anna: 1 + 2 = 3\nBob: 3 + 1 = 4\n#### 4"),
                         ["Anna: 1 + 2 = 3\n", "Anna: 1 + 2 = 3\nBob: 3 + 1 = 4\n"])

    def test_the_last_value_is_the_score_of_all(self):
        self.assertEqual(last_value([[3.0, 0, 0], [0.0, 0, 0]]), [1.0, 0.5])
        self.assertEqual(last_value([]), [])
