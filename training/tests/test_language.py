"""The character model: its file says what its estimates say, and the search finds plain text."""
import math
import random

import numpy as np
import pytest

from handwriting.alphabet import CLASSES, decode, encode
from handwriting.beam import Language, search
from handwriting.language_model import EDGE, SCALE, counted, fitted, mixed, serialise, symbols
from handwriting.ngrams import count, stream
from handwriting.running_text import LONGEST_LINE, broken

TEXTS = ["je suis au parloir", "je suis à Fresnes", "je vous écris", "écrou 12345", "le 12 mai 2024"] * 3


PUBLIC = ["la séance est ouverte", "je vous donne la parole", "à la suite de la lettre"] * 2


def model(most_bytes=100_000):
    backoff = fitted(mixed([(counted(TEXTS), 0.5), (counted(PUBLIC), 0.5)]), most_bytes)
    return backoff, Language(serialise(backoff))


def packed(symbols_of_gram):
    return np.array([int.from_bytes(bytes(symbols_of_gram), "big")], np.uint64)


@pytest.mark.parametrize("most_bytes", [100_000, 800])
def test_probabilities_of_a_context_add_up_to_one(most_bytes):
    backoff, _ = model(most_bytes)
    for text in ("je ", "e s", "la "):
        history = symbols(text)
        inside = sum(backoff.chance(packed([*history, c]), len(history) + 1)[0] for c in range(CLASSES))
        assert abs(inside - 1) < 0.01


@pytest.mark.parametrize("most_bytes", [100_000, 800])
def test_the_file_agrees_with_the_estimates(most_bytes):
    backoff, language = model(most_bytes)
    for text in ("je sui", "crou 1", "zzzzz", "le 12 ", "la paro"):
        expected = math.log(backoff.chance(packed(symbols(text)), len(text))[0])
        *history, symbol = symbols(text)
        assert abs(language.log_probability(tuple(history), symbol) - expected) < 8 / SCALE


def test_a_smaller_file_holds_less_and_keeps_its_size():
    large, small = (len(serialise(model(size)[0])) for size in (100_000, 800))
    assert small < large
    assert small <= 800 + 100


def test_counts_do_not_reach_over_the_edge_of_a_line():
    counts = count(stream(["ab", "ba"], EDGE, symbols), EDGE, 4)
    a, b = symbols("ab")
    two = {tuple(int(gram).to_bytes(2, "big")): seen for gram, seen in zip(counts[2].grams, counts[2].seen)}
    assert two == {(EDGE, a): 1, (a, b): 1, (b, EDGE): 1, (EDGE, b): 1, (b, a): 1, (a, EDGE): 1}
    assert [int(gram) for gram in counts[4].grams] == [int(packed([EDGE, *x, EDGE])[0]) for x in ((a, b), (b, a))]


def test_sentences_are_broken_between_words():
    texts = ["Je vous écris depuis la maison d'arrêt.", "Merci de votre réponse."] * 5
    lines = list(broken(texts, random.Random(1)))
    assert " ".join(lines) == " ".join(texts)
    assert max(map(len, lines)) <= LONGEST_LINE


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
