"""Reads the folders that `vaguemestre training export` writes: strips and what a person typed of them.

A folder holds `lines.jsonl`, one object a line (`strip`: path of a PNG 64 px high, `writer`: a random name, the same for
all lines of one hand, `page`, `text`), and the strips. Nothing in it names a letter or a person.
"""
import collections
import json
from pathlib import Path

import cv2
import numpy as np

from .alphabet import normalise
from .corpora import DESK, Line
from .strips import STRIP_HEIGHT

NARROWEST, WIDEST = 24, 3200


def is_export(folder: Path) -> bool:
    return (folder / "lines.jsonl").is_file()


def desk_lines(folder: Path, skipped: collections.Counter):
    """Lines of one export. The writer bears the corpus's name, so that no desk's hand is taken for another corpus's."""
    entries = (folder / "lines.jsonl").read_text("utf-8").splitlines()
    for index, entry in enumerate(map(json.loads, filter(None, entries))):
        text = normalise(entry["text"])
        if not text or len(text) < 2:
            skipped["text"] += 1
            continue
        strip = _strip(folder, entry["strip"])
        if strip is None:
            skipped["shape"] += 1
            continue
        # The application has painted over what belongs to other lines: both pictures are the same.
        yield Line(DESK, f"{DESK}/{entry['writer']}", f"{folder.name}/{entry['page']}", index, text, strip, strip)


def _strip(folder: Path, name: str) -> np.ndarray | None:
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        return None
    strip = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    if strip is None or strip.shape[0] != STRIP_HEIGHT or not NARROWEST <= strip.shape[1] <= WIDEST:
        return None
    return strip
