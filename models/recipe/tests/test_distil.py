import unittest

from recipe.compare import compare
from recipe.distil import Found, answered, lines_of, rows, voted

SOLUTION = "Anna from Bob: 12 + 3 = 15\nafter sale: 15 - 5 = 10\n#### 10"
QUESTION = {"id": "q1", "question": "How many?", "family": "story", "answer": "99"}


class DistilTest(unittest.TestCase):
    def test_a_solution_becomes_a_right_row(self):
        row, = rows([QUESTION], [Found(SOLUTION, 0.95)], 0.9)
        self.assertEqual([line["written"] for line in row["lines"]],
                         [["Anna from Bob", "12", "+", "3", "15"], ["after sale", "15", "-", "5", "10"], ["####", "10"]])
        self.assertTrue(all(line["right"] == line["written"] for line in row["lines"]))
        self.assertEqual((row["id"], row["question"], row["family"]), ("q1", "How many?", "story"))

    def test_what_is_trusted_less_is_left_out_whatever_the_reference_says(self):
        self.assertEqual(list(rows([{**QUESTION, "answer": "10"}], [Found(SOLUTION, 0.89)], 0.9)), [])
        self.assertEqual(len(list(rows([QUESTION], [Found(SOLUTION, 0.9)], 0.9))), 1)

    def test_what_is_no_solution_is_left_out(self):
        for broken in (SOLUTION.removesuffix("#### 10"), SOLUTION.replace(":", ""), "#### ten", ""):
            self.assertIsNone(lines_of(broken), broken)

    def test_the_system_answers_with_steps_and_a_confidence(self):
        result = {"status": "answered", "confidence": 0.97, "solution": SOLUTION.split("\n")}
        self.assertEqual(answered(result), Found(SOLUTION, 0.97))
        self.assertIsNone(answered({**result, "status": "deadline_exceeded"}).solution)
        self.assertEqual(answered({"status": "unreadable", "reason": "line 3"}), Found(None, 0.0))

    def test_a_vote_is_trusted_by_its_share_of_those_who_voted(self):
        right, wrong = "a: 1 + 1 = 2\n#### 2", "a: 1 + 1 = 3\n#### 3"
        self.assertEqual(voted([wrong, right, right, "a: 1 +", right]), Found(right, 0.75))
        self.assertEqual(voted(["a: 1 +"]), Found(None, 0.0))


class CompareTest(unittest.TestCase):
    COEFFICIENTS = {"intercept": 0.0, "value": 1.0, "minLogProb": 0.0, "sumLogProb": 0.0}

    def test_differences_are_paired_with_the_first(self):
        def question(answers, values):
            return {"id": "q", "answer": "2", "samples": [f"#### {answer}" for answer in answers], "features": [[[v, 0, 0]] for v in values]}
        report = compare({"before": [question("233", [4, -4, -4])], "after": [question("223", [0, 0, 0])]}, 3, self.COEFFICIENTS)
        self.assertAlmostEqual(report["before"]["pass@1"]["mean"][0], 0.3333)
        self.assertEqual(report["before"]["majority@3"]["mean"][0], 0)
        self.assertEqual(report["before"]["bestOfNWeighted@3"]["mean"][0], 1)
        self.assertEqual(report["after"]["majority@3"]["difference"][0], 1)
        self.assertEqual(report["after"]["bestOfNWeighted@3"]["difference"][0], 0)
