"""Batches for training, made in a process of their own so that the trainer never waits for pictures."""
import os
import pickle
import random
import re
import time
from pathlib import Path

import cv2
import numpy as np

from .alphabet import encode, steps_needed
from .augment import augment
from .corpora import WEIGHTS, check_disjoint
from .memory import keep_freed_memory
from .model import STRIDE
from .picture import HEIGHT, WIDTH_FACTOR
from .prepare import load

POOL = 256  # lines sorted by width before they are grouped: little padding, yet varied batches
MOST_LINES, LEAST_LINES, MOST_COLUMNS = 21, 6, 11_500
BUCKET = 64
CURRICULUM_SECONDS = 150  # at the start only short lines: alignment is learnt sooner on them
FIRST_WIDTH, LAST_WIDTH = 750, 1650
MILDER_FROM = 0.6
# Numbers decide most of all and are rare: this share of the lines drawn is drawn among those that hold one.
NUMBERS_SHARE = 0.25
NUMBER = re.compile(r"\d\d")


def collate(items: list[tuple[np.ndarray, list[int]]]):
    """(pictures, joined targets, target lengths, time steps of each line); widths padded with paper.

    Few different shapes: the convolutions compile code for each new one, which costs as much as the step itself.
    """
    width = max(picture.shape[1] for picture, _ in items)
    pictures = np.zeros((len(items), 1, HEIGHT, -(-width // BUCKET) * BUCKET), np.float32)
    for row, (picture, _) in enumerate(items):
        pictures[row, 0, :, : picture.shape[1]] = picture
    targets = np.array([c for _, classes in items for c in classes], np.int64)
    lengths = np.array([len(classes) for _, classes in items], np.int64)
    steps = np.array([-(-picture.shape[1] // STRIDE) for picture, _ in items], np.int64)
    return pictures, targets, lengths, steps


def _load_by_corpus(folder: Path):
    lines = load(folder, "train")
    check_disjoint(lines)
    with open(folder / "synthetic-train.pkl", "rb") as file:
        lines += pickle.load(file)
    by_corpus = {}
    for line in lines:
        by_corpus.setdefault(line.corpus, []).append(line)
    return by_corpus


def _groups(pool):
    pool.sort(key=lambda line: line.plain.shape[1])
    start = 0
    while start < len(pool):
        widest = pool[min(start + MOST_LINES, len(pool) - 1)].plain.shape[1] * WIDTH_FACTOR
        count = max(LEAST_LINES, min(MOST_LINES, int(MOST_COLUMNS / (widest + 1)) // 3 * 3))
        yield pool[start : start + count]
        start += count


def harshness(spent: float) -> float:
    """Share of strongly varied lines by the share of the budget that is spent: the end looks like the application."""
    return 1.0 - 0.5 * min(1.0, max(0.0, (spent - MILDER_FROM) / (1 - MILDER_FROM)))


def produce(queue, folder: Path, seed: int, curriculum: bool, spent) -> None:
    """Fills the queue for ever; `spent` is the trainer's shared value, the spent share of its budget."""
    os.nice(3)
    keep_freed_memory()
    cv2.setNumThreads(1)
    chance, noise = random.Random(seed), np.random.default_rng(seed)
    by_corpus = _load_by_corpus(folder)
    numbered = {name: [line for line in lines if NUMBER.search(line.text)] for name, lines in by_corpus.items()}
    names = [name for name in WEIGHTS if name in by_corpus]
    weights = [WEIGHTS[name] for name in names]
    started = time.monotonic()
    while True:
        elapsed = time.monotonic() - started
        widest = 10**9
        if curriculum and elapsed < CURRICULUM_SECONDS:
            widest = FIRST_WIDTH + (LAST_WIDTH - FIRST_WIDTH) * elapsed / CURRICULUM_SECONDS
        pool = []
        while len(pool) < POOL:
            name = chance.choices(names, weights)[0]
            line = chance.choice(numbered[name] or by_corpus[name] if chance.random() < NUMBERS_SHARE else by_corpus[name])
            if line.plain.shape[1] <= widest:
                pool.append(line)
        groups = list(_groups(pool))
        chance.shuffle(groups)
        for group in groups:
            items = []
            for line in group:
                picture = augment(line, chance, noise, chance.choice(pool).plain, harshness(spent.value))
                classes = encode(line.text)
                if -(-picture.shape[1] // STRIDE) > steps_needed(classes):
                    items.append((picture, classes))
            if items:
                queue.put(collate(items))
