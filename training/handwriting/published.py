"""The published network back in torch: a training may go on from this folder's `recogniser.onnx` when its checkpoints
are gone.

The export folds each batch norm into the convolution before it and leaves the shortcut out. Unfolded here: the norm
gets the mean and spread of what its convolution gives on real lines, and the scale and shift that undo them. So the
network reads as before, and is about where it was for a training that goes on.
"""
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .model import Block, Recogniser
from .picture import HEIGHT

# Gates of an LSTM: ONNX has input, output, forget, cell; torch input, forget, cell, output.
_GATES = (0, 2, 3, 1)


def load_published(path: Path, pictures: torch.Tensor, model: Recogniser | None = None) -> Recogniser:
    """`pictures` [lines, 1, height, width] are lines that the norms are measured on; padding counts as paper."""
    model = model or Recogniser()
    nodes, values = _operators(path)
    if not nodes["LSTM"]:
        raise ValueError(f"{path} is quantised: go on from the whole network, training/recogniser.onnx")
    convolutions = [[values[name] for name in node.input[1:]] for node in nodes["Conv"]]
    blocks = [block for block in model.convolutions if isinstance(block, Block)]
    if len(convolutions) != len(blocks):
        raise ValueError(f"{path}: {len(convolutions)} convolutions, the network has {len(blocks)}")
    with torch.no_grad():
        x = pictures
        for block, (weight, bias) in zip(blocks, convolutions):
            block.convolution.weight.copy_(weight)
            _unfold(block, bias, x)
            x = block.eval()(x)
        for layer, node in zip((model.projection, model.head), nodes["MatMul"], strict=True):
            layer.weight.copy_(values[node.input[1]].T)
        model.projection.bias.copy_(values["recogniser.projection.bias"])
        model.head.bias.copy_(values["recogniser.head.bias"])
        for level, node in enumerate(nodes["LSTM"]):
            _fill_lstm(model.lstm, level, *(values[name] for name in node.input[1:4]))
    return model


def open_network(path: Path) -> Recogniser:
    """A network to read with: of a training's checkpoint, or of a published file."""
    if path.suffix == ".onnx":
        return load_published(path, torch.zeros(1, 1, HEIGHT, 64)).eval()
    model = Recogniser()
    model.load_state_dict(torch.load(path, map_location="cpu", weights_only=False)["average"])
    return model.eval()


def _operators(path: Path):
    graph = onnx.load(str(path)).graph
    values = {one.name: torch.from_numpy(np.array(numpy_helper.to_array(one))) for one in graph.initializer}
    nodes = {"Conv": [], "MatMul": [], "LSTM": []}
    for node in graph.node:
        if node.op_type in nodes:
            nodes[node.op_type].append(node)
    return nodes, values


def _unfold(block: Block, bias: torch.Tensor, x: torch.Tensor) -> None:
    given = block.convolution(x)
    mean, spread = given.mean((0, 2, 3)), given.var((0, 2, 3))
    block.norm.running_mean.copy_(mean)
    block.norm.running_var.copy_(spread)
    block.norm.weight.copy_((spread + block.norm.eps).sqrt())
    block.norm.bias.copy_(bias + mean)


def _fill_lstm(lstm, level: int, inputs, recurrent, biases) -> None:
    for direction, suffix in enumerate(("", "_reverse")):
        both = biases[direction].chunk(2)
        for name, value in (
            ("weight_ih", inputs[direction]),
            ("weight_hh", recurrent[direction]),
            ("bias_ih", both[0]),
            ("bias_hh", both[1]),
        ):
            gates = value.chunk(4)
            getattr(lstm, f"{name}_l{level}{suffix}").copy_(torch.cat([gates[gate] for gate in _GATES]))
