"""A loop around ONNX Runtime and nothing else: greedy, all sequences of one length, keys and values fed back in place."""
from pathlib import Path

import numpy as np
import onnxruntime

from .batch import Batch


class RawLoop:
    def __init__(self, model: Path, threads: int):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        self.session = onnxruntime.InferenceSession(str(model / "model.onnx"), options, providers=["CPUExecutionProvider"])
        inputs = {node.name: node for node in self.session.get_inputs()}
        self.pasts = [name for name in inputs if name.startswith("past_key_values.")]
        self.presents = [name.replace("past_key_values.", "present.") for name in self.pasts]
        self.heads, self.size = inputs[self.pasts[0]].shape[1], inputs[self.pasts[0]].shape[3]

    def decode(self, batch: Batch, steps: int):
        """`steps` tokens [B, steps], the first of them from the pass over the prompts."""
        empty = np.zeros((len(batch.ids), self.heads, 0, self.size), np.float32)
        past = [onnxruntime.OrtValue.ortvalue_from_numpy(empty) for _ in self.pasts]
        ids, mask, positions = batch.ids, batch.mask, np.maximum(batch.mask.cumsum(1) - 1, 0)
        found = []
        for _ in range(steps):
            logits, past = self._pass(ids, mask, positions, past)
            ids = logits[:, -1].argmax(-1)[:, None]
            positions = positions[:, -1:] + 1
            mask = np.concatenate([mask, np.ones_like(ids)], 1)
            found.append(ids)
        return np.concatenate(found, 1)

    def _pass(self, ids, mask, positions, past):
        binding = self.session.io_binding()
        for name, array in (("input_ids", ids), ("attention_mask", mask), ("position_ids", positions)):
            binding.bind_cpu_input(name, np.ascontiguousarray(array))
        for name, value in zip(self.pasts, past):
            binding.bind_ortvalue_input(name, value)
        for name in ["logits", *self.presents]:
            binding.bind_output(name, "cpu")
        self.session.run_with_iobinding(binding)
        logits, *present = binding.get_outputs()
        return logits.numpy(), present
