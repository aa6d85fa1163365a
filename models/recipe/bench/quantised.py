"""What 8-bit weights would give: size, speed and agreement of a model with itself after ONNX Runtime's dynamic quantisation.

    cd models && python -m recipe.bench.quantised --model proposer --questions questions/test.jsonl

Prints a Markdown table. Speed is tokens per second of CPU time in one thread, so that a busy machine falsifies it little; "decode" is a
step behind a past of 100 tokens, "read" a pass over prompts of 64. Agreement is the share of places, prompts left out, at which
the most probable token is the same, on the continuations that the original decodes greedily.
"""
import argparse
import json
import tempfile
import time
from pathlib import Path

import numpy as np
import onnxruntime
from onnxruntime.quantization import QuantType, quantize_dynamic

from . import batch
from .raw import RawLoop

SEQUENCES, PAST, PROMPT, STEPS, ROUNDS = (1, 16, 64, 256), 100, 64, 60, 5


class Model:
    def __init__(self, file: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
        self.pasts = [node for node in self.session.get_inputs() if node.name.startswith("past_key_values.")]
        self.heads = [node.name for node in self.session.get_outputs() if not node.name.startswith("present.")]

    def run(self, ids, past: int, outputs=None):
        """Outputs of a pass over `ids` [B, T] behind a past of zeros."""
        rows, width = ids.shape
        feed = {"input_ids": ids, "attention_mask": np.ones((rows, past + width), np.int64),
                "position_ids": np.broadcast_to(np.arange(past, past + width), (rows, width))}
        feed |= {node.name: np.zeros((rows, node.shape[1], past, node.shape[3]), np.float32) for node in self.pasts}
        return self.session.run(outputs, feed)

    def tokens_per_second(self, rows: int, width: int, past: int) -> float:
        """The best of some rounds."""
        ids = np.full((rows, width), 7, np.int64)
        self.run(ids, past)
        best, passes = float("inf"), max(1, 512 // (rows * width))
        for _ in range(ROUNDS):
            begin = time.process_time()
            for _ in range(passes):
                self.run(ids, past)
            best = min(best, (time.process_time() - begin) / passes)
        return rows * width / best


def agreement(original: Model, other: Model, prompts: batch.Batch, greedy) -> tuple[float, float]:
    """Share of the same most probable tokens, and the largest difference of the last output, values where there are some."""
    same, places, worst = 0, 0, 0.0
    for row, mask, continued in zip(prompts.ids, prompts.mask, greedy):
        ids = np.concatenate([row[mask == 1], continued])[None]
        first, second = (model.run(ids, 0, model.heads) for model in (original, other))
        span = slice(int(mask.sum()) - 1, -1)
        matches = first[0][0, span].argmax(-1) == second[0][0, span].argmax(-1)
        same, places = same + int(matches.sum()), places + matches.size
        worst = max(worst, float(np.abs(first[-1] - second[-1]).max()))
    return same / places, worst


def main():
    parser = argparse.ArgumentParser(prog="python -m recipe.bench.quantised", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="folder with model.onnx")
    parser.add_argument("--questions", type=Path, required=True, help="JSON lines with questions")
    parser.add_argument("--count", type=int, default=64, help="questions to compare on")
    options = parser.parse_args()
    questions = [json.loads(line)["question"] for line in options.questions.read_text().splitlines()[:options.count]]
    prompts = batch.prompts(options.model, questions, len(questions))
    greedy = RawLoop(options.model, 1).decode(prompts, STEPS)
    with tempfile.TemporaryDirectory() as folder:
        quantised = Path(folder) / "model.onnx"
        quantize_dynamic(str(options.model / "model.onnx"), str(quantised), weight_type=QuantType.QInt8, per_channel=True)
        files = {"float32": options.model / "model.onnx", "int8": quantised}
        models = {name: Model(file) for name, file in files.items()}
        print("| weights | MB | " + " | ".join(f"decode {rows}" for rows in SEQUENCES)
              + " | read 1 | read 16 | same tokens | largest difference |")
        print("|---" * (len(SEQUENCES) + 6) + "|")
        for name, model in models.items():
            same, worst = agreement(models["float32"], model, prompts, greedy)
            rates = [model.tokens_per_second(rows, 1, PAST) for rows in SEQUENCES]
            rates += [model.tokens_per_second(rows, PROMPT, 0) for rows in (1, 16)]
            print(f"| {name} | {files[name].stat().st_size / 1e6:.1f} | " + " | ".join(f"{rate:,.0f}" for rate in rates)
                  + f" | {same:.1%} | {worst:.2g} |", flush=True)


if __name__ == "__main__":
    main()
