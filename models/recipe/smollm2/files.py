"""What stands beside the weights in the layout of Hugging Face: configurations and tokenizer, from the GGUF metadata."""
import json
from dataclasses import asdict
from pathlib import Path

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

from .weights import Gguf, shape

CONTROL = 3  # gguf.TokenType: never text
PRE_TOKENIZERS = {
    "smollm": [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)],
}


def write(gguf: Gguf, folder: Path):
    tokens = gguf.value("tokenizer.ggml.tokens")
    ids = {role: gguf.value(f"tokenizer.ggml.{name}_token_id")
           for role, name in (("bos", "bos"), ("eos", "eos"), ("pad", "padding"), ("unk", "unknown"))}
    ids = {role: token for role, token in ids.items() if token is not None}
    config = {field: value for field, value in asdict(shape(gguf)).items() if field != "value_head"}
    config.update(model_type="llama", architectures=["LlamaForCausalLM"], hidden_act="silu", torch_dtype="float32",
                  tie_word_embeddings=not gguf.has("output.weight"))
    generation = {f"{role}_token_id": ids[role] for role in ("bos", "eos", "pad") if role in ids}
    settings = {"tokenizer_class": "PreTrainedTokenizerFast", "clean_up_tokenization_spaces": False,
                "add_bos_token": bool(gguf.value("tokenizer.ggml.add_bos_token")),
                "model_max_length": config["max_position_embeddings"],
                "chat_template": gguf.value("tokenizer.chat_template")}
    settings.update({f"{role}_token": tokens[token] for role, token in ids.items()})
    for name, content in (("config", config | generation), ("generation_config", generation),
                          ("tokenizer_config", settings)):
        (folder / f"{name}.json").write_text(json.dumps(content, indent=2) + "\n")
    tokenizer(gguf).save(str(folder / "tokenizer.json"))


def tokenizer(gguf: Gguf) -> Tokenizer:
    """Byte-level BPE with the vocabulary and merges of the file."""
    kind, split = gguf.value("tokenizer.ggml.model"), gguf.value("tokenizer.ggml.pre")
    if kind != "gpt2" or split not in PRE_TOKENIZERS:
        raise SystemExit(f"tokenizer {kind}/{split} is not known")
    tokens, types = gguf.value("tokenizer.ggml.tokens"), gguf.value("tokenizer.ggml.token_type")
    merges = [tuple(merge.split(" ")) for merge in gguf.value("tokenizer.ggml.merges")]
    built = Tokenizer(models.BPE({token: place for place, token in enumerate(tokens)}, merges))
    built.pre_tokenizer = pre_tokenizers.Sequence(PRE_TOKENIZERS[split])
    built.decoder = decoders.ByteLevel()
    built.add_special_tokens([AddedToken(token, normalized=False, special=True)
                              for token, type_ in zip(tokens, types) if type_ == CONTROL])
    return built
