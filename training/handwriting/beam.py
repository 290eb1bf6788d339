"""Reference decoder: CTC prefix beam search with the character model. The application's port must agree with it.

    python -m handwriting.beam --checkpoint RUN/best.pt --lines DIR --language language.bin [--tune | --final]
"""
import argparse
import bisect
import json
import math
import struct
from itertools import accumulate
from pathlib import Path

import numpy as np
import torch

from .alphabet import BLANK, decode
from .evaluate import RESERVED_SPLITS
from .language_model import DIGIT_LOSS, EDGE, FIRST_DIGIT, LAST_DIGIT, MAGIC
from .measures import digit_groups, greedy, log_probabilities, rates
from .prepare import load
from .published import open_network

# Chosen on validation writers.
WEIGHT, LENGTH_BONUS, BEAMS, LEAST_LOG_PROBABILITY = 0.5, 1.0, 32, -9.0
# A text this much less likely than the likeliest so far is not followed: half of the work, no word lost.
MARGIN = 9.0
NOTHING = -1e30


class Language:
    """Reads language.bin and answers log P(symbol | history)."""

    def __init__(self, data: bytes):
        assert data[:4] == MAGIC
        self.order, self.classes, scale = struct.unpack_from("<BBH", data, 4)
        sizes = struct.unpack_from(f"<{self.order}I", data, 8)
        at = 8 + 4 * self.order
        self.root_backoff = -data[at] / scale
        at += 1
        self.levels = []
        for order, size in enumerate(sizes, 1):
            symbols, at = data[at : at + size], at + size
            logs, at = [-b / scale for b in data[at : at + size]], at + size
            backoffs = starts = None
            if order < self.order:
                backoffs, at = [-b / scale for b in data[at : at + size]], at + size
                starts, at = list(accumulate(data[at : at + size], initial=0)), at + size
            self.levels.append((symbols, logs, backoffs, starts))
        self.memo: dict = {}

    def find(self, gram: tuple) -> int | None:
        """Index of an n-gram in its level, or None."""
        low, high, node = 0, len(self.levels[0][0]), None
        for depth, symbol in enumerate(gram):
            symbols, _, _, starts = self.levels[depth]
            node = bisect.bisect_left(symbols, symbol, low, high)
            if node == high or symbols[node] != symbol:
                return None
            if starts is not None:
                low, high = starts[node], starts[node + 1]
        return node

    def log_probability(self, history: tuple, symbol: int) -> float:
        """Longest stored n-gram; else the history's backoff and the same with one symbol less of history."""
        history = history[-(self.order - 1) :]
        key = (history, symbol)
        found = self.memo.get(key)
        if found is None:
            node = self.find((*history, symbol))
            if node is not None:
                found = self.levels[len(history)][1][node]
            elif not history:
                found = self.root_backoff - math.log(self.classes)
            else:
                context = self.find(history)
                backoff = self.levels[len(history) - 1][2][context] if context is not None else 0.0
                found = backoff + self.log_probability(history[1:], symbol)
            self.memo[key] = found
        return found

    def of_class(self, prefix: tuple, character: int) -> float:
        """log P of a class after a prefix of classes; a digit is one of ten equal ones."""
        history = (EDGE, *(_fold(c) for c in prefix[-(self.order - 1) :]))[-(self.order - 1) :]
        if len(prefix) >= self.order - 1:
            history = tuple(_fold(c) for c in prefix[-(self.order - 1) :])
        loss = DIGIT_LOSS if FIRST_DIGIT <= character <= LAST_DIGIT else 0.0
        return self.log_probability(history, _fold(character)) - loss


def _fold(character: int) -> int:
    return FIRST_DIGIT if FIRST_DIGIT <= character <= LAST_DIGIT else character


def _add(a: float, b: float) -> float:
    if a < b:
        a, b = b, a
    return a if b <= NOTHING else a + math.log1p(math.exp(b - a))


def ranked(scores: np.ndarray, language: Language, weight=WEIGHT, bonus=LENGTH_BONUS, beams=BEAMS) -> list:
    """Sequences of classes with their logarithm, the best first. A beam is prefix → (log P ending in blank, log P
    ending in its last class)."""
    current = {(): (0.0, NOTHING)}
    for row in scores:
        likely = [c for c in np.flatnonzero(row > LEAST_LOG_PROBABILITY).tolist()]
        following: dict = {}
        least = max(_add(*ends) for ends in current.values()) - MARGIN
        for prefix, (blank, written) in current.items():
            both = _add(blank, written)
            for character in likely:
                log = float(row[character])
                if both + log < least:
                    continue
                if character == BLANK:
                    old = following.get(prefix, (NOTHING, NOTHING))
                    following[prefix] = (_add(old[0], both + log), old[1])
                    continue
                before = both
                if prefix and prefix[-1] == character:
                    # The same class without a blank between is still the same letter.
                    old = following.get(prefix, (NOTHING, NOTHING))
                    following[prefix] = (old[0], _add(old[1], written + log))
                    before = blank
                if before <= NOTHING:
                    continue
                longer = (*prefix, character)
                old = following.get(longer, (NOTHING, NOTHING))
                gain = weight * language.of_class(prefix, character) + bonus
                following[longer] = (old[0], _add(old[1], before + log + gain))
        best = sorted(following.items(), key=lambda item: -_add(*item[1]))[:beams]
        current = dict(best)
    # The end of the line is expected or not, too.
    found = [(_add(*ends) + weight * language.of_class(prefix, EDGE), prefix) for prefix, ends in current.items()]
    return sorted(found, key=lambda item: -item[0])


def search(scores: np.ndarray, language: Language, **settings) -> tuple:
    """The best sequence of classes."""
    return ranked(scores, language, **settings)[0][1]


def measure(traces, lines, language, **settings) -> dict:
    texts = [decode(search(scores, language, **settings)).strip() for scores in traces]
    return rates(texts, lines) | {"digits": digit_groups(texts, lines)}


def main(options) -> None:
    torch.set_num_threads(1)
    model = open_network(options.checkpoint)
    language = Language(options.language.read_bytes())
    figures = {}
    validation = load(options.lines, "val")
    lines, wills = ([line for line in validation if line.corpus == corpus] for corpus in ("copiste", "testaments"))
    if options.tune:
        lines = lines[::4]
        traces = log_probabilities(model, lines)
        print("greedy", rates([greedy(t).strip() for t in traces], lines))
        for weight, bonus in ((0.3, 0.5), (0.4, 0.7), (0.5, 1.0), (0.5, 1.3), (0.6, 1.4), (0.7, 1.7)):
            print(weight, bonus, measure(traces, lines, language, weight=weight, bonus=bonus), flush=True)
        return
    sets = {"validation_copiste": lines, "validation_testaments": wills}
    if options.final:
        sets |= {split: load(options.lines, split) for split in RESERVED_SPLITS}
    for name, chosen in sets.items():
        figures[name] = measure(log_probabilities(model, chosen), chosen, language)
        print(name, figures[name], flush=True)
    if options.out:
        options.out.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", type=Path, required=True, help="of a training, or a published recogniser.onnx")
    parser.add_argument("--lines", type=Path, required=True)
    parser.add_argument("--language", type=Path, required=True)
    parser.add_argument("--tune", action="store_true")
    parser.add_argument("--final", action="store_true", help="also read the reserved writers")
    parser.add_argument("--out", type=Path)
    main(parser.parse_args())
