"""The character model: its file says what its estimates say, and the search finds plain text."""
import math

import numpy as np

from handwriting.alphabet import CLASSES, decode, encode
from handwriting.beam import Language, search
from handwriting.language_model import EDGE, SCALE, Estimates, count, serialise, symbols

TEXTS = ["je suis au parloir", "je suis à Fresnes", "je vous écris", "écrou 12345", "le 12 mai 2024"] * 3


def model():
    estimates = Estimates(count(TEXTS))
    return estimates, Language(serialise(estimates))


def test_probabilities_of_a_context_add_up_to_one():
    estimates, _ = model()
    history = tuple(symbols("je "))
    inside = sum(estimates.probability((*history, c)) for c in range(CLASSES))
    assert abs(inside - 1) < 0.01


def test_the_file_agrees_with_the_estimates():
    estimates, language = model()
    for text in ("je sui", "crou 1", "zzzzz", "le 12 "):
        *history, symbol = symbols(text)
        expected = math.log(estimates.probability((*history[-5:], symbol)))
        assert abs(language.log_probability(tuple(history), symbol) - expected) < 6 / SCALE


def test_no_digit_is_preferred():
    _, language = model()
    history = tuple(encode("écrou "))
    assert len({language.of_class(history, c) for c in encode("0123456789")}) == 1


def test_search_without_language_reads_clear_scores():
    _, language = model()
    classes = encode("elle")
    path = [0, classes[0], classes[1], 0, classes[2], classes[3], 0]
    scores = np.full((len(path), CLASSES), -12.0)
    scores[np.arange(len(path)), path] = -0.01
    assert decode(search(scores, language, weight=0, bonus=0)) == "elle"


def test_the_edge_is_a_symbol_of_its_own():
    assert EDGE not in encode("abc")
