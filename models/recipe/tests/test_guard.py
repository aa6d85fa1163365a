import unittest

from recipe.guard import calculation_key, text_key


def question(text, family, *plan):
    return {"question": text, "family": family, "plan": list(plan)}


class GuardTest(unittest.TestCase):
    def test_white_space_and_case_do_not_make_a_new_text(self):
        self.assertEqual(text_key(question("Anna  has 2.", "story")), text_key(question("anna has 2. ", "story")))

    def test_labels_do_not_make_a_new_calculation(self):
        self.assertEqual(calculation_key(question("", "story", "after gift: 8 + 16", "left: #1 - 2")),
                         calculation_key(question("", "story", "after find: 8 + 16", "after use: #1 - 2")))

    def test_numbers_operations_and_families_do(self):
        first = calculation_key(question("", "story", "a: 8 + 16"))
        for other in (question("", "story", "a: 16 + 8"), question("", "story", "a: 8 - 16"), question("", "shop", "a: 8 + 16")):
            self.assertNotEqual(first, calculation_key(other))


if __name__ == "__main__":
    unittest.main()
