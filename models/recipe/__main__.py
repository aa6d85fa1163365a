"""python -m recipe COMMAND [options]: each command has its own --help."""
import importlib
import sys

COMMANDS = {
    "tokenizer": "builds tokenizer.json from generated rows",
    "trajectories": "joins derivations of one problem to earlier attempts and a last one",
    "rows": "encodes generated rows to arrays",
    "train": "trains a proposer or a verifier",
    "sample": "samples solutions with a proposer",
    "rollouts": "labels the steps of samples softly, by Monte-Carlo rollouts of the proposer",
    "distil": "makes training rows of answers that the system found and trusts",
    "chains": "samples chains of attempts with a proposer and a revision proposer",
    "score": "scores samples with a verifier",
    "fit": "fits the verifier's step score on labelled samples",
    "export": "writes the ONNX model folder of a checkpoint",
    "step": "writes the decode step with keys and values in place beside an exported model",
    "evaluate": "measures proposer and verifier on labelled, scored samples",
    "compare": "compares proposers on the same questions",
    "passes": "measures a proposer alone, sampled and greedy",
    "values": "measures a value head alone, such as one of soft labels",
    "revisions": "measures a revision proposer on labelled, scored chains",
    "guard": "proves that question files are disjoint from the training rows",
    "card": "writes the model cards from the measurements",
}


def main():
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        width = max(map(len, COMMANDS))
        listing = "\n".join(f"  {name:{width}}  {what}" for name, what in COMMANDS.items())
        print(f"{__doc__}\n\n{listing}")
        sys.exit(0 if sys.argv[1:] in ([], ["--help"], ["-h"]) else 2)
    importlib.import_module(f"recipe.{sys.argv[1]}").main(sys.argv[2:])


if __name__ == "__main__":
    main()
