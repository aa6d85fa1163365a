"""Greedy continuations by Hugging Face transformers, which reads the GGUF file by itself: its own dequantisation,
its own names, its own rotation. Nothing of the recipe takes part but the list of prompts."""
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

NEW_TOKENS = 48
CHATS = [
    "What is the capital of France?",
    "Tom has 3 boxes with 4 apples each. He eats 2 apples. How many apples are left? Think step by step.",
    "Translate to French: good morning, my friends!",
    "Write one sentence about naïve cafés in Zürich, with an emoji 🙂.",
    "Say <|im_end|> twice.",
]
TEXTS = [
    "The quick brown fox",
    "def fibonacci(n):\n    ",
    "1, 2, 3, 4,",
    "日本の首都は",
]


def continuations(path: Path) -> list[dict]:
    model = AutoModelForCausalLM.from_pretrained(path.parent, gguf_file=path.name, dtype=torch.float32).eval()
    tokenizer = AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
    cases = [(True, prompt, chat_tokens(tokenizer, prompt)) for prompt in CHATS]
    cases += [(False, prompt, tokenizer(prompt, add_special_tokens=False).input_ids) for prompt in TEXTS]
    return [{"chat": chat, "prompt": prompt, "promptTokens": tokens} | greedy(model, tokenizer, tokens)
            for chat, prompt, tokens in cases]


def chat_tokens(tokenizer, prompt: str) -> list[int]:
    """The template is written around the prompt, whose own text is never read as special tokens."""
    mark = "\ue000"
    written = tokenizer.apply_chat_template([{"role": "user", "content": mark}], tokenize=False, add_generation_prompt=True)
    before, after = written.split(mark)
    plain = tokenizer(prompt, add_special_tokens=False, split_special_tokens=True).input_ids
    ends = [tokenizer(part, add_special_tokens=False).input_ids for part in (before, after)]
    return ends[0] + plain + ends[1]


def greedy(model, tokenizer, prompt: list[int]) -> dict:
    """Tokens up to and with the end token, their log-probabilities, and the text without it."""
    ids = torch.tensor([prompt])
    with torch.no_grad():
        found = model.generate(ids, attention_mask=torch.ones_like(ids), do_sample=False, max_new_tokens=NEW_TOKENS,
                               return_dict_in_generate=True, output_logits=True)
    tokens = found.sequences[0, len(prompt):].tolist()
    scores = [logits[0].log_softmax(-1)[token].item() for logits, token in zip(found.logits, tokens)]
    return {"tokens": tokens, "logProbabilities": scores, "text": tokenizer.decode(tokens, skip_special_tokens=True)}
