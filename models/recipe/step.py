"""Writes step.onnx beside a model.onnx that the recipe exported: the same decoder for one new token a row, with the same weights.

Keys and values stay in one buffer, rows beginning at its first column: `present.*` is `past_key_values.*`, and the new token of a
row is written behind what `attention_mask` [B, columns + 1] marks of it. Nothing is copied, and padding costs nothing
(GroupQueryAttention of ONNX Runtime). The file is compared with model.onnx on ragged rows.
"""
import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from . import weights

MICROSOFT = "com.microsoft"
MADE_FROM = "model_sha256"  # a step of another model.onnx is refused
TOLERANCE = 1e-4
COLUMNS = 24


class Graph:
    """Nodes and weights in the order in which they are added; a node is named after its first output."""

    def __init__(self):
        self.nodes, self.weights = [], []

    def constant(self, name: str, array) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind: str, inputs, *outputs: str, domain: str = "", **attributes) -> str:
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0], domain=domain, **attributes))
        return outputs[0]

    def product(self, x: str, name: str, matrix) -> str:
        """`matrix` [out, in], as PyTorch has it."""
        return self.node("MatMul", [x, self.constant(f"{name}.weight", matrix.T)], name)


class Step:
    def __init__(self, folder: Path):
        self.config = json.loads((folder / "config.json").read_text())
        self.weights = weights.read(folder / "model.onnx")
        self.heads, self.groups = self.config["num_attention_heads"], self.config["num_key_value_heads"]
        self.size, self.layers = self.config["head_dim"], range(self.config["num_hidden_layers"])
        self.graph = Graph()

    def model(self) -> onnx.ModelProto:
        self._places()
        embedding = self.graph.constant("embedding", self.weights["decoder.embedding"])
        x, update = self.graph.node("Gather", [embedding, "input_ids"], "embedded"), None
        for layer in self.layers:
            x, update = self._block(layer, x, update)
        normed, _ = self._norm("decoder.norm", x, update)
        self.graph.product(normed, "logits", self.weights["head"])
        outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 1, self.config["vocab_size"]])]
        inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", width])
                  for name, width in (("input_ids", 1), ("attention_mask", "total"))]
        shape = ["batch", self.groups, "columns", self.size]
        for name in (f"{layer}.{part}" for layer in self.layers for part in ("key", "value")):
            inputs.append(helper.make_tensor_value_info(f"past_key_values.{name}", TensorProto.FLOAT, shape))
            outputs.append(helper.make_tensor_value_info(f"present.{name}", TensorProto.FLOAT, shape))
        return helper.make_model(
            helper.make_graph(self.graph.nodes, "step", inputs, outputs, self.graph.weights), ir_version=9,
            opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)])

    def _places(self):
        """Tokens before the new one of each row, columns of the buffer, rotations."""
        graph = self.graph
        one = graph.constant("one", np.array([1], np.int64))
        graph.node("ReduceSum", ["attention_mask", one], "tokens", keepdims=0)
        graph.node("Cast", [graph.node("Sub", ["tokens", one], "before")], "lengths", to=TensorProto.INT32)
        graph.node("Shape", ["past_key_values.0.key"], "width", start=2, end=3)
        graph.node("Cast", ["width"], "columns", to=TensorProto.INT32)
        frequencies = self.config["rope_theta"] ** (-np.arange(0, self.size, 2, dtype=np.float32) / self.size)
        angles = np.arange(self.config["max_position_embeddings"], dtype=np.float32)[:, None] * frequencies
        graph.constant("cosine", np.cos(angles).astype(np.float32))
        graph.constant("sine", np.sin(angles).astype(np.float32))

    def _block(self, layer: int, x: str, update: str | None) -> tuple[str, str]:
        graph, name = self.graph, f"decoder.blocks.{layer}"
        normed, x = self._norm(f"{name}.attention_norm", x, update)
        parts = [self.weights[f"{name}.attention.{part}"] for part in ("query", "key", "value")]
        packed = graph.product(normed, f"{name}.packed", np.concatenate(parts))
        pasts = [f"past_key_values.{layer}.{part}" for part in ("key", "value")]
        mixed = graph.node(
            "GroupQueryAttention", [packed, "", "", *pasts, "lengths", "columns", "cosine", "sine"], f"{name}.mixed",
            *(past.replace("past_key_values", "present") for past in pasts), domain=MICROSOFT, num_heads=self.heads,
            kv_num_heads=self.groups, do_rotary=1)
        update = graph.product(mixed, f"{name}.out", self.weights[f"{name}.attention.out"])
        normed, x = self._norm(f"{name}.feed_norm", x, update)
        gate, up = (graph.product(normed, f"{name}.{part}", self.weights[f"{name}.feed.{part}"]) for part in ("gate", "up"))
        silu = graph.node("QuickGelu", [gate], f"{name}.silu", domain=MICROSOFT, alpha=1.0)
        fed = graph.node("Mul", [silu, up], f"{name}.fed")
        return x, graph.product(fed, f"{name}.down", self.weights[f"{name}.feed.down"])

    def _norm(self, name: str, x: str, update: str | None) -> tuple[str, str]:
        """RMS norm of x + update, and the sum."""
        weight, epsilon = self.graph.constant(f"{name}.weight", self.weights[name]), self.config["rms_norm_eps"]
        if update is None:
            return self.graph.node("SimplifiedLayerNormalization", [x, weight], name, epsilon=epsilon), x
        self.graph.node("SkipSimplifiedLayerNormalization", [x, update, weight], name, "", "", f"{name}.sum",
                        domain=MICROSOFT, epsilon=epsilon)
        return name, f"{name}.sum"


