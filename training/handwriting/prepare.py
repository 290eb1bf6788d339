"""Step 1: cuts all lines of the checkouts into strips and splits them by writer.

    python -m handwriting.prepare --checkouts DIR --out DIR [--corpus NAME …] [--desk FOLDER …]
Writes OUT/<corpus>.pkl, a list of Line, and prints what was left out and why. `--desk` names folders that
`vaguemestre training export` wrote: they become OUT/desk.pkl.
"""
import argparse
import collections
import pickle
import random
import re
from pathlib import Path

import cv2

from .alphabet import normalise
from .corpora import CHECKOUTS, CONSENT, DESK, Line, split_of, writer_of
from .desk_export import desk_lines, is_export
from .ground_truth import find_pages, read_page
from .strips import cut, page_extents, strip_extents

# Struck or unreadable words, and the line that names the copied text, teach nothing about letters.
UNUSABLE = re.compile(r"[<>⋎#\[]|xxx|imp_?wiki|wikitexte")
LEAST_WIDTH_PER_CHARACTER = 5  # narrower: the transcription cannot belong to this polygon
CONSENT_KEPT = 0.25


def lines_of_page(corpus: str, xml: Path, picture: Path, root: Path, skipped: collections.Counter):
    page = read_page(xml)
    typical = page_extents(page)
    grey = cv2.imread(str(picture), cv2.IMREAD_GRAYSCALE | cv2.IMREAD_IGNORE_ORIENTATION)
    if grey is None or typical is None:
        skipped["page"] += 1
        return
    scale = (grey.shape[1] / page.size[0], grey.shape[0] / page.size[1]) if page.size else (1.0, 1.0)
    for index, line in enumerate(page.lines):
        text = None if UNUSABLE.search(line.text) else normalise(line.text)
        if not text or len(text) < 2:
            skipped["text"] += 1
            continue
        extents = strip_extents(line, typical)
        line.baseline, line.polygon = line.baseline * scale, line.polygon * scale
        strips = cut(grey, line, (extents[0] * scale[1], extents[1] * scale[1]))
        if strips is None or strips[0].shape[1] < len(text) * LEAST_WIDTH_PER_CHARACTER:
            skipped["shape"] += 1
            continue
        relative = xml.relative_to(root)
        yield Line(corpus, writer_of(corpus, relative), str(relative), index, text, *strips)


def keep(line: Line, chance: random.Random) -> bool:
    if line.corpus != "copiste" or not CONSENT.search(line.text):
        return True
    return split_of(line.corpus, line.writer) == "train" and chance.random() < CONSENT_KEPT


def prepare(corpus: str, checkouts: Path, out: Path) -> None:
    root, chance, skipped = checkouts / CHECKOUTS[corpus], random.Random(3), collections.Counter()
    lines = []
    for xml, picture in find_pages(root):
        lines += [line for line in lines_of_page(corpus, xml, picture, root, skipped) if keep(line, chance)]
    write(corpus, lines, out, skipped)


def prepare_desk(folders: list[Path], out: Path) -> None:
    """All exports together: an older one's line, exported again, counts once."""
    skipped, lines = collections.Counter(), {}
    for folder in folders:
        if not is_export(folder):
            raise SystemExit(f"{folder} is no export of a desk")
        for line in desk_lines(folder, skipped):
            lines[line.writer, line.text, line.plain.tobytes()] = line
    write(DESK, list(lines.values()), out, skipped)


def write(corpus: str, lines: list[Line], out: Path, skipped: collections.Counter) -> None:
    with open(out / f"{corpus}.pkl", "wb") as file:
        pickle.dump(lines, file, protocol=4)
    splits = collections.Counter(split_of(corpus, line.writer) for line in lines)
    writers = len({line.writer for line in lines})
    print(corpus, "lines", len(lines), "writers", writers, dict(splits), "left out", dict(skipped), flush=True)


def load(folder: Path, split: str) -> list[Line]:
    """All lines of one split; synthetic lines are loaded apart."""
    lines = []
    for corpus in [*CHECKOUTS, DESK]:
        path = folder / f"{corpus}.pkl"
        if path.exists():
            with open(path, "rb") as file:
                lines += [line for line in pickle.load(file) if split_of(line.corpus, line.writer) == split]
    return lines


if __name__ == "__main__":
    cv2.setNumThreads(1)
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkouts", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--corpus", nargs="*", default=list(CHECKOUTS))
    parser.add_argument("--desk", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for name in options.corpus:
        prepare(name, options.checkouts, options.out)
    if options.desk:
        prepare_desk(options.desk, options.out)
