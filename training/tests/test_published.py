"""What was exported comes back: the same reading, and norms that a training can go on with."""
import numpy as np
import pytest
import torch

from handwriting import published
from handwriting.export import Exported, quantise, write_onnx
from handwriting.model import Recogniser
from handwriting.published import load_published

SMALL = {"channels": (4, 4, 8, 8, 8), "hidden": 8}


def exported(tmp_path):
    torch.manual_seed(0)
    model = Recogniser(**SMALL)
    # A few steps of training mode: norms with means and spreads of their own.
    for _ in range(20):
        model(torch.rand(4, 1, 48, 160))
    write_onnx(model.eval(), tmp_path / "tiny.onnx")
    return model, tmp_path / "tiny.onnx"


def test_reads_as_before_the_export(tmp_path):
    model, path = exported(tmp_path)
    torch.manual_seed(1)
    back = load_published(path, torch.rand(8, 1, 48, 160), Recogniser(**SMALL))
    picture = torch.rand(2, 1, 48, 333)
    with torch.no_grad():
        before, after = Exported(model).eval()(picture), Exported(back).eval()(picture)
    assert float((before - after).abs().max()) < 1e-4


def test_training_mode_reads_about_the_same(tmp_path):
    # Wrong running statistics would only show in training mode, where each batch brings its own.
    _, path = exported(tmp_path)
    torch.manual_seed(2)
    pictures = torch.rand(8, 1, 48, 160)
    back = load_published(path, pictures, Recogniser(**SMALL, dropout=0.0))
    with torch.no_grad():
        quiet = back.eval()(pictures)
        busy = back.train()(pictures)
    assert float((quiet - busy).abs().max()) < 1e-3


def test_another_network_is_refused(tmp_path):
    _, path = exported(tmp_path)
    other = Recogniser(**SMALL)
    other.convolutions = other.convolutions[:-1]
    with pytest.raises(ValueError, match="convolutions"):
        load_published(path, torch.rand(1, 1, 48, 64), other)
    assert np.isfinite(other.head.weight.detach().numpy()).all()


def test_a_checkpoint_and_a_published_file_are_opened_alike(tmp_path, monkeypatch):
    monkeypatch.setattr(published, "Recogniser", lambda: Recogniser(**SMALL))
    model, path = exported(tmp_path)
    torch.save({"average": model.state_dict()}, tmp_path / "best.pt")
    picture = torch.rand(1, 1, 48, 200)
    with torch.no_grad():
        one, other = (Exported(published.open_network(file))(picture) for file in (path, tmp_path / "best.pt"))
    assert float((one - other).abs().max()) < 1e-4


def test_a_quantised_network_is_refused(tmp_path):
    _, path = exported(tmp_path)
    quantise(path, tmp_path / "small.onnx")
    with pytest.raises(ValueError, match="quantised"):
        load_published(tmp_path / "small.onnx", torch.rand(1, 1, 48, 64), Recogniser(**SMALL))
