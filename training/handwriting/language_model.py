"""Step 4: a small character model of the language, for a second reading beside the greedy one.

    python -m handwriting.language_model --lines DIR --texts CHECKOUT --out language.bin
Long n-grams of two kinds of text, discounted; what adds least is pruned until the file has its size. All digits are one
symbol to it: it can expect a number but never prefers one digit to another, since numbers must be shown as they were
read. Layout of the file: README.md.
"""
import argparse
import math
import random
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .alphabet import ALPHABET, CLASSES, encode
from .ngrams import Counts, count, histories, index, shorter, stream
from .prepare import load
from .running_text import running_lines
from .synthetic_text import Writer

MAGIC = b"VLM2"
ORDER = 8
EDGE = 0  # before and after a line; the blank never reaches the language model
FIRST_DIGIT, LAST_DIGIT = encode("0")[0], encode("9")[0]
DIGIT_LOSS = math.log(10)
# Log-probabilities and backoffs are stored as bytes: byte b means -b / SCALE.
SCALE = 16.0
MOST_BYTES = 6_000_000
SYNTHETIC_SENTENCES = 20_000
CORPORA = ("copiste", "testaments", "peraire", "celestine", "mss19", "timeus")
# Share of what people wrote by hand, and of what is written to the desk, beside public text. Chosen on validation.
OWN_SHARE = 0.55


def symbols(text: str) -> list[int]:
    """Classes of a text with every digit folded into the first."""
    return [FIRST_DIGIT if FIRST_DIGIT <= c <= LAST_DIGIT else c for c in encode(text)]


@dataclass
class Level:
    """n-grams of one length, sorted, with their probability and what their followers leave to shorter histories."""

    grams: np.ndarray
    chance: np.ndarray
    backoff: np.ndarray


class Backoff:
    """A backoff model: levels by order (index 0 unused) and the backoff of the empty history."""

    def __init__(self, root_backoff: float):
        self.root_backoff, self.levels = root_backoff, [None]

    def chance(self, grams: np.ndarray, order: int) -> np.ndarray:
        """Probability of the last symbol of each n-gram after the others."""
        if order == 0:
            return np.full(len(grams), self.root_backoff / CLASSES)
        level = self.levels[order]
        at = index(level.grams, grams)
        found = np.where(at >= 0, level.chance[at], 0.0)
        missing = np.flatnonzero(at < 0)
        if len(missing):
            rest = grams[missing]
            found[missing] = self._left(rest, order) * self.chance(shorter(rest, order), order - 1)
        return found

    def _left(self, grams: np.ndarray, order: int) -> np.ndarray:
        if order == 1:
            return np.ones(len(grams))
        above = self.levels[order - 1]
        history = index(above.grams, histories(grams))
        return np.where(history >= 0, above.backoff[history], 1.0)


def discounts(seen: np.ndarray) -> np.ndarray:
    """How much of n-grams seen once, twice, oftener is given to the unseen (Chen and Goodman)."""
    once, twice, thrice, often = (max(1, int((seen == n).sum())) for n in (1, 2, 3, 4))
    share = once / (once + 2 * twice)
    least = [1 - 2 * share * twice / once, 2 - 3 * share * thrice / twice, 3 - 4 * share * often / thrice]
    return np.clip(least, (0.1, 0.2, 0.3), (0.9, 1.8, 2.7))


def smoothed(counts: list[Counts]) -> Backoff:
    """Interpolated absolute discounting: what is taken off the seen goes to what the shorter history expects."""
    seen = counts[1].seen
    model = Backoff(len(seen) / (seen.sum() + len(seen)))
    chance = seen / (seen.sum() + len(seen)) + model.root_backoff / CLASSES
    model.levels.append(Level(counts[1].grams, chance, np.ones(len(seen))))
    for order in range(2, len(counts)):
        grams, seen = counts[order].grams, counts[order].seen
        above = model.levels[order - 1]
        parent = index(above.grams, histories(grams))
        taken = discounts(seen)[np.minimum(seen, 3).astype(int) - 1]
        total = np.bincount(parent, seen, len(above.grams))
        left = np.bincount(parent, taken, len(above.grams))
        above.backoff = np.where(total > 0, left / np.maximum(total, 1), 1.0)
        lower = above.chance[index(above.grams, shorter(grams, order))]
        chance = (seen - taken) / total[parent] + above.backoff[parent] * lower
        model.levels.append(Level(grams, chance, np.ones(len(grams))))
    return model


@dataclass
class Mixture:
    """All n-grams of two models with the probability that both together give them, and how often they come."""

    grams: list
    chances: list
    weights: list
    root_backoff: float


