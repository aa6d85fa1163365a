"""The language model: Llama style decoder, with a value head per token for the verifier."""
import json
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from . import text


@dataclass(frozen=True)
class Shape:
    """Sizes of a decoder; field names follow Hugging Face's Llama configuration."""
    vocab_size: int
    num_hidden_layers: int = 4
    hidden_size: int = 128
    intermediate_size: int = 344
    num_attention_heads: int = 4
    num_key_value_heads: int = 2
    head_dim: int = 32
    rope_theta: float = 10000.0
    rms_norm_eps: float = 1e-5
    max_position_embeddings: int = 512
    value_head: bool = False

    def save(self, path: Path):
        fields = asdict(self)
        fields.update(model_type="llama", architectures=["LlamaForCausalLM"], hidden_act="silu",
                      tie_word_embeddings=False, pad_token_id=text.PAD_ID, bos_token_id=text.BOS_ID,
                      eos_token_id=text.EOS_ID, torch_dtype="float32")
        path.write_text(json.dumps(fields, indent=2) + "\n")


def rotary(positions, shape: Shape):
    """Cosine and sine [..., head_dim] for the positions."""
    half = torch.arange(0, shape.head_dim, 2, device=positions.device, dtype=torch.float32)
    angles = positions.float().unsqueeze(-1) * (shape.rope_theta ** (-half / shape.head_dim))
    angles = torch.cat([angles, angles], -1)
    return angles.cos(), angles.sin()


def rotate(x, cosine, sine):
    first, second = x.chunk(2, -1)
    return x * cosine + torch.cat([-second, first], -1) * sine


class RmsNorm(nn.Module):
    def __init__(self, size: int, epsilon: float):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(size))
        self.epsilon = epsilon

    def forward(self, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.epsilon) * self.weight


