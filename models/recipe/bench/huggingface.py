"""`generate` of Hugging Face transformers on the weights of a model.onnx that the recipe exported."""
import json
from pathlib import Path

import numpy as np
import torch
from transformers import LlamaConfig, LlamaForCausalLM

from .. import weights
from .batch import Batch

NAMES = {"attention_norm": "input_layernorm", "attention.query": "self_attn.q_proj", "attention.key": "self_attn.k_proj",
         "attention.value": "self_attn.v_proj", "attention.out": "self_attn.o_proj", "feed_norm": "post_attention_layernorm",
         "feed.gate": "mlp.gate_proj", "feed.up": "mlp.up_proj", "feed.down": "mlp.down_proj"}


class Generate:
    def __init__(self, model: Path, threads: int):
        torch.set_num_threads(threads)
        self.model = LlamaForCausalLM(LlamaConfig(**json.loads((model / "config.json").read_text()))).eval()
        self.model.load_state_dict(self._state(weights.read(model / "model.onnx")))

    @staticmethod
    def _state(arrays: dict[str, np.ndarray]):
        found = {name: torch.from_numpy(array.copy()) for name, array in arrays.items()}
        state = {"model.embed_tokens.weight": found["decoder.embedding"], "model.norm.weight": found["decoder.norm"],
                 "lm_head.weight": found["head"]}
        for name, weight in found.items():
            if name.startswith("decoder.blocks."):
                layer, part = name.removeprefix("decoder.blocks.").split(".", 1)
                state[f"model.layers.{layer}.{NAMES[part]}.weight"] = weight
        return state

    def decode(self, batch: Batch, steps: int):
        """`steps` tokens [B, steps], greedy; no sequence ends before."""
        with torch.no_grad():
            tokens = self.model.generate(
                torch.from_numpy(batch.ids), attention_mask=torch.from_numpy(batch.mask), do_sample=False,
                min_new_tokens=steps, max_new_tokens=steps, pad_token_id=self.model.config.pad_token_id)
        return tokens[:, batch.ids.shape[1]:].numpy()
