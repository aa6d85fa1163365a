"""Writes a model folder: model.onnx in the layout of Hugging Face Optimum, configuration, tokenizer, checksums.

The graph works with left or right padding: attention is causal by place in the sequence, restricted to places
where `attention_mask` [B, past + current] is 1, and rotations follow `position_ids` [B, current].
The written file is compared with PyTorch, cached and uncached, on ragged batches.
"""
import argparse
import hashlib
import json
import shutil
import warnings
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import nn

from . import text
from .cache import GrowingCache
from .model import Decoder

FORBIDDEN = -1e9
TOLERANCE = 1e-4


class OnnxDecoder(nn.Module):
    """The decoder with flat past inputs and present outputs."""

    def __init__(self, decoder: Decoder):
        super().__init__()
        self.decoder = decoder

    def forward(self, ids, mask, positions, *flat):
        pasts = [GrowingCache(flat[i], flat[i + 1]) for i in range(0, len(flat), 2)]
        hidden, presents = self.decoder(ids, positions, pasts, self._bias(ids, mask))
        outputs = [self.decoder.logits(hidden)]
        if self.decoder.value_head is not None:
            outputs.append(self.decoder.values(hidden))
        return (*outputs, *(part for present in presents for part in present))

    @staticmethod
    def _bias(ids, mask):
        """Additive bias [B, 1, 1, current, past + current]."""
        total, current = mask.shape[1], ids.shape[1]
        places = torch.arange(total)
        causal = places.unsqueeze(0) <= places[total - current:].unsqueeze(1)
        allowed = causal.unsqueeze(0) & (mask.unsqueeze(1) == 1)
        return torch.where(allowed, 0.0, FORBIDDEN).unsqueeze(1).unsqueeze(1)


def names(decoder: Decoder):
    """Input and output names with their dynamic axes."""
    layers = range(decoder.shape.num_hidden_layers)
    pasts = [f"past_key_values.{i}.{part}" for i in layers for part in ("key", "value")]
    presents = [f"present.{i}.{part}" for i in layers for part in ("key", "value")]
    heads = ["logits", "values"] if decoder.value_head is not None else ["logits"]
    axes = {"input_ids": {0: "batch", 1: "current"}, "attention_mask": {0: "batch", 1: "total"},
            "position_ids": {0: "batch", 1: "current"}}
    axes.update({name: {0: "batch", 1: "current"} for name in heads})
    axes.update({name: {0: "batch", 2: "past"} for name in pasts})
    axes.update({name: {0: "batch", 2: "total"} for name in presents})
    return ["input_ids", "attention_mask", "position_ids"] + pasts, heads + presents, axes


def empty_pasts(decoder: Decoder, batch: int, length: int = 0):
    shape = (batch, decoder.shape.num_key_value_heads, length, decoder.shape.head_dim)
    return [torch.zeros(shape) for _ in range(2 * decoder.shape.num_hidden_layers)]


def write(decoder: Decoder, path: Path):
    inputs, outputs, axes = names(decoder)
    example = (torch.ones(2, 3, dtype=torch.long), torch.ones(2, 5, dtype=torch.long),
               torch.arange(2, 5).expand(2, 3), *empty_pasts(decoder, 2, 2))
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(OnnxDecoder(decoder).eval(), example, str(path), dynamo=False, opset_version=17,
                          input_names=inputs, output_names=outputs, dynamic_axes=axes)


def largest_difference(decoder: Decoder, path: Path, seed: int = 1) -> float:
    """Between the file and PyTorch on a ragged batch: whole, right padded; in two cached parts, left padded."""
    generator = np.random.default_rng(seed)
    lengths, longest = [7, 19, 12], 19
    rows = [generator.integers(4, decoder.shape.vocab_size, n) for n in lengths]
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    worst = 0.0
    for side in ("right", "left"):
        ids, mask = np.zeros((3, longest), np.int64), np.zeros((3, longest), np.int64)
        for place, row in enumerate(rows):
            span = slice(0, len(row)) if side == "right" else slice(longest - len(row), longest)
            ids[place, span], mask[place, span] = row, 1
        for cut in (longest, 13, 1):
            found = _in_parts(session, decoder, ids, mask, [cut, longest - cut] if cut < longest else [longest])
            for place, row in enumerate(rows):
                with torch.no_grad():
                    hidden, _ = decoder(torch.from_numpy(row[None]))
                    wanted = [decoder.logits(hidden)[0]]
                    wanted += [decoder.values(hidden)[0]] if decoder.value_head is not None else []
                for have, want in zip(found, wanted):
                    worst = max(worst, float(np.abs(have[place][mask[place] == 1] - want.numpy()).max()))
    return worst


def _in_parts(session, decoder, ids, mask, parts):
    """Logits (and values) [B, T, ...] from consecutive cached calls of the given lengths."""
    inputs, outputs, _ = names(decoder)
    heads = 2 if decoder.value_head is not None else 1
    positions = np.maximum(mask.cumsum(1) - 1, 0)
    pasts, found, begin = [p.numpy() for p in empty_pasts(decoder, len(ids))], [], 0
    for length in parts:
        end = begin + length
        feed = dict(zip(inputs, [ids[:, begin:end], mask[:, :end], positions[:, begin:end], *pasts]))
        results = session.run(outputs, feed)
        found.append(results[:heads])
        pasts, begin = results[heads:], end
    return [np.concatenate(parts, 1) for parts in zip(*found)]


def write_checksums(folder: Path):
    files = sorted(p for p in folder.iterdir() if p.is_file() and p.name not in ("SHA256SUMS", "README.md"))
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}" for p in files]
    (folder / "SHA256SUMS").write_text("\n".join(lines) + "\n")


def main(arguments):
    parser = argparse.ArgumentParser(prog="export", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="model.pt or checkpoint.pt")
    parser.add_argument("--tokenizer", type=Path, required=True, help="folder with tokenizer.json")
    parser.add_argument("--reward", type=Path, help="reward.json of a verifier")
    parser.add_argument("--context", type=int, help="positions, where the model has read longer rows than its shape says")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    write(Decoder.load(options.model), options.out / "model.onnx")
    decoder = Decoder.load(options.model)
    difference = largest_difference(decoder, options.out / "model.onnx")
    if difference > TOLERANCE:
        raise SystemExit(f"ONNX Runtime and PyTorch differ by {difference:.2e}, allowed {TOLERANCE:.0e}")
    shape = replace(decoder.shape, max_position_embeddings=options.context or decoder.shape.max_position_embeddings)
    shape.save(options.out / "config.json")
    shutil.copy(options.tokenizer / "tokenizer.json", options.out)
    settings = json.loads((options.tokenizer / "tokenizer_config.json").read_text())
    settings["model_max_length"] = shape.max_position_embeddings
    (options.out / "tokenizer_config.json").write_text(json.dumps(settings, indent=2) + "\n")
    if options.reward:
        shutil.copy(options.reward, options.out / "reward.json")
    else:
        settings = {"do_sample": True, "temperature": 1.0, "top_p": 1.0, "max_new_tokens": 192,
                    "bos_token_id": text.BOS_ID, "eos_token_id": text.EOS_ID, "pad_token_id": text.PAD_ID}
        (options.out / "generation_config.json").write_text(json.dumps(settings, indent=2) + "\n")
    write_checksums(options.out)
    size = (options.out / "model.onnx").stat().st_size
    parameters = sum(p.numel() for p in decoder.parameters())
    print(f"{parameters} parameters, {size} bytes, largest difference to PyTorch {difference:.1e}")
