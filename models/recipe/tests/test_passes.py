import json
import tempfile
import unittest
from pathlib import Path

from recipe.passes import measure, read

QUESTION = {"answer": "7", "family": "shop", "steps": 2, "magnitude": 3}


class PassesTest(unittest.TestCase):
    def read(self, *samples):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "samples.jsonl"
            path.write_text("".join(json.dumps({**QUESTION, "samples": list(one)}) + "\n" for one in samples))
            return read(path)

    def test_samples_are_judged_by_their_answers(self):
        sampled = self.read(["#### 7", "#### 8"], ["#### 07", "a: 3 + 4 = 7"], ["#### 9"] * 2, ["#### 7"] * 2, ["#### 1"] * 2)
        greedy = self.read(["#### 7"], ["#### 7"], ["#### 9"], ["#### 7"], ["#### 7"])
        report = measure(sampled, greedy)
        self.assertAlmostEqual(report["passRate"]["all"][0], 0.4)
        self.assertAlmostEqual(report["greedy"][0], 0.8)
        self.assertAlmostEqual(report["greedyMinusPass1"][0], 0.4)

    def test_other_questions_are_refused(self):
        with self.assertRaises(SystemExit):
            measure(self.read(["#### 7"], ["#### 7"]), self.read(["#### 7"]))
