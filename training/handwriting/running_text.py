"""Running French for the character model: public texts, broken into lines as a hand breaks them.

Where a line begins and ends is a symbol to the model, so sentences are joined and cut anew between words.
"""
import random
import re
from pathlib import Path

from .alphabet import normalise

# Folders of the checkout `commonvoice-fr` (NOTICE.md): debates of today first, then books out of copyright.
TEXTS = Path("CommonVoice-Data/data")
FOLDERS = {"debats-assemblee-nationale": 1.0, "gutenberg": 0.5, "libretheatre": 1.0, "wikisource": 1.0}
SHORTEST_LINE, LONGEST_LINE = 18, 62  # characters
LEAST_WORDS = 4
# Capitals of titles and tables teach nothing of running text.
SHOUTED = re.compile(r"[A-ZÀ-Ý]{2}.*[A-ZÀ-Ý]{2}")


def running_lines(checkout: Path, seed: int = 17):
    """Lines of all files; of a folder with a share below 1, a part of its files."""
    chance = random.Random(seed)
    for folder, share in FOLDERS.items():
        for path in sorted((checkout / TEXTS / folder).rglob("*.txt")):
            if chance.random() < share:
                yield from broken(sentences(path), chance)


def sentences(path: Path):
    for line in path.read_text("utf-8", errors="ignore").splitlines():
        text = normalise(line)
        if text and len(text.split()) >= LEAST_WORDS and not SHOUTED.search(text):
            yield text


def broken(texts, chance: random.Random):
    """Joins sentences and breaks them where a line is full, as the writer's own lines are: each as long as it happens."""
    line, room = "", chance.randint(SHORTEST_LINE, LONGEST_LINE)
    for text in texts:
        for word in text.split():
            if line and len(line) + 1 + len(word) > room:
                yield line
                line, room = "", chance.randint(SHORTEST_LINE, LONGEST_LINE)
            line = f"{line} {word}" if line else word
    if line:
        yield line
