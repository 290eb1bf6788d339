"""Cuts a line out of a page: a strip 64 px high that follows the baseline.

Two pictures of each line: as it is on the page (neighbours intrude), and masked to the line's polygon.
"""
import cv2
import numpy as np

from .ground_truth import TruthLine, TruthPage

STRIP_HEIGHT = 64
# Ascenders and descenders reach about this far beyond the typical polygon edge; shared with the application.
ABOVE, BELOW = 0.74, 0.42
STEEPEST = 0.35  # radians; steeper lines are margin notes that the application does not read either


def line_extents(line: TruthLine) -> tuple[float, float]:
    """How far the polygon reaches above and below the baseline (robust: nine tenths of its points)."""
    ordered = _by_x(line.baseline)
    offset = line.polygon[:, 1] - np.interp(line.polygon[:, 0], ordered[:, 0], ordered[:, 1])
    return float(np.percentile(-offset, 92)), float(np.percentile(offset, 92))


def page_extents(page: TruthPage) -> tuple[float, float] | None:
    extents = np.array([line_extents(line) for line in page.lines if line.text.strip()])
    if len(extents) == 0:
        return None
    above, below = np.median(extents, axis=0)
    return (float(above), float(below)) if above + below >= 12 else None


def strip_extents(line: TruthLine, typical: tuple[float, float]) -> tuple[float, float]:
    """Source pixels above and below the baseline: half the line's own size, half its page's."""
    own = line_extents(line)
    above, below = (0.5 * a + 0.5 * b for a, b in zip(own, typical))
    height = max(above, 0.6 * (above + below)) + below
    return height * ABOVE, height * BELOW


def cut(grey: np.ndarray, line: TruthLine, extents: tuple[float, float]) -> tuple[np.ndarray, np.ndarray] | None:
    """(plain, masked) strips, or None for a line that is too steep, too short or too long."""
    above, below = extents
    baseline = _by_x(line.baseline)
    run, rise = baseline[-1] - baseline[0]
    angle = float(np.arctan2(rise, max(run, 1e-3)))
    if abs(angle) > STEEPEST or run < 20:
        return None
    scale = STRIP_HEIGHT / (above + below)
    left, right = float(line.polygon[:, 0].min()), float(line.polygon[:, 0].max())
    width = int(round((right - left) / np.cos(angle) * scale))
    if not 24 <= width <= 3200:
        return None
    xs = np.linspace(left, right, width, dtype=np.float32)
    ys = _smooth(_extended(baseline, xs, np.tan(angle)), max(3, int(width * 0.02)) | 1)
    depth = np.arange(STRIP_HEIGHT, dtype=np.float32) / STRIP_HEIGHT * (above + below) - above
    map_x = (xs[None, :] - depth[:, None] * np.sin(angle)).astype(np.float32)
    map_y = (ys[None, :] + depth[:, None] * np.cos(angle)).astype(np.float32)
    plain = _sample(grey, map_x, map_y, 1 / scale)
    if plain is None:
        return None
    return plain, _masked(plain, line.polygon, map_x, map_y)


def _sample(grey, map_x, map_y, shrink):
    """Bilinear sampling, after a blur where the page is reduced (thin strokes would drop out otherwise)."""
    x0, x1 = int(max(0, map_x.min() - 8)), int(min(grey.shape[1], map_x.max() + 8))
    y0, y1 = int(max(0, map_y.min() - 8)), int(min(grey.shape[0], map_y.max() + 8))
    if x1 - x0 < 10 or y1 - y0 < 5:
        return None
    region = grey[y0:y1, x0:x1]
    if shrink > 1.6:
        region = cv2.GaussianBlur(region, (0, 0), 0.38 * shrink)
    return cv2.remap(region, map_x - x0, map_y - y0, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _masked(plain, polygon, map_x, map_y):
    corner = (np.floor(polygon.min(axis=0)) - 4).astype(np.float32)
    size = np.ceil(polygon.max(axis=0) - corner).astype(int) + 5
    mask = np.zeros((size[1], size[0]), np.uint8)
    cv2.fillPoly(mask, [np.round(polygon - corner).astype(np.int32)], 255)
    inside = cv2.remap(mask, map_x - corner[0], map_y - corner[1], cv2.INTER_LINEAR)
    inside = cv2.dilate((inside > 64).astype(np.uint8), np.ones((5, 5), np.uint8))
    paper = np.percentile(plain, 80, axis=0).astype(np.float32)[None, :]
    paper = cv2.blur(paper, (min(41, plain.shape[1] | 1), 1))
    return np.where(inside > 0, plain, np.clip(paper, 0, 255).astype(np.uint8))


def _by_x(points):
    ordered = points[np.argsort(points[:, 0], kind="stable")].astype(np.float64)
    # Equal abscissae would make the interpolation ambiguous.
    ordered[:, 0] += np.arange(len(ordered)) * 1e-3
    return ordered


def _extended(baseline, xs, slope):
    ys = np.interp(xs, baseline[:, 0], baseline[:, 1])
    (first_x, first_y), (last_x, last_y) = baseline[0], baseline[-1]
    ys = np.where(xs < first_x, first_y + (xs - first_x) * slope, ys)
    return np.where(xs > last_x, last_y + (xs - last_x) * slope, ys)


def _smooth(values, size):
    padded = np.pad(values, size // 2, mode="edge")
    return np.convolve(padded, np.ones(size) / size, mode="valid").astype(np.float32)
