import tempfile
import unittest
from pathlib import Path

from recipe import text, tokenizer
from recipe.rows import MASKED, Corpus, RowEncoder

WORDS = "Anna Bob from has apples How many".split()
QUESTION = "Anna has 12 apples. How many?"


def lines(*pairs):
    return [{"written": list(written), "right": list(right)} for written, right in pairs]


class RowEncoderTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        tokenizer.save(tokenizer.build(WORDS), Path(cls.folder.name))
        cls.vocabulary = tokenizer.Vocabulary(Path(cls.folder.name) / "tokenizer.json")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def triples(self, steps, reversed_digits=False):
        """(written piece, wanted piece at that place, value label) over the solution."""
        encoded = RowEncoder(self.vocabulary, reversed_digits).encode({"question": QUESTION, "lines": steps})
        piece = self.vocabulary.tokenizer.id_to_token
        begin = encoded.values.index(next(v for v in encoded.values if v >= 0))
        wanted = [None if t == MASKED else piece(t) for t in encoded.targets[begin - 1:-1]]
        return [(piece(i), w, v) for i, w, v in zip(encoded.ids[begin:], wanted, encoded.values[begin:])]

    def test_a_right_row_is_taught_token_by_token(self):
        found = self.triples(lines((["Anna", "12", "+", "3", "15"],) * 2, (["####", "15"],) * 2))
        self.assertEqual([w for w, _, _ in found], [t for _, t, _ in found])
        self.assertEqual(found[-1], (text.EOS, text.EOS, 1))

    def test_a_wrong_result_is_taught_at_its_first_wrong_digit_and_masked_after_it(self):
        found = self.triples(lines((["Anna", "12", "+", "3", "165"], ["Anna", "12", "+", "3", "15"])))
        self.assertEqual(found[-4:], [("1", "1", 1), ("##6", "##5", 0), ("##5", None, 0), ("\n", None, 0)])

    def test_a_result_that_stops_short_is_wrong_at_its_terminator(self):
        found = self.triples(lines((["Anna", "12", "+", "3", "1"], ["Anna", "12", "+", "3", "15"])))
        self.assertEqual(found[-2:], [("1", "1", 1), ("\n", "##5", 0)])

    def test_an_operand_that_stops_short_is_wrong_at_the_operator(self):
        found = self.triples(lines((["Anna", "1", "+", "3", "4"], ["Anna", "12", "+", "3", "4"])))
        self.assertEqual(found[2:5], [("1", "1", 1), ("+", "##2", 0), ("3", "3", 0)])

    def test_an_early_stop_is_wrong_from_its_first_token(self):
        found = self.triples(lines((["####", "12"], ["Anna", "12", "+", "3", "15"])))
        self.assertEqual(found, [("####", "Anna", 0), ("1", None, 0), ("##2", None, 0), (text.EOS, None, 0)])

    def test_a_superfluous_line_is_wrong_and_labels_are_local_to_it(self):
        found = self.triples(lines((["Anna", "1", "+", "3", "4"], ["####", "1"]), (["####", "1"],) * 2))
        self.assertEqual(found[0], ("Anna", "####", 0))
        self.assertEqual({v for _, _, v in found[:8]}, {0})
        self.assertEqual(found[8], ("####", "####", 1))

    def test_the_verifier_reads_digits_in_reverse(self):
        found = self.triples(lines((["Anna", "12", "+", "3", "15"],) * 2), reversed_digits=True)
        self.assertEqual([w for w, _, _ in found][2:4], ["2", "##1"])

    def test_ids_are_those_of_the_whole_text(self):
        steps = lines((["Bob from Anna", "120", "/", "3", "40"],) * 2, (["####", "40"],) * 2)
        encoded = RowEncoder(self.vocabulary, False).encode({"question": QUESTION, "lines": steps})
        whole = text.prompt(QUESTION) + text.solution_text([s["written"] for s in steps])
        self.assertEqual(encoded.ids, self.vocabulary.tokenizer.encode(whole).ids + [text.EOS_ID])

    def test_batches_cover_every_row_once_within_the_token_budget(self):
        encoder = RowEncoder(self.vocabulary, False)
        step = lines((["Anna", "12", "+", "3", "15"],) * 2)
        rows = [encoder.encode({"question": QUESTION, "lines": step * (1 + i % 3)}) for i in range(50)]
        corpus = Corpus.build(rows, [""] * 50)
        batches = corpus.batches(200, seed=1)
        self.assertEqual(sorted(i for batch in batches for i in batch), list(range(50)))
        self.assertTrue(all(corpus.padded(batch)[0].size <= 200 for batch in batches))


if __name__ == "__main__":
    unittest.main()

    def test_an_earlier_attempt_is_followed_by_a_newline_but_taught_to_end(self):
        attempt = lines((["Anna", "12", "+", "3", "16"], ["Anna", "12", "+", "3", "15"]), (["####", "16"],) * 2)
        last = lines((["Anna", "12", "+", "3", "15"],) * 2, (["####", "15"],) * 2)
        encoded = RowEncoder(self.vocabulary, False).encode({"question": QUESTION, "attempts": [attempt], "lines": last})
        piece = self.vocabulary.tokenizer.id_to_token
        written = "".join(piece(i) + " " for i in encoded.ids)
        self.assertIn("#### 1 ##6 \n Anna : ", written)
        self.assertEqual(encoded.ids.count(text.EOS_ID), 1)
        self.assertEqual(encoded.targets.count(text.EOS_ID), 2)
        self.assertEqual(encoded.ids[-1], text.EOS_ID)

    def test_prefix_labels_stand_at_the_ends_of_lines_alone(self):
        steps = lines((["Anna", "12", "+", "3", "16"], ["Anna", "12", "+", "3", "15"]), (["####", "16"],) * 2)
        encoder = RowEncoder(self.vocabulary, False)
        self.assertEqual([v for v in encoder.encode_prefixes({"question": QUESTION, "lines": steps}).values if v >= 0], [0.0, 0.0])
        soft = encoder.encode_prefixes({"question": QUESTION, "lines": steps}, [0.25, 0.0])
        self.assertEqual([v for v in soft.values if v >= 0], [0.25, 0.0])

