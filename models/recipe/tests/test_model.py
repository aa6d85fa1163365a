import tempfile
import unittest
from pathlib import Path

import torch

from recipe import export, tokenizer
from recipe.fit import logistic
from recipe.model import Decoder, Shape
from recipe.muon import orthogonalise
from recipe.sample import SolutionSampling
from recipe.score import StepFeatures


def small(vocabulary_size, value_head=False):
    torch.manual_seed(1)
    decoder = Decoder(Shape(vocabulary_size, num_hidden_layers=2, hidden_size=32, intermediate_size=48, num_attention_heads=4,
                            num_key_value_heads=2, head_dim=8, value_head=value_head)).eval()
    for block in decoder.blocks:
        torch.nn.init.normal_(block.attention.out.weight, std=0.3)
    return decoder


class ModelTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name)
        tokenizer.save(tokenizer.build(["Anna", "has"]), self.path)
        self.vocabulary = tokenizer.Vocabulary(self.path / "tokenizer.json")

    def tearDown(self):
        self.folder.cleanup()

    def test_the_exported_graph_agrees_with_the_model(self):
        for value_head in (False, True):
            decoder = small(self.vocabulary.size, value_head)
            export.write(small(self.vocabulary.size, value_head), self.path / "model.onnx")
            self.assertLess(export.largest_difference(decoder, self.path / "model.onnx"), 1e-4)

    def test_greedy_samples_with_cache_and_padding_are_those_without(self):
        decoder, questions = small(self.vocabulary.size), ["Anna has 1", "Anna has 12 Anna has 123 Anna"]
        drawn = SolutionSampling(decoder, self.vocabulary, 0.0, 1.0, 1, cap=12).draw(questions, 2)
        for question, samples in zip(questions, drawn):
            ids = [1] + self.vocabulary.ids(question + "\n")
            begin = len(ids)
            while len(ids) < begin + 12 and ids[-1] != 2:
                hidden, _ = decoder(torch.tensor([ids]))
                ids.append(int(decoder.logits(hidden)[0, -1].argmax()))
            self.assertEqual(samples, [self.vocabulary.decode(ids[begin:])] * 2)

    def test_step_features_do_not_depend_on_the_other_samples(self):
        features = StepFeatures(small(self.vocabulary.size, True), self.vocabulary)
        first, second = "Anna: 1 + 2 = 3\n#### 3", "Anna: 1 + 2 = 3\nAnna: 3 + 4 = 7\n#### 7"
        alone, together = features.of("Anna has 1", [first])[0], features.of("Anna has 1", [second, first])[1]
        self.assertEqual(len(alone), 2)
        for a, b in zip(sum(alone, []), sum(together, [])):
            self.assertAlmostEqual(a, b, places=3)

    def test_an_unfinished_last_step_has_no_features(self):
        features = StepFeatures(small(self.vocabulary.size, True), self.vocabulary)
        self.assertEqual(len(features.of("Anna has 1", ["Anna: 1 + 2 = 3\nAnna: 3 +"])[0]), 1)

    def test_newton_schulz_brings_singular_values_near_one(self):
        values = torch.linalg.svdvals(orthogonalise(torch.randn(1, 40, 20))[0])
        self.assertTrue(bool(((values > 0.5) & (values < 1.5)).all()))

    def test_logistic_regression_finds_the_weights(self):
        import numpy as np
        draw = np.random.default_rng(1)
        x = draw.normal(size=(20000, 2))
        labels = draw.random(20000) < 1 / (1 + np.exp(-(0.5 + x @ [1.0, -2.0])))
        np.testing.assert_allclose(logistic(x, labels.astype(float)), [0.5, 1.0, -2.0], atol=0.1)


if __name__ == "__main__":
    unittest.main()
