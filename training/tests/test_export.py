"""A tiny random model reads the same in torch and onnxruntime, at widths it was not exported with."""
import numpy as np
import torch

from handwriting.alphabet import CLASSES
from handwriting.export import differences, open_onnx, quantise, write_onnx
from handwriting.model import STRIDE, Recogniser


def test_onnx_equals_torch(tmp_path):
    torch.manual_seed(0)
    model = Recogniser(channels=(4, 4, 8, 8, 8), hidden=8).eval()
    write_onnx(model, tmp_path / "tiny.onnx")
    session = open_onnx(tmp_path / "tiny.onnx")
    chance = np.random.default_rng(0)
    strips = [chance.integers(0, 255, (64, width), dtype=np.uint8) for width in (90, 333, 1201)]
    unlike, greatest = differences(model, session, strips)
    assert unlike == 0
    assert greatest < 1e-3
    width = 129
    scores = session.run(None, {"x": np.zeros((2, 1, 48, width), np.float32)})[0]
    assert scores.shape == (2, -(-width // STRIDE), CLASSES)


def test_quantised_reads_nearly_the_same(tmp_path):
    torch.manual_seed(0)
    model = Recogniser(channels=(4, 4, 8, 8, 8), hidden=8).eval()
    write_onnx(model, tmp_path / "tiny.onnx")
    quantise(tmp_path / "tiny.onnx", tmp_path / "small.onnx")
    picture = np.random.default_rng(0).random((1, 1, 48, 333), dtype=np.float32)
    whole, small = (open_onnx(tmp_path / name).run(None, {"x": picture})[0] for name in ("tiny.onnx", "small.onnx"))
    assert whole.shape == small.shape
    # Something changed, and little.
    assert 0 < float(np.abs(whole - small).max()) < 0.1
