"""Measures a loop around ONNX Runtime, and Hugging Face's generate where it is installed, on a model folder: tokens per
second for several numbers of sequences, all of them decoded together, prompts included. Writes JSON to standard output.
"""
import argparse
import json
import sys
from pathlib import Path

from . import batch


def yardsticks(model: Path, threads: int):
    """Yardsticks by name, and for each that cannot be had why."""
    found, missing = {}, {}
    try:
        from .raw import RawLoop
        found["raw"] = RawLoop(model, threads)
    except ImportError as absent:
        missing["raw"] = f"{sys.executable} lacks {absent.name}"
    try:
        from .huggingface import Generate
        found["huggingFace"] = Generate(model, threads)
    except ImportError as absent:
        missing["huggingFace"] = f"{sys.executable} lacks {absent.name}"
    return found, missing


def main():
    parser = argparse.ArgumentParser(prog="python -m recipe.bench", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="folder with model.onnx")
    parser.add_argument("--questions", type=Path, required=True, help="one question a line")
    parser.add_argument("--sequences", required=True, help="such as 1,16,64")
    parser.add_argument("--tokens", required=True, help="tokens to decode for each sequence, one number for each of --sequences")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    questions = options.questions.read_text().splitlines()
    found, missing = yardsticks(options.model, options.threads)
    rows = []
    for count, steps in zip(map(int, options.sequences.split(",")), map(int, options.tokens.split(","))):
        prompts = batch.prompts(options.model, questions, count)
        rows.append({"sequences": count} | {
            name: batch.tokens_per_second(lambda: yardstick.decode(prompts, steps), count, steps)
            for name, yardstick in found.items()})
    json.dump({"rows": rows, "missing": missing}, sys.stdout)


if __name__ == "__main__":
    main()
