import unittest

from recipe.statistics import auc, blocks, interval, mean_auc, pooled_auc, winner


class StatisticsTest(unittest.TestCase):
    def test_auc_counts_ties_one_half(self):
        self.assertEqual(auc([1, 2], [0, 1]), 0.875)
        self.assertIsNone(auc([], [1]))

    def test_mean_auc_leaves_out_questions_with_one_kind(self):
        self.assertEqual(mean_auc([([1], [0]), ([1], [])]), (1.0, 1))

    def test_pooled_auc_weighs_questions_by_their_pairs(self):
        self.assertEqual(pooled_auc([([1, 1, 1], [0]), ([0], [1]), ([1], [])]), 0.75)

    def test_equal_weights_make_a_majority_vote_and_the_earliest_wins_a_tie(self):
        self.assertEqual(winner(["7", None, "8", "8"], [1, 1, 1, 1]), "8")
        self.assertEqual(winner(["7", "8"], [1, 1]), "7")
        self.assertIsNone(winner([None], [1]))

    def test_blocks_are_disjoint_and_whole(self):
        self.assertEqual(blocks(10, 4), [slice(0, 4), slice(4, 8)])

    def test_interval_surrounds_the_mean(self):
        mean, low, high = interval([0, 1] * 50)
        self.assertTrue(low < mean < high)


if __name__ == "__main__":
    unittest.main()
