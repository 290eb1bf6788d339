"""Step 6: a small character model of the language, for a second reading beside the greedy one.

    python -m handwriting.language_model --lines DIR --out language.bin
Order 6, Witten-Bell, rare n-grams pruned. All digits are one symbol to it: it can expect a number but never
prefers one digit to another, since numbers must be shown as they were read. Layout of the file: README.md.
"""
import argparse
import collections
import math
import random
import struct
from pathlib import Path

from .alphabet import ALPHABET, CLASSES, encode
from .prepare import load
from .synthetic_text import Writer

MAGIC = b"VLM1"
ORDER = 6
EDGE = 0  # before and after a line; the blank never reaches the language model
FIRST_DIGIT, LAST_DIGIT = encode("0")[0], encode("9")[0]
DIGIT_LOSS = math.log(10)
# Log-probabilities and backoffs are stored as bytes: byte b means -b / SCALE.
SCALE = 16.0
# How often an n-gram of each order must occur to be kept.
LEAST_COUNT = (0, 0, 1, 1, 2, 2, 2)
SYNTHETIC_SENTENCES = 20_000
CORPORA = ("copiste", "testaments", "peraire", "celestine", "mss19", "timeus")


def symbols(text: str) -> list[int]:
    """Classes of a text with every digit folded into the first."""
    return [FIRST_DIGIT if FIRST_DIGIT <= c <= LAST_DIGIT else c for c in encode(text)]


def count(texts) -> list[collections.Counter]:
    """n-gram counts by order; index 0 is unused."""
    counts = [collections.Counter() for _ in range(ORDER + 1)]
    for text in texts:
        line = tuple([EDGE, *symbols(text), EDGE])
        for end in range(1, len(line)):
            for order in range(1, min(ORDER, end + 1) + 1):
                counts[order][line[end - order + 1 : end + 1]] += 1
    return counts


class Estimates:
    """Probability of each kept n-gram and the backoff of each context."""

    def __init__(self, counts):
        self.kept = [{}] + [
            {gram: n for gram, n in counts[order].items() if n >= LEAST_COUNT[order]} for order in range(1, ORDER + 1)
        ]
        total, types, kept_sum = collections.Counter(), collections.Counter(), collections.Counter()
        for order in range(1, ORDER + 1):
            for gram, n in counts[order].items():
                total[gram[:-1]] += n
                types[gram[:-1]] += 1
                if gram in self.kept[order]:
                    kept_sum[gram[:-1]] += n
        # Witten-Bell: as much is left for the unseen as there were different followers; what pruning dropped too.
        self.total = {h: total[h] + types[h] for h in total}
        self.backoff = {h: (total[h] - kept_sum[h] + types[h]) / self.total[h] for h in total}
        self.memo: dict = {}

    def probability(self, gram: tuple) -> float:
        if not gram:
            return 1 / CLASSES
        found = self.memo.get(gram)
        if found is None:
            history = gram[:-1]
            # The context's own mass, then what it leaves to the shorter one.
            lower = self.probability(gram[1:]) if len(gram) > 1 else 1 / CLASSES
            if history in self.total:
                found = self.kept[len(gram)].get(gram, 0) / self.total[history] + self.backoff[history] * lower
            else:
                found = lower
            self.memo[gram] = found
        return found


def to_byte(value: float) -> int:
    return max(0, min(255, round(-math.log(max(value, 1e-9)) * SCALE)))


def serialise(estimates: Estimates) -> bytes:
    """Header, then each order's nodes, sorted by their whole n-gram (so children of one node lie together)."""
    levels = [sorted(_with_prefixes(estimates, order)) for order in range(1, ORDER + 1)]
    parts = [MAGIC, struct.pack("<BBH", ORDER, CLASSES, int(SCALE)), struct.pack(f"<{ORDER}I", *map(len, levels))]
    parts.append(struct.pack("<B", to_byte(estimates.backoff[()])))
    for order, grams in enumerate(levels, 1):
        starts = _first_children(grams, levels[order]) if order < ORDER else None
        parts.append(bytes(gram[-1] for gram in grams))
        parts.append(bytes(to_byte(estimates.probability(gram)) for gram in grams))
        if starts is not None:
            parts.append(bytes(to_byte(estimates.backoff.get(gram, 1.0)) for gram in grams))
            parts.append(struct.pack(f"<{len(starts)}I", *starts))
    return b"".join(parts)


def _with_prefixes(estimates, order):
    """Kept n-grams, and the prefixes that longer kept ones need to be found under."""
    grams = set(estimates.kept[order])
    for longer in range(order + 1, ORDER + 1):
        grams |= {gram[:order] for gram in estimates.kept[longer]}
    return grams


def _first_children(grams, children) -> list[int]:
    """Index of the first child of each node in the next order; one more entry closes the last."""
    starts, at = [], 0
    for gram in grams:
        starts.append(at)
        while at < len(children) and children[at][:-1] == gram:
            at += 1
    return [*starts, at]


def texts_for_training(folder: Path) -> list[str]:
    texts = [line.text for line in load(folder, "train") if line.corpus in CORPORA]
    writer = Writer(random.Random(11))
    desk = (writer.line() for _ in range(SYNTHETIC_SENTENCES))
    return texts + [text for text in desk if all(c in ALPHABET for c in text)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    counts = count(texts_for_training(options.lines))
    data = serialise(Estimates(counts))
    options.out.write_bytes(data)
    print("n-grams", [len(c) for c in counts[1:]], "bytes", len(data))
