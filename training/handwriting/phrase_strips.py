"""Writes strips of known text for `scripts/fit-phrases.ts`, which reads them with the application's own code.

    python -m handwriting.phrase_strips --lines DIR --out DIR [--train 0] [--final]
Writes OUT/strips.json (text, writer, corpus, split, width, and where the picture begins) and OUT/strips.bin (grey
pictures 64 pixels high, one after the other). Reserved writers only with --final, once, for the last figures.
"""
import argparse
import json
import pickle
import random
from pathlib import Path

from .evaluate import RESERVED_SPLITS
from .prepare import load


def chosen(options) -> list[tuple[str, object]]:
    """The lines with the name of their split."""
    if options.final:
        return [(split, line) for split in RESERVED_SPLITS for line in load(options.lines, split)]
    lines = [("val", line) for line in load(options.lines, "val")]
    with open(options.lines / "synthetic-val.pkl", "rb") as file:
        lines += [("synthetic", line) for line in pickle.load(file)]
    if options.train:
        trained = load(options.lines, "train")
        lines += [("train", line) for line in random.Random(5).sample(trained, options.train)]
    return lines


def write(lines, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    about, offset = [], 0
    with open(out / "strips.bin", "wb") as file:
        for split, line in lines:
            picture = line.masked
            file.write(picture.tobytes())
            about.append({
                "split": split, "corpus": line.corpus, "writer": line.writer, "text": line.text,
                "width": int(picture.shape[1]), "height": int(picture.shape[0]), "offset": offset,
            })
            offset += picture.size
    (out / "strips.json").write_text(json.dumps(about, ensure_ascii=False) + "\n", "utf-8")
    print(len(about), "strips")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--train", type=int, default=0, help="this many lines of trained writers too")
    parser.add_argument("--final", action="store_true", help="the reserved writers instead")
    options = parser.parse_args()
    write(chosen(options), options.out)
