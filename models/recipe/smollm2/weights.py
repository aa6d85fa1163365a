"""Weights of a GGUF file with the architecture `llama`, dequantised, as the recipe's decoder."""
import numpy as np
import torch
from gguf import GGUFReader
from gguf.quants import dequantize

from ..model import Decoder, Shape

BLOCK = {"attention_norm": "attn_norm", "attention.query": "attn_q", "attention.key": "attn_k",
         "attention.value": "attn_v", "attention.out": "attn_output", "feed_norm": "ffn_norm",
         "feed.gate": "ffn_gate", "feed.up": "ffn_up", "feed.down": "ffn_down"}


class Gguf:
    """Metadata and float32 tensors by name."""

    def __init__(self, path):
        self._reader = GGUFReader(str(path))
        self._tensors = {tensor.name: tensor for tensor in self._reader.tensors}

    def value(self, name: str):
        field = self._reader.get_field(name)
        return None if field is None else field.contents()

    def has(self, name: str) -> bool:
        return name in self._tensors

    def tensor(self, name: str) -> torch.Tensor:
        tensor = self._tensors[name]
        return torch.from_numpy(np.array(dequantize(tensor.data, tensor.tensor_type), dtype=np.float32))


def shape(gguf: Gguf) -> Shape:
    if gguf.value("general.architecture") != "llama":
        raise SystemExit(f"only the architecture llama is known, not {gguf.value('general.architecture')}")
    heads, hidden = gguf.value("llama.attention.head_count"), gguf.value("llama.embedding_length")
    return Shape(vocab_size=len(gguf.value("tokenizer.ggml.tokens")),
                 num_hidden_layers=gguf.value("llama.block_count"),
                 hidden_size=hidden,
                 intermediate_size=gguf.value("llama.feed_forward_length"),
                 num_attention_heads=heads,
                 num_key_value_heads=gguf.value("llama.attention.head_count_kv"),
                 head_dim=hidden // heads,
                 rope_theta=gguf.value("llama.rope.freq_base"),
                 rms_norm_eps=gguf.value("llama.attention.layer_norm_rms_epsilon"),
                 max_position_embeddings=gguf.value("llama.context_length"))


def decoder(gguf: Gguf) -> Decoder:
    sizes = shape(gguf)
    state = {"embedding.weight": gguf.tensor("token_embd.weight"), "norm.weight": gguf.tensor("output_norm.weight")}
    state["head.weight"] = gguf.tensor("output.weight") if gguf.has("output.weight") else state["embedding.weight"]
    for layer in range(sizes.num_hidden_layers):
        for ours, theirs in BLOCK.items():
            state[f"blocks.{layer}.{ours}.weight"] = gguf.tensor(f"blk.{layer}.{theirs}.weight")
        for name, heads in (("query", sizes.num_attention_heads), ("key", sizes.num_key_value_heads)):
            full = f"blocks.{layer}.attention.{name}.weight"
            state[full] = halves(state[full], heads)
    model = Decoder(sizes)
    model.load_state_dict(state)
    return model.eval()


def halves(weight: torch.Tensor, heads: int) -> torch.Tensor:
    """GGUF pairs neighbours for the rotation; Hugging Face, and we, pair the halves of a head."""
    rows, columns = weight.shape
    return weight.view(heads, rows // heads // 2, 2, columns).transpose(1, 2).reshape(rows, columns)