def largest_difference(folder: Path, seed: int = 1) -> float:
    """Between the logits of step.onnx and model.onnx, on rows of different lengths."""
    model, step = (onnxruntime.InferenceSession(str(folder / name), providers=["CPUExecutionProvider"])
                   for name in ("model.onnx", "step.onnx"))
    pasts = {i.name: i.shape for i in model.get_inputs() if i.name.startswith("past_key_values.")}
    generator, vocabulary = np.random.default_rng(seed), json.loads((folder / "config.json").read_text())["vocab_size"]
    ids = generator.integers(4, vocabulary, (3, COLUMNS))
    lengths = [5, COLUMNS - 1, 12]
    names = [node.name for node in model.get_outputs()]
    buffers = {name: np.zeros((3, shape[1], COLUMNS, shape[3]), np.float32) for name, shape in pasts.items()}
    wanted = []
    for row, length in enumerate(lengths):
        feed = {"input_ids": ids[row:row + 1, :length + 1], "attention_mask": np.ones((1, length + 1), np.int64),
                "position_ids": np.arange(length + 1)[None]}
        feed |= {name: np.zeros((1, shape[1], 0, shape[3]), np.float32) for name, shape in pasts.items()}
        found = dict(zip(names, model.run(None, feed)))
        wanted.append(found["logits"][0, -1])
        for name in pasts:
            buffers[name][row, :, :length] = found[name.replace("past_key_values", "present")][0, :, :length]
    mask = np.zeros((3, COLUMNS + 1), np.int64)
    for row, length in enumerate(lengths):
        mask[row, :length], mask[row, -1] = 1, 1
    newest = np.array([[ids[row, length]] for row, length in enumerate(lengths)])
    logits = step.run(["logits"], {"input_ids": newest, "attention_mask": mask, **buffers})[0]
    return max(float(np.abs(logits[row, 0] - want).max()) for row, want in enumerate(wanted))


def write(folder: Path) -> float:
    model = Step(folder).model()
    helper.set_model_props(model, {MADE_FROM: hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()})
    onnx.save(model, str(folder / "step.onnx"))
    return largest_difference(folder)


def main(arguments):
    from .export import write_checksums  # wants PyTorch, which nothing else here does

    parser = argparse.ArgumentParser(prog="step", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="model folder, such as models/proposer; its SHA256SUMS is written anew")
    folder = parser.parse_args(arguments).folder
    difference = write(folder)
    if difference > TOLERANCE:
        raise SystemExit(f"step.onnx and model.onnx differ by {difference:.1e}")
    write_checksums(folder)
    print(f"{folder / 'step.onnx'}: differs from model.onnx by {difference:.1e}")
