"""Folding the norms changes nothing that is read, whatever the norms are; a blend lies between its two networks."""
import torch

from handwriting.blend import blended, folded
from handwriting.export import Exported, write_onnx
from handwriting.model import Recogniser
from handwriting.published import load_published

SMALL = {"channels": (4, 4, 8, 8, 8), "hidden": 8}


def trained():
    torch.manual_seed(0)
    model = Recogniser(**SMALL)
    # A few steps of training mode: norms with means and spreads of their own.
    for _ in range(20):
        model(torch.rand(4, 1, 48, 160))
    return model.eval()


def read(state, picture):
    model = Recogniser(**SMALL).eval()
    model.load_state_dict(state)
    with torch.no_grad():
        return Exported(model)(picture)


def test_the_network_and_its_published_file_are_the_same_once_folded(tmp_path):
    model, picture = trained(), torch.rand(2, 1, 48, 333)
    write_onnx(model, tmp_path / "tiny.onnx")
    back = load_published(tmp_path / "tiny.onnx", torch.rand(8, 1, 48, 160), Recogniser(**SMALL)).eval()
    mine, theirs = folded(model), folded(back)
    for key in mine:
        if mine[key].is_floating_point() and "shortcut" not in key and not key.startswith("lstm.bias"):
            assert torch.allclose(mine[key], theirs[key], atol=1e-4), key
    with torch.no_grad():
        before = Exported(model)(picture)
    for state in (mine, theirs, blended(mine, theirs, 0.5)):
        assert float((read(state, picture) - before).abs().max()) < 1e-4


def test_a_share_goes_from_one_network_to_the_other():
    one, other = folded(trained()), folded(Recogniser(**SMALL).eval())
    assert all(torch.equal(one[key], value) for key, value in blended(one, other, 0.0).items())
    half = blended(one, other, 0.5)["projection.weight"]
    assert torch.allclose(half, (one["projection.weight"] + other["projection.weight"]) / 2)
