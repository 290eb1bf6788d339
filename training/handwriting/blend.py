"""Step 3b: the mean of the weights of a trained network and of the published one that its training went on from.

    python -m handwriting.blend --checkpoint RUN/best.pt --with recogniser.onnx --lines DIR --out RUN/chosen.pt
Two ends of one lineage lie in one valley, and their mean often reads better than either. A few shares of the published
network are tried on the validation writers, none among them; the best is written as a checkpoint for the next steps.
"""
import argparse
import json
from pathlib import Path

import torch

from .measures import digit_groups, rates, read
from .model import Recogniser
from .prepare import load
from .published import open_network

SHARES = (0.0, 0.2, 0.35, 0.5)
# As the training chooses its best checkpoint.
CORPORA = {"copiste": 0.7, "testaments": 0.3}


def folded(model: Recogniser) -> dict:
    """The weights with each norm folded into its convolution: networks whose norms differ are then comparable."""
    state = {key: value.clone() for key, value in model.state_dict().items()}
    epsilon = model.convolutions[0].norm.eps
    for key in [key for key in state if key.endswith("norm.weight")]:
        block = key.removesuffix("norm.weight")
        mean, spread = state[f"{block}norm.running_mean"], state[f"{block}norm.running_var"]
        scale = state[key] / (spread + epsilon).sqrt()
        state[f"{block}norm.bias"] -= mean * scale
        state[f"{block}convolution.weight"] *= scale.view(-1, 1, 1, 1)
        state[key], mean[:], spread[:] = torch.ones_like(scale), 0.0, 1.0 - epsilon
    return state


def blended(trained: dict, published: dict, share: float) -> dict:
    return {
        key: value + share * (published[key] - value) if value.is_floating_point() and "shortcut" not in key else value
        for key, value in trained.items()
    }


def main(options) -> None:
    torch.set_num_threads(1)
    checkpoint = torch.load(options.checkpoint, map_location="cpu", weights_only=False)
    trained, published = folded(open_network(options.checkpoint)), folded(open_network(options.published))
    lines = load(options.lines, "val")
    best = None
    for share in SHARES:
        model = Recogniser().eval()
        model.load_state_dict(blended(trained, published, share))
        figures = {}
        for corpus in CORPORA:
            own = [line for line in lines if line.corpus == corpus]
            texts = read(model, own)
            figures[corpus] = rates(texts, own) | {"digits": digit_groups(texts, own)}
        score = sum(weight * figures[corpus]["cer"] for corpus, weight in CORPORA.items())
        print(json.dumps({"share": share, "score": round(score, 4)} | figures), flush=True)
        if best is None or score < best[0]:
            best = (score, share, model.state_dict())
    print("chosen", best[1])
    torch.save(checkpoint | {"average": best[2]}, options.out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--with", dest="published", type=Path, required=True, help="published recogniser.onnx, whole")
    parser.add_argument("--lines", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    main(parser.parse_args())
