"""Builds tokenizer.json: whole words with one id each, numbers as digits, white space dropped.

WordPiece with the prefix `##` used only for digits, so `123` is `1 ##2 ##3` and a word has the same
id whether or not a space precedes it: names are then bound by identity and not by a learned dictionary.
"""
import argparse
import json
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, processors

from . import text

PIECE = r"\n|[0-9]+|#+|\p{L}+(?:-\p{L}+)*|[^\s0-9#\p{L}]"
PUNCTUATION = list(".,?!:;'\"$%()-") + ["+", "*", "/", "=", text.FINAL]
DIGITS = [str(d) for d in range(10)]
FINAL_STAND_IN = "\u0001"


def pre_tokenizer():
    return pre_tokenizers.Split(Regex(PIECE), behavior="removed", invert=True)


def build(words) -> Tokenizer:
    pieces = text.SPECIAL + [text.NEWLINE] + PUNCTUATION + DIGITS + ["##" + d for d in DIGITS]
    pieces += sorted(set(words) - set(pieces))
    vocabulary = {piece: index for index, piece in enumerate(pieces)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token=text.UNK, continuing_subword_prefix="##"))
    tokenizer.add_special_tokens(text.SPECIAL)
    tokenizer.pre_tokenizer = pre_tokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{text.BOS} $A", special_tokens=[(text.BOS, text.BOS_ID)])
    tokenizer.decoder = canonical_decoder()
    return tokenizer


def canonical_decoder():
    """Joins pieces to the exact canonical text; `####` is hidden from the stripping of `##`."""
    attached = [(f" {mark}", mark) for mark in ":,.?"] + [(" \n", "\n"), ("\n ", "\n")]
    return decoders.Sequence(
        [decoders.Replace(text.FINAL, FINAL_STAND_IN), decoders.WordPiece(prefix="##", cleanup=False),
         decoders.Fuse(), decoders.Replace(FINAL_STAND_IN, text.FINAL)]
        + [decoders.Replace(pattern, mark) for pattern, mark in attached])


def save(tokenizer: Tokenizer, folder: Path, context: int = 512):
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    settings = {"tokenizer_class": "PreTrainedTokenizerFast", "bos_token": text.BOS, "eos_token": text.EOS,
                "pad_token": text.PAD, "unk_token": text.UNK, "add_bos_token": True,
                "clean_up_tokenization_spaces": False, "model_max_length": context}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings, indent=2) + "\n")


class Vocabulary:
    """Plain-dictionary view of a tokenizer.json for encoding millions of slots quickly."""

    def __init__(self, path: Path):
        self.tokenizer = Tokenizer.from_file(str(path))
        self.size = self.tokenizer.get_vocab_size()
        self._cache: dict[str, list[int]] = {}

    def id(self, piece: str) -> int:
        return self.tokenizer.token_to_id(piece)

    def ids(self, part: str) -> list[int]:
        """Ids of a text without `<s>`; short texts (labels, numbers) are remembered."""
        known = self._cache.get(part)
        if known is None:
            known = self.tokenizer.encode(part, add_special_tokens=False).ids
            if len(part) < 40:
                self._cache[part] = known
        return known

    def decode(self, ids) -> str:
        return self.tokenizer.decode(list(ids), skip_special_tokens=True)


def main(arguments):
    parser = argparse.ArgumentParser(prog="tokenizer", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=Path, required=True, help="every word of questions and derivations, one a line")
    parser.add_argument("--out", type=Path, required=True, help="folder for tokenizer.json")
    options = parser.parse_args(arguments)
    tokenizer = build(options.words.read_text().split())
    save(tokenizer, options.out)
    print(f"{tokenizer.get_vocab_size()} tokens")
