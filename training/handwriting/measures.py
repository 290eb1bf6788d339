"""Reads lines with a model and counts the faults: characters (CER), words (WER), groups of digits."""
import re

import numpy as np
import torch

from .alphabet import BLANK, decode
from .batches import collate
from .picture import model_input


def greedy(scores: np.ndarray) -> str:
    """Text of the best class of each time step, repeats and blanks dropped."""
    best = scores.argmax(-1)
    kept = best[(best != BLANK) & (best != np.concatenate([[-1], best[:-1]]))]
    return decode(kept)


def distance(a, b) -> int:
    """Levenshtein distance of two sequences."""
    if len(a) < len(b):
        a, b = b, a
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        following = [i]
        for j, y in enumerate(b, 1):
            following.append(min(row[j] + 1, following[-1] + 1, row[j - 1] + (x != y)))
        row = following
    return row[-1]


def log_probabilities(model, lines, batch=20) -> list[np.ndarray]:
    """[steps, classes] of each line, read from its masked strip."""
    model.eval()
    order = sorted(range(len(lines)), key=lambda i: lines[i].masked.shape[1])
    found: list = [None] * len(lines)
    with torch.no_grad():
        for start in range(0, len(order), batch):
            part = order[start : start + batch]
            pictures, _, _, steps = collate([(model_input(lines[i].masked), [1]) for i in part])
            scores = model(torch.from_numpy(pictures)).float().log_softmax(-1).numpy()
            for row, i in enumerate(part):
                found[i] = scores[row, : steps[row]]
    return found


def read(model, lines) -> list[str]:
    return [greedy(scores).strip() for scores in log_probabilities(model, lines)]


def rates(read_texts, lines) -> dict:
    characters = sum(len(line.text) for line in lines)
    words = sum(len(line.text.split()) for line in lines)
    pairs = list(zip(read_texts, (line.text for line in lines)))
    return {
        "lines": len(lines),
        "cer": round(sum(distance(a, b) for a, b in pairs) / max(1, characters), 4),
        "wer": round(sum(distance(a.split(), b.split()) for a, b in pairs) / max(1, words), 4),
    }


def digit_groups(read_texts, lines) -> dict:
    """Share of the written numbers of two or more digits that were read exactly."""
    found = total = 0
    for text, line in zip(read_texts, lines):
        numbers = re.findall(r"\d+", text)
        for group in re.findall(r"\d{2,}", line.text):
            total += 1
            found += group in numbers
    return {"groups": total, "exact": round(found / max(1, total), 4)}
