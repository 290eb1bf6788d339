"""Synthetic sentences: the same seed gives the same lines, all of them in the alphabet."""
import random

from handwriting.alphabet import normalise
from handwriting.synthetic_text import Writer


def lines(seed, count=400):
    writer = Writer(random.Random(seed))
    return [writer.line() for _ in range(count)]


def test_a_seed_gives_the_same_lines():
    assert lines(4) == lines(4)
    assert lines(4) != lines(5)


def test_lines_are_short_and_nearly_all_can_be_written():
    found = lines(6)
    assert max(map(len, found)) <= 75
    assert sum(normalise(text) is not None for text in found) > 390


def test_many_lines_hold_numbers_and_establishments():
    found = lines(7)
    assert sum(any(c.isdigit() for c in text) for text in found) > 120
    assert any("pénitentiaire" in text for text in found)
