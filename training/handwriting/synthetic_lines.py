"""Step 2: draws the synthetic lines with handwriting fonts, as strips like those of the corpora.

    python -m handwriting.synthetic_lines --fonts NODE_MODULES --lines DIR --count 14000 --seed 1 --kind train
`--kind val` draws with the fonts that training never sees. Writes DIR/synthetic-<kind>.pkl.
"""
import argparse
import pickle
import random
import re
from pathlib import Path

import cv2
import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from .alphabet import normalise
from .corpora import Line
from .prepare import load
from .strips import STRIP_HEIGHT
from .synthetic_text import Writer

VALIDATION_FONTS = {"nothing-you-could-do", "cedarville-cursive", "la-belle-aurore", "kalam", "mansalva", "zeyada"}
BASELINE = 170
CANVAS_HEIGHT = 280
ORDINARY_TEXT = ("copiste", "testaments", "peraire", "celestine", "mss19")


def open_fonts(folder: Path, cache: Path, kind: str):
    """(name, TrueType file, characters) of each font of this kind."""
    cache.mkdir(parents=True, exist_ok=True)
    for package in sorted((folder / "@fontsource").iterdir()):
        source = package / "files" / f"{package.name}-latin-400-normal.woff"
        if not source.exists() or (package.name in VALIDATION_FONTS) != (kind == "val"):
            continue
        target = cache / f"{package.name}.ttf"
        if not target.exists():
            font = TTFont(source)
            font.flavor = None
            font.save(target)
        yield package.name, str(target), set(TTFont(target).getBestCmap())


def write_words(text: str, font, chance: random.Random) -> np.ndarray:
    """Ink (0–255) of a text whose words wander about the baseline, lean and grow as those of a hand do."""
    width = int(font.getlength(text) * 1.35) + 120
    canvas = Image.new("L", (width, CANVAS_HEIGHT), 0)
    draw = ImageDraw.Draw(canvas)
    x, drift, gap = 30.0, 0.0, chance.uniform(0.7, 1.7)
    for word, space in re.findall(r"(\S+)(\s*)", text):
        drift = float(np.clip(drift + chance.gauss(0, 1.5), -6, 6))
        for part in re.findall(r".{1,6}", word):
            draw.text((x, BASELINE + drift + chance.gauss(0, 0.7)), part, font=font, fill=255, anchor="ls")
            x += font.getlength(part) * chance.uniform(0.97, 1.05)
        x += font.getlength(" ") * gap * chance.uniform(0.7, 1.5) if space else 0
    return np.array(canvas)


