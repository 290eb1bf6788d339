"""Counts of character n-grams of much text: each n-gram is one whole number, a symbol a byte of it.

The first symbol is the highest byte, so that sorting puts the followers of a history together.
"""
from dataclasses import dataclass

import numpy as np

BITS = np.uint64(8)
LONGEST = 8  # bytes of a whole number


@dataclass
class Counts:
    """n-grams of one length, sorted, and how often each was seen."""

    grams: np.ndarray
    seen: np.ndarray


def index(grams: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Where each wanted n-gram stands among sorted ones, −1 where it is not there."""
    if len(grams) == 0:
        return np.full(len(wanted), -1)
    at = np.minimum(np.searchsorted(grams, wanted), len(grams) - 1)
    return np.where(grams[at] == wanted, at, -1)


def histories(grams: np.ndarray) -> np.ndarray:
    """Each n-gram without its last symbol."""
    return grams >> BITS


def shorter(grams: np.ndarray, order: int) -> np.ndarray:
    """Each n-gram of this order without its first symbol."""
    return grams & np.uint64((1 << (8 * (order - 1))) - 1)


def stream(lines, edge: int, symbols_of) -> np.ndarray:
    """All lines' symbols one after the other, an edge before, between and after."""
    parts = bytearray([edge])
    for line in lines:
        parts += bytes(symbols_of(line))
        parts.append(edge)
    return np.frombuffer(bytes(parts), np.uint8)


def count(text: np.ndarray, edge: int, order: int) -> list[Counts]:
    """Counts by order (index 0 unused); no n-gram reaches over the edge of a line."""
    places = np.arange(len(text))
    edges = np.maximum.accumulate(np.where(text == edge, places, 0))
    # How long an n-gram may be that ends here: back to the edge before.
    reach = np.concatenate([[0], places[1:] - edges[:-1] + 1])
    packed, found = np.zeros(len(text), np.uint64), [Counts(np.zeros(0, np.uint64), np.zeros(0))]
    wide = text.astype(np.uint64)
    for length in range(1, order + 1):
        packed[length - 1 :] |= wide[: len(text) - length + 1] << np.uint64(8 * (length - 1))
        grams, seen = np.unique(packed[reach >= max(length, 2)], return_counts=True)
        found.append(Counts(grams, seen.astype(np.float64)))
    return found
