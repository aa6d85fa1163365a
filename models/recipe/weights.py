"""Weights of a model.onnx that the recipe exported."""
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper


def read(file: Path) -> dict[str, np.ndarray]:
    """By module, such as `decoder.blocks.0.attention.query`. The exporter names a matrix after the node that uses it."""
    graph = onnx.load(str(file)).graph
    arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    found = {name.removesuffix(".weight"): array for name, array in arrays.items() if name.endswith(".weight")}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in arrays:
            found[node.name.strip("/").removesuffix("/MatMul").replace("/", ".")] = arrays[node.input[1]].T
    found["head"] = found.pop("decoder.head", found.get("head"))
    return found