def mixed(sources: list[tuple[list[Counts], float]]) -> Mixture:
    """Each source is smoothed by itself and has its share; what it has not seen it backs off for."""
    models = [(smoothed(counts), counts, share) for counts, share in sources]
    mixture = Mixture([None], [None], [None], sum(model.root_backoff * share for model, _, share in models))
    for order in range(1, len(sources[0][0])):
        grams = np.unique(np.concatenate([counts[order].grams for counts, _ in sources]))
        mixture.grams.append(grams)
        mixture.chances.append(sum(share * model.chance(grams, order) for model, _, share in models))
        weight = np.zeros(len(grams))
        for _, counts, share in models:
            weight[index(grams, counts[order].grams)] += share * counts[order].seen / counts[1].seen.sum()
        mixture.weights.append(weight)
    return mixture


def kept(mixture: Mixture, least_gain: float) -> list[np.ndarray]:
    """Which n-grams of each order say enough more than the shorter ones do, with the prefixes that lead to them."""
    last = len(mixture.grams) - 1
    masks: list = [None] * (last + 1)
    needed = np.zeros(0, np.uint64)
    for order in range(last, 1, -1):
        grams = mixture.grams[order]
        lower = mixture.chances[order - 1][index(mixture.grams[order - 1], shorter(grams, order))]
        mask = mixture.weights[order] * np.log(mixture.chances[order] / lower) > least_gain
        mask[index(grams, needed)] = True
        masks[order] = mask
        needed = np.unique(histories(grams[mask]))
    masks[1] = np.ones(len(mixture.grams[1]), bool)
    return masks


def pruned(mixture: Mixture, masks: list[np.ndarray]) -> Backoff:
    model = Backoff(mixture.root_backoff)
    for order in range(1, len(masks)):
        grams, chance = mixture.grams[order][masks[order]], mixture.chances[order][masks[order]]
        if order > 1 and len(grams):
            _leave(model, order, grams, chance)
        model.levels.append(Level(grams, chance, np.ones(len(grams))))
    return model


def _leave(model: Backoff, order: int, grams: np.ndarray, chance: np.ndarray) -> None:
    """Backoffs of the histories of these n-grams, so that all followers add up to one."""
    above = model.levels[order - 1]
    parent = index(above.grams, histories(grams))
    said = np.bincount(parent, chance, len(above.grams))
    lower = np.bincount(parent, model.chance(shorter(grams, order), order - 1), len(above.grams))
    left = np.clip((1 - said) / np.maximum(1 - lower, 1e-9), 1e-6, 1.0)
    above.backoff = np.where(lower > 0, left, 1.0)


def to_bytes(values: np.ndarray) -> bytes:
    return np.clip(np.rint(-np.log(np.maximum(values, 1e-9)) * SCALE), 0, 255).astype(np.uint8).tobytes()


def serialise(model: Backoff) -> bytes:
    """Header, then each order's nodes, sorted by their whole n-gram (so children of one node lie together)."""
    levels = model.levels[1:]
    parts = [MAGIC, struct.pack("<BBH", len(levels), CLASSES, int(SCALE))]
    parts += [struct.pack(f"<{len(levels)}I", *(len(level.grams) for level in levels))]
    parts.append(to_bytes(np.array([model.root_backoff])))
    for level, longer in zip(levels, [*levels[1:], None]):
        parts += [(level.grams & np.uint64(255)).astype(np.uint8).tobytes(), to_bytes(level.chance)]
        if longer is not None:
            children = np.bincount(index(level.grams, histories(longer.grams)), minlength=len(level.grams))
            parts += [to_bytes(level.backoff), children.astype(np.uint8).tobytes()]
    return b"".join(parts)


def fitted(mixture: Mixture, most_bytes: int) -> Backoff:
    """The model that fills its size: the least gain is searched by halving its logarithm."""
    low, high = math.log(1e-10), math.log(0.1)
    best = kept(mixture, math.exp(high))
    for _ in range(12):
        middle = (low + high) / 2
        masks = kept(mixture, math.exp(middle))
        sizes = [int(mask.sum()) for mask in masks[1:]]
        if 4 * sum(sizes) - 2 * sizes[-1] > most_bytes:
            low = middle
        else:
            high, best = middle, masks
    return pruned(mixture, best)


def own_texts(folder: Path) -> list[str]:
    """Lines that people wrote by hand (never a reserved writer's), and sentences of letters from prison."""
    texts = [line.text for line in load(folder, "train") if line.corpus in CORPORA]
    writer = Writer(random.Random(11))
    desk = (writer.line() for _ in range(SYNTHETIC_SENTENCES))
    return texts + [text for text in desk if all(c in ALPHABET for c in text)]


def counted(lines, order: int = ORDER) -> list[Counts]:
    return count(stream(lines, EDGE, symbols), EDGE, order)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True, help="checkout of commonvoice-fr")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    own, public = counted(own_texts(options.lines)), counted(running_lines(options.texts))
    print("n-grams seen", [len(each.grams) for each in own[1:]], [len(each.grams) for each in public[1:]], flush=True)
    data = serialise(fitted(mixed([(own, OWN_SHARE), (public, 1 - OWN_SHARE)]), MOST_BYTES))
    options.out.write_bytes(data)
    print("bytes", len(data))
