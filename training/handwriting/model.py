"""The recogniser: convolutions with a horizontal stride of 4, a bidirectional LSTM, CTC.

A second head reads the convolutions alone. It exists in training only: without it the start often stays at
"all blank" for long, since the LSTM gets no useful gradient before the convolutions see letters.
"""
import torch
from torch import nn
from torch.nn import functional as F

from .alphabet import CLASSES

STRIDE = 4


class Block(nn.Module):
    """Convolution, batch norm, ReLU; residual where the shapes allow it."""

    def __init__(self, channels_in, channels_out, stride=(1, 1)):
        super().__init__()
        self.convolution = nn.Conv2d(channels_in, channels_out, 3, stride, 1, bias=False)
        self.norm = nn.BatchNorm2d(channels_out)
        self.residual = channels_in == channels_out and stride == (1, 1)

    def forward(self, x):
        y = F.relu(self.norm(self.convolution(x)))
        return x + y if self.residual else y


class Recogniser(nn.Module):
    def __init__(self, channels=(24, 48, 96, 128, 192), hidden=224, dropout=0.25):
        super().__init__()
        a, b, c, d, e = channels
        self.convolutions = nn.Sequential(
            Block(1, a, (2, 2)),  # 24 rows
            Block(a, a),
            Block(a, b, (2, 2)),  # 12
            Block(b, b),
            Block(b, c, (2, 1)),  # 6
            Block(c, c),
            Block(c, d, (2, 1)),  # 3
            Block(d, e),
        )
        self.projection = nn.Linear(e * 3, 2 * hidden)
        self.dropout = nn.Dropout(dropout)
        self.lstm = nn.LSTM(2 * hidden, hidden, 2, bidirectional=True, batch_first=True, dropout=dropout)
        self.head = nn.Linear(2 * hidden, CLASSES)
        self.shortcut = nn.Conv1d(2 * hidden, CLASSES, 3, padding=1)

    def forward(self, x, with_shortcut=False):
        """[batch, 1, 48, width] → logits [batch, ceil(width / 4), classes], with the shortcut's beside if asked."""
        columns = self.convolutions(x).permute(0, 3, 1, 2).flatten(2)
        features = self.dropout(F.relu(self.projection(columns)))
        logits = self.head(self.dropout(self.lstm(features)[0]))
        if not with_shortcut:
            return logits
        return logits, self.shortcut(features.transpose(1, 2)).transpose(1, 2)


class Exported(nn.Module):
    """What the application runs: log-probabilities of the main head."""

    def __init__(self, recogniser):
        super().__init__()
        self.recogniser = recogniser

    def forward(self, x):
        return self.recogniser(x).log_softmax(-1)


def parameters(model: nn.Module) -> int:
    return sum(p.numel() for p in model.parameters())
