"""Distances, greedy reading and batches."""
import numpy as np

from handwriting.alphabet import CLASSES, encode
from handwriting.batches import collate
from handwriting.measures import distance, greedy
from handwriting.picture import model_input


def scores_of(classes):
    scores = np.full((len(classes), CLASSES), -9.0)
    scores[np.arange(len(classes)), classes] = 0
    return scores


def test_distance():
    assert distance("écrou", "ecrou") == 1
    assert distance("", "abc") == 3
    assert distance("a b c".split(), "a c".split()) == 1


def test_greedy_drops_repeats_and_blanks():
    l, e = encode("le")
    assert greedy(scores_of([0, e, e, l, 0, l, e, 0])) == "elle"


def test_collate_pads_with_paper_and_counts_steps():
    pictures, targets, lengths, steps = collate([(np.ones((48, 41)), [1, 2]), (np.ones((48, 70)), [3])])
    assert pictures.shape == (2, 1, 48, 128)
    assert pictures[0, 0, :, 41:].sum() == 0
    assert targets.tolist() == [1, 2, 3]
    assert lengths.tolist() == [2, 1]
    assert steps.tolist() == [11, 18]


def test_model_input_has_the_promised_size_and_range():
    strip = np.full((64, 400), 250, np.uint8)
    strip[20:40, 50:60] = 10
    picture = model_input(strip)
    assert picture.shape == (48, 210)
    assert picture.min() >= -0.25
    assert picture.max() == 1.25 or picture.max() <= 1.25
