"""Words with their trust, which of them are right, and the curve between."""
import numpy as np

from handwriting.alphabet import BLANK, CLASSES, encode
from handwriting.calibrate import GIVEN, fit, knots_in, off_by, right_words, words_of


def trace(steps):
    """(class, likelihood) of the best class of each step."""
    likelihoods = np.full((len(steps), CLASSES), 1e-6)
    for step, (best, likelihood) in enumerate(steps):
        likelihoods[step, best] = likelihood
    return np.log(likelihoods)


def test_a_word_is_as_sure_as_all_of_its_signs():
    l, e, space, a = encode("le a")[0], encode("e")[0], encode("le a")[2], encode("a")[0]
    words = words_of(trace([(l, 0.5), (l, 0.8), (BLANK, 0.9), (e, 0.5), (space, 0.1), (a, 0.7)]))
    assert [text for text, _ in words] == ["le", "a"]
    assert np.allclose([sure for _, sure in words], [0.4, 0.7])


def test_right_words_are_found_beside_missing_and_invented_ones():
    assert right_words("le 5 mars".split(), "le mars".split()) == [True, False, True]
    assert right_words("je suu la".split(), "je suis bien la".split()) == [True, False, True]
    assert right_words([], ["a"]) == []


def test_the_curve_rises_and_finds_a_known_one():
    chance = np.random.default_rng(1)
    given = chance.uniform(0, 1, 20_000)
    right = (chance.uniform(0, 1, given.size) < given**2).astype(float)
    heights = fit(given, right)
    assert (np.diff(heights) >= 0).all()
    assert off_by(given, right, heights)[1] < 0.03
    assert abs(np.interp(0.65, GIVEN, heights) - 0.4225) < 0.05


def test_the_application_holds_the_knots_where_they_are_looked_for():
    from pathlib import Path

    source = (Path(__file__).parents[2] / "shared/domain/reading/calibration.ts").read_text("utf-8")
    given, heights = knots_in(source)
    assert len(given) == len(heights) >= 4
    assert (np.diff(given) > 0).all() and (np.diff(heights) >= 0).all()
