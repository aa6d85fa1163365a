import random
import unittest

from recipe import text, tokenizer

WORDS = "Anna Bob from has T-shirts".split()


class TokenizerTest(unittest.TestCase):
    def setUp(self):
        self.tokenizer = tokenizer.build(WORDS)

    def ids(self, part):
        return self.tokenizer.encode(part, add_special_tokens=False).ids

    def test_a_word_has_one_id_wherever_it_stands(self):
        self.assertEqual(self.ids("Bob")[0], self.ids("from Bob.")[1])

    def test_numbers_are_digits(self):
        self.assertEqual(self.tokenizer.encode("123").tokens, [text.BOS, "1", "##2", "##3"])

    def test_white_space_is_dropped_but_newlines_stay(self):
        self.assertEqual(self.tokenizer.encode("Anna  has\n").tokens, [text.BOS, "Anna", "has", "\n"])

    def test_unknown_words_do_not_fall_apart_into_known_ones(self):
        self.assertEqual(self.ids("Bobby"), [text.UNK_ID])

    def test_solutions_round_trip_exactly(self):
        draw = random.Random(1)
        for _ in range(2000):
            lines = [[draw.choice(["Anna", "Bob from Anna", "T-shirts"]), str(draw.randint(0, 9999)), draw.choice("+-*/"),
                      str(draw.randint(0, 99)), str(draw.randint(0, 99999))] for _ in range(draw.randint(1, 8))]
            solution = text.solution_text(lines + [["####", str(draw.randint(0, 9999))]])
            self.assertEqual(self.tokenizer.decode(self.ids(solution)), solution)

    def test_steps_encoded_alone_join_to_the_ids_of_the_whole(self):
        solution = "Anna: 12 + 3 = 15\nBob: 15 / 3 = 5\n#### 5"
        joined = [i for step in text.steps_of(solution) for i in self.ids(step)]
        self.assertEqual(joined, self.ids(solution))
        self.assertEqual(self.tokenizer.decode(self.ids("#### 123")), "#### 123")


class TextTest(unittest.TestCase):
    def test_answer_is_canonical_and_only_at_the_end(self):
        self.assertEqual(text.answer_of("Anna: 1 + 1 = 2\n#### 02"), "2")
        self.assertIsNone(text.answer_of("#### 2\nAnna: 1 + 1 = 2\n"))
        self.assertIsNone(text.answer_of("Anna: 1 + 1 = 2\n"))

    def test_reversing_digits_twice_changes_nothing(self):
        self.assertEqual(text.reverse_digits("Bob: 120 + 3 = 123"), "Bob: 021 + 3 = 321")


if __name__ == "__main__":
    unittest.main()
