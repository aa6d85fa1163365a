"""Writes the model cards from what was measured: reports of `evaluate`, training logs, exported folders."""
import argparse
import json
from pathlib import Path

from .model import Decoder

TITLES = {"firstWrongStep": "first wrong step", "firstWrongStepSamePlace": "first wrong step, same place in the solution",
          "wholeDerivation": "whole derivation right", "rightAnswer": "right answer",
          "perfectCheckerAgainstAnswer": "right answer, by a perfect derivation checker"}


def percent(value) -> str:
    return "–" if value is None else f"{value:.3f}"


def gain(entry) -> str:
    mean, low, high = entry
    return f"{mean:+.3f} [{low:+.3f}, {high:+.3f}]"


def table(header, rows) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def training_facts(run: Path) -> dict:
    """Parameters, tokens, and minutes on one core of a finished training."""
    import torch
    state = torch.load(run / "checkpoint.pt", weights_only=False)
    parameters = sum(p.numel() for p in Decoder.load(run / "model.pt").parameters())
    return {"parameters": f"{parameters:,}", "tokens": f"{state['tokens'] / 1e6:.1f} M",
            "minutes": f"{state['seconds'] / 60:.0f}", "layers": state["shape"]["num_hidden_layers"],
            "width": state["shape"]["hidden_size"], "heads": state["shape"]["num_attention_heads"],
            "groups": state["shape"]["num_key_value_heads"], "feed": state["shape"]["intermediate_size"]}


def pass_rate_tables(report) -> str:
    rate = report["passRate"]
    parts = [f"pass@1 {gain(rate['all']).lstrip('+').replace('[+', '[').replace(', +', ', ')} over {report['questions']} held-out questions, "
             f"{report['samplesPerQuestion']} samples each, temperature 1.",
             table(["difficulty bin (quintile of the pass rate)", 1, 2, 3, 4, 5], [["pass@1", *map(percent, rate["bins"])]])]
    for name in ("family", "steps", "magnitude"):
        groups = rate[name]
        parts.append(table([name, *groups], [["questions", *(g["questions"] for g in groups.values())],
                                             ["pass@1", *(percent(g["pass1"]) for g in groups.values())]]))
    return "\n\n".join(parts)


def area_table(report) -> str:
    families = report["aucByFamily"]
    rows = [[title, percent(report["auc"][key]["auc"]), percent(report["auc"][key]["byPairs"]), report["auc"][key]["of"], *(percent(f[key]["auc"]) for f in families.values())]
            for key, title in TITLES.items()]
    return table(["area under the curve within questions", "mean over questions", "over pairs", "questions or places", *families], rows)


def selection_tables(report) -> str:
    budgets = report["selection"]
    rows = [[title, *(percent(budgets[n][key]) for n in budgets)] for key, title in
            (("majority", "majority"), ("bestOfNWeighted", "best-of-N weighted"), ("top1", "top-1 by score"), ("passAtN", "pass@N"))]
    rows += [[f"{title} − majority", *(gain(budgets[n][f"{key}MinusMajority"]) for n in budgets)]
             for key, title in (("bestOfNWeighted", "weighted"), ("top1", "top-1"))]
    by_bin = [[title, *(f"{percent(a[key])} / {percent(b[key])}" for a, b in zip(report["selectionByBinAt16"], report["selectionByBinAt64"]))]
              for key, title in (("majority", "majority"), ("bestOfNWeighted", "best-of-N weighted"), ("top1", "top-1 by score"))]
    return table(["N", *budgets], rows) + "\n\n" + table(["at 16 / 64, bin", 1, 2, 3, 4, 5], by_bin)


def chain_tables(report) -> str:
    """Tables of a report of `revisions`."""
    positions = range(1, report["length"] + 1)
    rows = [["all", *map(percent, report["passByPosition"])]]
    rows += [[f"bin {place}", *map(percent, part)] for place, part in enumerate(report["passByPositionAndBin"], 1)]
    ratios = [[budget, split, *(f"{entry[name]['accuracy']:.3f} ({gain(entry[name]['minusParallel'])})" for name in ("majority", "verifier"))]
              for budget, splits in report["ratios"].items() for split, entry in splits.items()]
    return "\n\n".join([
        table(["pass@1 at position", *positions], rows),
        f"Position 4 − position 1: {gain(report['fourthMinusFirst'])}. A right attempt is followed by a wrong one in {report['regression']:.1%} of "
        f"the cases, a wrong one by a right one in {report['repair']:.1%}.",
        f"Area under the curve within questions, whole derivation right: {percent(report['wholeDerivationWithAttempts']['auc'])} with the earlier "
        f"attempts in view, {percent(report['wholeDerivationAlone']['auc'])} without.",
        table(["N", "chains x length", "majority, flat (− parallel)", "verifier, hierarchical (− parallel)"], ratios)])


def reading_text(template: str, facts: dict, tables: dict) -> str:
    for key, value in {**facts, **tables}.items():
        template = template.replace("{{" + key + "}}", str(value))
    return template


def main(arguments):
    parser = argparse.ArgumentParser(prog="card", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--template", type=Path, required=True, help="card with {{places}} for facts and tables")
    parser.add_argument("--run", type=Path, required=True, help="folder of the training")
    parser.add_argument("--report", type=Path, required=True, help="JSON of `evaluate` on the evaluation mix, of `revisions`, or of `passes`")
    parser.add_argument("--unseen", type=Path, help="the same on questions in phrasings never trained on")
    parser.add_argument("--out", type=Path, required=True, help="README.md to write")
    options = parser.parse_args(arguments)
    report = json.loads(options.report.read_text())
    if "passByPosition" in report:
        tables = {"questions": report["questions"], "chains": report["chains"], "length": report["length"], "revisions": chain_tables(report)}
        options.out.write_text(reading_text(options.template.read_text(), training_facts(options.run), tables))
        return
    if "greedy" in report:
        tables = {"passRates": pass_rate_tables(report), "greedy": gain(report["greedy"]).replace("+", "")}
        options.out.write_text(reading_text(options.template.read_text(), training_facts(options.run), tables))
        return
    tables = {"questions": f"On {report['questions']} held-out questions of the evaluation mix (`models/recipe/README.md`), "
                           f"{report['samplesPerQuestion']} samples of the proposer each, temperature 1.",
              "passRates": pass_rate_tables(report), "areas": area_table(report), "selection": selection_tables(report)}
    if options.unseen:
        unseen = json.loads(options.unseen.read_text())
        tables["unseenPass1"] = percent(unseen["passRate"]["all"][0])
        tables["unseenAreas"] = area_table(unseen)
        tables["unseenQuestions"] = unseen["questions"]
    options.out.write_text(reading_text(options.template.read_text(), training_facts(options.run), tables))