def bend(ink: np.ndarray, chance: random.Random) -> np.ndarray:
    """Slant and a slow waving of the whole line."""
    height, width = ink.shape
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    slant = chance.gauss(0, 0.15)
    wave = cv2.resize(np.random.randn(1, max(3, width // 250)).astype(np.float32), (width, 1), interpolation=cv2.INTER_CUBIC)
    shake = cv2.resize(np.random.randn(height // 14, width // 14).astype(np.float32), (width, height))
    map_x = columns + (rows - BASELINE) * slant + shake * chance.uniform(0, 1.1)
    return cv2.remap(ink, map_x, rows + wave * chance.uniform(0, 3.0) + shake * chance.uniform(0, 0.8), cv2.INTER_LINEAR)


def paper(width: int, baseline: int, chance: random.Random) -> np.ndarray:
    """Plain, ruled, seyes or squared paper with uneven light."""
    light = cv2.resize(np.random.randn(3, 6).astype(np.float32), (width, STRIP_HEIGHT)) * chance.uniform(1, 7)
    sheet = np.full((STRIP_HEIGHT, width), chance.uniform(185, 255), np.float32) + light
    kind, depth = chance.random(), chance.uniform(8, 70)
    line = baseline + chance.randint(-2, 4)
    if kind < 0.45:
        sheet[line : line + chance.choice([1, 1, 2])] -= depth
        if chance.random() < 0.5:  # French school paper: three paler lines above each strong one
            for above in (42, 28, 14, -14):
                if 0 <= line - above < STRIP_HEIGHT:
                    sheet[line - above] -= depth * 0.5
    if 0.35 < kind < 0.65:
        step = chance.randint(18, 44)
        sheet[:, chance.randint(0, step - 1) :: step] -= depth
        if kind > 0.45:
            sheet[chance.randint(0, step - 1) :: step] -= depth
    return sheet


def draw_line(text: str, path: str, chance: random.Random) -> np.ndarray | None:
    font = ImageFont.truetype(path, chance.randint(40, 56))
    ink = bend(write_words(text, font, chance), chance)
    columns = np.where(ink.max(axis=0) > 80)[0]
    if len(columns) < 10 or len(columns) > 3000:
        return None
    _, top, _, bottom = font.getbbox("Hdlpgq", anchor="ls")
    above, below = -top * chance.uniform(1.0, 1.25), max(bottom, 3) * chance.uniform(1.0, 1.35)
    above = max(above, 0.55 * (above + below))
    rows = slice(max(0, int(BASELINE - above)), min(CANVAS_HEIGHT, int(BASELINE + below)))
    left, right = max(0, columns[0] - chance.randint(0, 14)), columns[-1] + chance.randint(1, 14)
    ink = ink[rows, left:right]
    scale = STRIP_HEIGHT / ink.shape[0]
    width = max(24, int(ink.shape[1] * scale * chance.uniform(0.75, 1.3)))
    ink = cv2.resize(ink, (width, STRIP_HEIGHT), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    draw = chance.random()  # fonts are often bolder or finer than a ballpoint
    if draw < 0.28:
        ink = cv2.erode(ink, np.ones((2, 2), np.uint8))
    elif draw < 0.42:
        ink = cv2.dilate(ink, np.ones((2, 2), np.uint8))
    sheet = paper(width, int(STRIP_HEIGHT * above / (above + below)), chance)
    # The ball skips: ink is uneven along the line.
    flow = cv2.resize(np.random.rand(8, max(2, width // 8)).astype(np.float32), (width, STRIP_HEIGHT)) * 0.5 + 0.75
    strip = sheet - ink / 255.0 * chance.uniform(0.35, 1.0) * flow * sheet.mean()
    strip = np.clip(strip + np.random.randn(*strip.shape) * chance.uniform(0, 6), 0, 255).astype(np.uint8)
    if chance.random() < 0.3:
        quality = [cv2.IMWRITE_JPEG_QUALITY, chance.randint(25, 70)]
        strip = cv2.imdecode(cv2.imencode(".jpg", strip, quality)[1], cv2.IMREAD_GRAYSCALE)
    return strip


def draw_lines(options) -> list[Line]:
    chance = random.Random(options.seed)
    np.random.seed(options.seed)
    fonts = list(open_fonts(options.fonts, options.lines / "fonts", options.kind))
    ordinary = []
    if options.kind == "train":
        ordinary = [line.text for line in load(options.lines, "train") if line.corpus in ORDINARY_TEXT]
    writer, lines = Writer(chance), []
    while len(lines) < options.count:
        text = normalise(writer.line(ordinary))
        name, path, characters = chance.choice(fonts)
        if not text or any(ord(c) not in characters for c in text):
            continue
        strip = draw_line(text, path, chance)
        if strip is not None:
            lines.append(Line("synthetic", f"font/{name}", name, len(lines), text, strip, strip))
    print(options.kind, len(lines), "lines", len(fonts), "fonts", flush=True)
    return lines


if __name__ == "__main__":
    cv2.setNumThreads(1)
    parser = argparse.ArgumentParser()
    parser.add_argument("--fonts", type=Path, required=True)
    parser.add_argument("--lines", type=Path, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=["train", "val"], required=True)
    options = parser.parse_args()
    with open(options.lines / f"synthetic-{options.kind}.pkl", "wb") as file:
        pickle.dump(draw_lines(options), file, protocol=4)
