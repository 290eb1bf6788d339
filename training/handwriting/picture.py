"""From a strip to the model's input. The application does exactly the same; change both or neither."""
import cv2
import numpy as np

from .strips import STRIP_HEIGHT

HEIGHT = 48
SHRINK = HEIGHT / STRIP_HEIGHT
# Letters are narrower than high enough to read: fewer time steps, hence faster, at no loss.
NARROW = 0.7
WIDTH_FACTOR = SHRINK * NARROW
PAPER_PERCENTILE, INK_PERCENTILE, LEAST_CONTRAST = 75, 1.5, 24
LOWEST, HIGHEST = -0.25, 1.25


def stretch(grey: np.ndarray) -> np.ndarray:
    """Contrast of one line: 0 = paper, 1 = ink. Every second pixel is enough to know paper and ink."""
    sample = grey[::2, ::2]
    paper, ink = np.percentile(sample, PAPER_PERCENTILE), np.percentile(sample, INK_PERCENTILE)
    ratio = (paper - grey.astype(np.float32)) / max(paper - ink, LEAST_CONTRAST)
    return np.clip(ratio, LOWEST, HIGHEST).astype(np.float32)


def model_input(strip: np.ndarray) -> np.ndarray:
    width = max(16, round(strip.shape[1] * WIDTH_FACTOR))
    return stretch(cv2.resize(strip, (width, HEIGHT), interpolation=cv2.INTER_AREA))
