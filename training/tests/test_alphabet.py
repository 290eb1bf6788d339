"""The alphabet: normalisation, encoding and what CTC needs."""
import pytest

from handwriting.alphabet import ALPHABET, decode, encode, normalise, steps_needed


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("l’écrou  n\u00ba 12", "l'écrou n° 12"),
        ("« Oui »\u00a0– dit-il…", "« Oui » - dit-il..."),
        ("e\u0301crou", "écrou"),
        ("Dvořák", "Dvorák"),
        ("ﬁn¶", "fin"),
        ("\u0434\u0430", None),
    ],
)
def test_normalise(written, expected):
    assert normalise(written) == expected


def test_every_character_survives_a_round_trip():
    assert decode(encode(ALPHABET)) == ALPHABET
    assert min(encode(ALPHABET)) == 1
    assert len(set(ALPHABET)) == len(ALPHABET)


def test_a_doubled_letter_needs_a_blank():
    assert steps_needed(encode("elle")) == 5
    assert steps_needed(encode("mer")) == 3
