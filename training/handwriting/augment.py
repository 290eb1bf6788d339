"""Varies a training strip: geometry, pen, paper and neighbours, so that no two visits of a line look alike."""
import math
import random

import cv2
import numpy as np

from .corpora import STRETCH, Line
from .picture import HEIGHT, NARROW, SHRINK, stretch
from .strips import STRIP_HEIGHT

BASELINE_ROW = 30  # about where the baseline lies in the model's input; the slant turns about it
WIDEST = 1400
STRONG, MILD = 1.0, 0.35  # how far the geometry is varied
MASKED_SHARE = 0.6  # the application's strips are masked less sharply than the polygons: both kinds are shown


def augment(
    line: Line, chance: random.Random, noise: np.random.Generator, neighbour: np.ndarray | None, harshness: float = 1.0
) -> np.ndarray:
    """The model's input of a line; `neighbour` is any other strip, whose edge may intrude above or below.

    `harshness` (0 to 1) is the share of lines that are varied strongly; the others keep the look that the
    application will show.
    """
    strip = line.masked if chance.random() < MASKED_SHARE else line.plain
    widen = STRETCH.get(line.corpus, 1.0)
    if chance.random() >= harshness:
        return stretch(_warp(strip, widen, MILD, chance, noise).astype(np.float32)).astype(np.float32)
    picture = _warp(strip, widen, STRONG, chance, noise).astype(np.float32)
    if neighbour is not None and chance.random() < 0.15:
        picture = _intrude(picture, neighbour, chance)
    picture = _pen(picture, chance)
    picture = _paper(picture, chance, noise)
    picture = stretch(picture) * chance.uniform(0.65, 1.15)
    if chance.random() < 0.3:
        picture = picture + noise.standard_normal(picture.shape, dtype=np.float32) * chance.uniform(0.01, 0.09)
    return picture.astype(np.float32)


def _warp(strip, widen, force, chance, noise):
    across = SHRINK * NARROW * widen * math.exp(force * chance.uniform(-0.24, 0.24))
    down = SHRINK * math.exp(force * chance.uniform(-0.18, 0.13))
    width = min(WIDEST, max(24, int(strip.shape[1] * across)))
    across = width / strip.shape[1]
    rows, columns = np.mgrid[0:HEIGHT, 0:width].astype(np.float32)
    slant, tilt, shift = (
        force * drawn for drawn in (chance.gauss(0, 0.17), chance.gauss(0, 0.006), chance.uniform(-3.5, 3.5))
    )
    map_y = (rows - HEIGHT / 2 - shift) / down + STRIP_HEIGHT / 2 + (columns - width / 2) * tilt
    map_x = (columns + (rows - BASELINE_ROW) * slant) / across
    if chance.random() < 0.65 * force:
        # Waves from the size of a letter to that of a word.
        cells, strength = max(2, width // chance.choice([14, 24, 24, 48])), chance.uniform(0.5, 2.2)
        for target, share in ((map_x, 1.2), (map_y, 0.8)):
            field = noise.standard_normal((3, cells), dtype=np.float32)
            target += cv2.resize(field, (width, HEIGHT), interpolation=cv2.INTER_CUBIC) * (strength * share)
    return cv2.remap(strip, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _intrude(picture, neighbour, chance):
    """Descenders of the line above, or ascenders of the line below."""
    depth = chance.randint(3, 11)
    rows = cv2.resize(neighbour, (max(24, int(neighbour.shape[1] * SHRINK * NARROW)), HEIGHT), interpolation=cv2.INTER_AREA)
    rows = np.tile(rows, (1, 1 + picture.shape[1] // rows.shape[1]))[:, : picture.shape[1]].astype(np.float32)
    ink = np.clip(np.percentile(rows, 70) - rows, 0, None) * chance.uniform(0.5, 1.0)
    if chance.random() < 0.5:
        picture[:depth] -= ink[-depth:]
    else:
        picture[-depth:] -= ink[:depth]
    return picture


def _pen(picture, chance):
    draw = chance.random()
    if draw < 0.12:
        return cv2.erode(picture, np.ones((2, 2), np.uint8))  # darker wins: a thicker stroke
    if draw < 0.20:
        return cv2.dilate(picture, np.ones((2, 2), np.uint8))
    if draw < 0.30:
        return cv2.GaussianBlur(picture, (0, 0), chance.uniform(0.5, 1.1))
    if draw < 0.36:
        # A scan of few pixels, enlarged.
        half = cv2.resize(picture, None, fx=0.6, fy=0.6, interpolation=cv2.INTER_AREA)
        return cv2.resize(half, picture.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return picture


def _paper(picture, chance, noise):
    height, width = picture.shape
    if chance.random() < 0.15:  # what is left of a ruled line, broken where it was removed
        row = chance.randint(26, 44)
        broken = np.repeat(noise.random(width // 9 + 1) < chance.choice([0.5, 1.0, 1.0]), 9)[:width]
        picture[row : row + chance.choice([1, 1, 2]), broken] -= chance.uniform(10, 60)
    if chance.random() < 0.07:
        step = chance.randint(14, 34)
        picture[:, chance.randint(0, step - 1) :: step] -= chance.uniform(10, 50)
    if chance.random() < 0.25:  # stains, folds, shadows
        field = noise.standard_normal((2, max(2, width // 90)), dtype=np.float32) * chance.uniform(3, 18)
        picture = picture + cv2.resize(field, (width, height), interpolation=cv2.INTER_CUBIC)
    if chance.random() < 0.08:  # a hole: the LSTM must read on from what is around
        left = chance.randint(0, max(0, width - 8))
        picture[:, left : left + chance.randint(2, 8)] = np.median(picture)
    return picture
