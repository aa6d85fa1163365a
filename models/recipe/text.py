"""The text format of the embedded models: prompts, step lines and the verifier's digit order."""
import re

PAD, BOS, EOS, UNK = "<pad>", "<s>", "</s>", "<unk>"
SPECIAL = [PAD, BOS, EOS, UNK]
PAD_ID, BOS_ID, EOS_ID, UNK_ID = range(4)
NEWLINE, COLON, EQUALS, FINAL = "\n", ":", "=", "####"

_NUMBER = re.compile(r"[0-9]+")


def prompt(question: str, attempts=()) -> str:
    """Question with white space folded to one space, then earlier attempts, each closed by a newline (without `<s>`)."""
    return "".join(part.strip() + NEWLINE for part in (" ".join(question.split()), *attempts))


def reverse_digits(text: str) -> str:
    """The same text with the digits of every number reversed: the verifier's input format."""
    return _NUMBER.sub(lambda match: match.group()[::-1], text)


def line_text(slots: list[str]) -> str:
    """Canonical text of one line from its slots, with its newline unless it is the final one."""
    if slots[0] == FINAL:
        return f"{FINAL} {slots[1]}"
    label, left, operator, right, result = slots
    return f"{label}: {left} {operator} {right} = {result}\n"


def earlier_of(samples: list[str], place: int, chain_length: int, most: int = 4) -> list[str]:
    """The latest attempts before sample `place` in its chain; samples stand chain after chain."""
    first = place - place % chain_length
    return samples[max(first, place - most):place]


def solution_text(lines: list[list[str]]) -> str:
    return "".join(line_text(slots) for slots in lines)


def steps_of(solution: str) -> list[str]:
    """Lines of a solution, each with its newline; the last one has none if it is the final line."""
    return re.findall(r"[^\n]*\n|[^\n]+$", solution)


def answer_of(solution: str) -> str | None:
    """Digits after the final marker in canonical form, or None where there is no parsable answer."""
    match = re.search(r"(?:^|\n)#### ([0-9]+)$", solution)
    return str(int(match.group(1))) if match else None
