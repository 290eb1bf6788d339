"""Step 4: measures a checkpoint, read greedily, and writes the figures as JSON.

    python -m handwriting.evaluate --checkpoint RUN/best.pt --lines DIR --out RUN/figures.json [--final]
Without --final only the validation writers are read. The reserved writers are read once, at the very end: a
setting chosen by them would make their figures worthless.
"""
import argparse
import json
import pickle
from pathlib import Path

import torch

from .measures import digit_groups, distance, rates, read
from .prepare import load
from .published import open_network

RESERVED_SPLITS = ("test_copiste", "test_testaments", "test_mss20")


def per_writer(texts, lines) -> dict:
    """Least, median and greatest CER of a writer."""
    sums: dict = {}
    for text, line in zip(texts, lines):
        entry = sums.setdefault(line.writer, [0, 0])
        entry[0] += distance(text, line.text)
        entry[1] += len(line.text)
    errors = sorted(faults / characters for faults, characters in sums.values())
    return {
        "writers": len(errors),
        "least": round(errors[0], 4),
        "median": round(errors[len(errors) // 2], 4),
        "greatest": round(errors[-1], 4),
    }


def figures_of(model, lines, trained_texts=frozenset()) -> dict:
    texts = read(model, lines)
    figures = rates(texts, lines) | {"perWriter": per_writer(texts, lines), "digits": digit_groups(texts, lines)}
    fresh = [i for i, line in enumerate(lines) if line.text not in trained_texts]
    if trained_texts and len(fresh) < len(lines):
        figures["withoutTrainedTexts"] = rates([texts[i] for i in fresh], [lines[i] for i in fresh])
    return figures


def main(options) -> None:
    torch.set_num_threads(1)
    model = open_network(options.checkpoint)
    validation = load(options.lines, "val")
    figures = {
        f"validation_{corpus}": figures_of(model, [line for line in validation if line.corpus == corpus])
        for corpus in ("copiste", "testaments")
    }
    with open(options.lines / "synthetic-val.pkl", "rb") as file:
        figures["synthetic_unseen_fonts"] = figures_of(model, pickle.load(file))
    if options.final:
        trained = frozenset(line.text for line in load(options.lines, "train"))
        for split in RESERVED_SPLITS:
            figures[split] = figures_of(model, load(options.lines, split), trained)
    options.out.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", type=Path, required=True, help="of a training, or a published recogniser.onnx")
    parser.add_argument("--lines", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--final", action="store_true", help="also read the reserved writers")
    main(parser.parse_args())
