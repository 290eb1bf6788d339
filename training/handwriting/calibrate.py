"""From the recogniser's own trust in a word to how often such words are right: the HAND_KNOTS of the application.

    python -m handwriting.calibrate --model ../main/adapters/handwriting/model --lines DIR [--into]
Run after every new export, on the lines of the choosing writers (never on the reserved ones): minutes. Prints the knots
and how far they are off; --into writes them into the application's ../shared/domain/reading/calibration.ts.
"""
import argparse
import re
from pathlib import Path

import numpy as np

from .alphabet import ALPHABET, BLANK
from .export import open_onnx
from .measures import distance
from .picture import model_input
from .prepare import load

# Trust given, where the curve may bend.
GIVEN = np.array([0, 0.1, 0.25, 0.45, 0.65, 0.85, 0.95, 1.0])
# Few words lie near some knots: each holds on to a straight line with the weight of so many words.
HOLD = 3.0
# Never wholly right or wrong: nobody has seen enough words for that.
LOWEST, HIGHEST = 0.005, 0.99
BLOCK = re.compile(r"(const HAND_KNOTS: Knots = \[\n).*?(\];)", re.S)


def words_of(log_probabilities: np.ndarray) -> list[tuple[str, float]]:
    """Each word of the greedy reading with the product of the trust in its signs, as shared/domain/reading/hand-line.ts."""
    words, text, sure, before = [], "", 1.0, BLANK
    sign_trust = 0.0
    best = log_probabilities.argmax(-1)

    def close_word():
        nonlocal text, sure
        if text:
            words.append((text, sure))
        text, sure = "", 1.0

    for step, sign in enumerate([*best.tolist(), BLANK]):
        trust = float(np.exp(log_probabilities[step, sign])) if step < len(best) else 0.0
        if sign == before:
            sign_trust = max(sign_trust, trust)
            continue
        if before != BLANK:
            if ALPHABET[before - 1] == " ":
                close_word()
            else:
                text, sure = text + ALPHABET[before - 1], sure * sign_trust
        before, sign_trust = sign, trust
    close_word()
    return words


def right_words(read: list[str], written: list[str]) -> list[bool]:
    """For each word read whether the cheapest alignment (by characters) puts the same word opposite to it."""
    rows, columns = len(read) + 1, len(written) + 1
    cost = np.zeros((rows, columns))
    cost[:, 0] = np.cumsum([0, *map(len, read)])
    cost[0, :] = np.cumsum([0, *map(len, written)])
    for i in range(1, rows):
        for j in range(1, columns):
            cost[i, j] = min(
                cost[i - 1, j - 1] + distance(read[i - 1], written[j - 1]),
                cost[i - 1, j] + len(read[i - 1]),
                cost[i, j - 1] + len(written[j - 1]),
            )
    right, i, j = [False] * len(read), len(read), len(written)
    while i and j:
        if cost[i, j] == cost[i - 1, j - 1] + distance(read[i - 1], written[j - 1]):
            right[i - 1] = read[i - 1] == written[j - 1]
            i, j = i - 1, j - 1
        elif cost[i, j] == cost[i - 1, j] + len(read[i - 1]):
            i -= 1
        else:
            j -= 1
    return right


def fit(given: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Rising heights of the knots: least squares with straight lines between them, then neighbours out of order pooled."""
    hats = np.stack([np.interp(given, GIVEN, row) for row in np.eye(len(GIVEN))], 1)
    matrix = hats.T @ hats + HOLD * np.eye(len(GIVEN))
    heights = np.linalg.solve(matrix, hats.T @ right + HOLD * GIVEN)
    weights = hats.sum(0) + HOLD
    pools = []
    for height, weight in zip(heights, weights):
        pools.append([height, weight, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            above, below = pools.pop(), pools.pop()
            weight = above[1] + below[1]
            pools.append([(above[0] * above[1] + below[0] * below[1]) / weight, weight, above[2] + below[2]])
    return np.clip(np.concatenate([[height] * count for height, _, count in pools]), LOWEST, HIGHEST)


def off_by(given: np.ndarray, right: np.ndarray, heights: np.ndarray, given_knots=GIVEN) -> tuple[float, float]:
    """Brier score, and the mean distance between chance told and share of right words over tenths of the words."""
    chance = np.interp(given, given_knots, heights)
    parts = np.array_split(np.argsort(chance), 10)
    return float(np.mean((chance - right) ** 2)), float(np.mean([abs(chance[p].mean() - right[p].mean()) for p in parts]))


def knots_in(source: str) -> tuple[np.ndarray, np.ndarray]:
    pairs = re.findall(r"\[([\d.]+), ([\d.]+)\]", BLOCK.search(source).group(0))
    return np.array([float(a) for a, _ in pairs]), np.array([float(b) for _, b in pairs])


def main(options) -> None:
    session = open_onnx(options.model / "recogniser.onnx")
    given, right = [], []
    for line in load(options.lines, "val"):
        read = words_of(session.run(None, {"x": model_input(line.masked)[None, None]})[0][0])
        given += [trust for _, trust in read]
        right += right_words([text for text, _ in read], line.text.split())
    given, right = np.array(given), np.array(right, float)
    # Every second word fits, the others say how far it is off; then all of them fit.
    halves = np.arange(len(given)) % 2 == 0
    print("words", len(given), "right", round(right.mean(), 3))
    print("held out (Brier, distance): new", off_by(given[~halves], right[~halves], fit(given[halves], right[halves])))
    source = options.application.read_text("utf-8")
    old_given, old_heights = knots_in(source)
    print("knots of the application now: ", off_by(given[~halves], right[~halves], old_heights, old_given))
    heights = fit(given, right)
    block = "".join(f"  [{g:g}, {round(h, 3):g}],\n" for g, h in zip(GIVEN, heights))
    print(block, end="")
    if options.into:
        options.application.write_text(BLOCK.sub(lambda m: m.group(1) + block + m.group(2), source), "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--lines", type=Path, required=True)
    parser.add_argument("--application", type=Path, default=Path("../shared/domain/reading/calibration.ts"))
    parser.add_argument("--into", action="store_true", help="write the knots into the application")
    main(parser.parse_args())