class Attention(nn.Module):
    """Grouped-query attention; `past` (cache.py) extends keys and values [B, kv heads, T, head_dim]."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        width, keys = shape.num_attention_heads * shape.head_dim, shape.num_key_value_heads * shape.head_dim
        self.query = nn.Linear(shape.hidden_size, width, bias=False)
        self.key = nn.Linear(shape.hidden_size, keys, bias=False)
        self.value = nn.Linear(shape.hidden_size, keys, bias=False)
        self.out = nn.Linear(width, shape.hidden_size, bias=False)

    def forward(self, x, rotation, past=None, bias=None):
        heads, groups = self.shape.num_attention_heads, self.shape.num_key_value_heads
        query, key, value = self._split(self.query(x), heads), self._split(self.key(x), groups), self._split(self.value(x), groups)
        cosine, sine = (part.to(query.dtype) for part in rotation)
        query, key = rotate(query, cosine, sine), rotate(key, cosine, sine)
        if past is not None:
            key, value = past.extend(key, value)
        mixed = self._mix(query, key, value, bias)
        return self.out(mixed.transpose(1, 2).reshape(x.shape[0], x.shape[1], heads * self.shape.head_dim)), (key, value)

    def _split(self, x, heads):
        return x.view(x.shape[0], x.shape[1], heads, self.shape.head_dim).transpose(1, 2)

    def _mix(self, query, key, value, bias):
        """Written out: on a CPU in bfloat16 its backward pass is four times as fast as the fused kernel's.

        Query heads that share a key head are stacked along the length, so keys are never copied.
        """
        batch, heads, length, size = query.shape
        groups = self.shape.num_key_value_heads
        if bias is None:
            bias = torch.full((length, length), float("-inf"), dtype=query.dtype).triu(1)
        with torch.autocast("cpu", enabled=False):
            stacked = (query * size ** -0.5).reshape(batch, groups, -1, size)
            scores = torch.matmul(stacked, key.transpose(-1, -2))
            scores = scores.view(batch, groups, heads // groups, length, key.shape[2]) + bias
            weights = torch.softmax(scores, -1).view(batch, groups, -1, key.shape[2])
            return torch.matmul(weights, value).view(batch, heads, length, size)


class FeedForward(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        self.gate = nn.Linear(shape.hidden_size, shape.intermediate_size, bias=False)
        self.up = nn.Linear(shape.hidden_size, shape.intermediate_size, bias=False)
        self.down = nn.Linear(shape.intermediate_size, shape.hidden_size, bias=False)

    def forward(self, x):
        return self.down(F.silu(self.gate(x)) * self.up(x))


class Block(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        self.attention_norm = RmsNorm(shape.hidden_size, shape.rms_norm_eps)
        self.attention = Attention(shape)
        self.feed_norm = RmsNorm(shape.hidden_size, shape.rms_norm_eps)
        self.feed = FeedForward(shape)

    def forward(self, x, rotation, past=None, bias=None):
        mixed, present = self.attention(self.attention_norm(x), rotation, past, bias)
        x = x + mixed
        return x + self.feed(self.feed_norm(x)), present


class Decoder(nn.Module):
    """`forward` gives the normed hidden states [B, T, hidden]; `logits` and `values` read them."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocab_size, shape.hidden_size)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.num_hidden_layers))
        self.norm = RmsNorm(shape.hidden_size, shape.rms_norm_eps)
        self.head = nn.Linear(shape.hidden_size, shape.vocab_size, bias=False)
        self.value_head = nn.Linear(shape.hidden_size, 1) if shape.value_head else None
        self.apply(self._initialise)

    @staticmethod
    def _initialise(module):
        if isinstance(module, nn.Linear):
            nn.init.normal_(module.weight, std=module.in_features ** -0.5)
            if module.bias is not None:
                nn.init.zeros_(module.bias)
        if isinstance(module, nn.Embedding):
            nn.init.normal_(module.weight, std=0.5)
        if isinstance(module, Block):  # every block starts as the identity
            nn.init.zeros_(module.attention.out.weight)
            nn.init.zeros_(module.feed.down.weight)

    def forward(self, ids, positions=None, pasts=None, bias=None):
        """Hidden states and presents. `bias` is additive [B, 1, 1, T, past + T]; without it plain causal attention."""
        if positions is None:
            positions = torch.arange(ids.shape[1], device=ids.device)
        rotation = rotary(positions, self.shape)
        if rotation[0].dim() == 3:  # [B, T, head_dim]: one axis for the heads
            rotation = tuple(part.unsqueeze(1) for part in rotation)
        x, presents = self.embedding(ids), []
        for index, block in enumerate(self.blocks):
            x, present = block(x, rotation, pasts[index] if pasts is not None else None, bias)
            presents.append(present)
        return self.norm(x), presents

    def logits(self, hidden):
        return self.head(hidden)

    def values(self, hidden):
        """Logit [B, T] that the line is right so far, read at each token."""
        return self.value_head(hidden).squeeze(-1)

    def matrices(self):
        """Hidden matrices, the ones that Muon updates."""
        return [p for name, p in self.blocks.named_parameters() if p.dim() == 2]

    def take(self, other: "Decoder"):
        """Takes the weights of a model with the same sizes and no more layers; what it lacks stays as it is."""
        missing, surplus = self.load_state_dict(other.state_dict(), strict=False)
        if surplus or not all(name.startswith(("blocks.", "value_head.")) for name in missing):
            raise ValueError(f"the model to start from does not fit: missing {missing}, surplus {surplus}")

    def save(self, path: Path):
        torch.save({"shape": asdict(self.shape), "weights": self.state_dict()}, path)

    @staticmethod
    def load(path: Path) -> "Decoder":
        saved = torch.load(path, map_location="cpu", weights_only=False)
        model = Decoder(Shape(**saved["shape"]))
        model.load_state_dict(saved["weights"] if "weights" in saved else saved["model"])
        return model.eval()
