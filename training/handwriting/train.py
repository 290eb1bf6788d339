"""Step 3: trains the recogniser within a budget of wall-clock time.

    python -m handwriting.train --lines DIR --run DIR --minutes 75 [--resume | --from recogniser.onnx]
With --from the run starts at a published network instead of random weights. The learning rate follows the share of the budget that is spent, so that every run ends at its best. Writes
RUN/last.pt every few minutes (a run may be killed at any moment and goes on with --resume), RUN/best.pt and
RUN/log.jsonl with the error on validation writers.
"""
import argparse
import copy
import json
import math
import multiprocessing
import os
import pickle
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from .batches import collate, produce
from .export import differences, open_onnx
from .measures import rates, read
from .memory import keep_freed_memory
from .model import Recogniser, parameters
from .picture import model_input
from .prepare import load
from .published import load_published

PEAK_RATE = 1.1e-3
GOING_ON_RATE = 0.35e-3  # from a published network: high enough to leave its valley, low enough not to forget it
WARM_UP_STEPS = 250
FLAT_SHARE = 0.25  # of the budget at the peak rate, then a cosine to almost nothing
AVERAGE = 0.999
LONGEST_STEP = 10.0  # seconds that a step may count: a process that was stopped for a while has not trained
MEASURE_SECONDS = 300
# Numbers of half the length: several times faster where the processor calculates with them, slower where it does not.
HALVES = bool(torch.cpu.get_capabilities().get("avx512_bf16", False))
PUBLISHED_LINES = 64  # that the norms of a published network begin with; training replaces them within a minute
COPISTE_LINES, TESTAMENTS_LINES, SYNTHETIC_LINES = 140, 50, 60  # enough to follow; the whole sets at the end


def learning_rate(step: int, spent: float, peak: float = PEAK_RATE) -> float:
    warm = min(1.0, (step + 1) / WARM_UP_STEPS)
    if spent < FLAT_SHARE:
        return peak * warm
    cosine = 0.5 * (1 + math.cos(math.pi * min(1.0, (spent - FLAT_SHARE) / (1 - FLAT_SHARE))))
    return peak * warm * (0.01 + 0.99 * cosine)


def shortcut_share(spent: float, goes_on: bool) -> float:
    """The shortcut leads at first and fades as the LSTM takes over; a published network has none, nor needs one."""
    return 0.0 if goes_on else max(0.05, 1 - 1.6 * spent)


def ctc(logits, targets, lengths, steps):
    """Loss per character: long lines count as much as they hold."""
    scores = logits.float().log_softmax(-1).transpose(0, 1)
    total = F.ctc_loss(scores, targets, steps, lengths, reduction="sum", zero_infinity=True)
    return total / lengths.sum()


class Run:
    """Model, averaged model, optimiser and how far the budget is spent."""

    def __init__(self, folder: Path, budget: float, published: Recogniser | None = None):
        self.folder, self.budget = folder, budget
        self.goes_on = published is not None
        self.model = (published or Recogniser()).to(memory_format=torch.channels_last)
        self.average = copy.deepcopy(self.model)
        self.optimiser = torch.optim.AdamW(self.model.parameters(), PEAK_RATE, weight_decay=1e-2, betas=(0.9, 0.98))
        self.step = self.seen = 0
        self.elapsed, self.best, self.loss = 0.0, math.inf, None

    def save(self, name: str) -> None:
        state = {key: getattr(self, key) for key in ("step", "seen", "elapsed", "best", "loss", "goes_on")}
        for key in ("model", "average", "optimiser"):
            state[key] = getattr(self, key).state_dict()
        # A kill while writing must not cost the last good file.
        torch.save(state, self.folder / f"{name}.part")
        os.replace(self.folder / f"{name}.part", self.folder / name)

    def restore(self) -> None:
        state = torch.load(self.folder / "last.pt", weights_only=False)
        for key, value in state.items():
            target = getattr(self, key)
            if hasattr(target, "load_state_dict"):
                target.load_state_dict(value)
            else:
                setattr(self, key, value)

    def learn(self, batch) -> None:
        spent = self.elapsed / self.budget
        for group in self.optimiser.param_groups:
            group["lr"] = learning_rate(self.step, spent, GOING_ON_RATE if self.goes_on else PEAK_RATE)
        share = shortcut_share(spent, self.goes_on)
        pictures, targets, lengths, steps = (torch.from_numpy(part) for part in batch)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALVES):
            logits, shortcut = self.model(pictures.to(memory_format=torch.channels_last), with_shortcut=True)
        loss = ctc(logits, targets, lengths, steps)
        value = float(loss.detach())
        if share:
            loss = loss + share * ctc(shortcut, targets, lengths, steps)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), 2.0)
        if torch.isfinite(norm):
            self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.step += 1
        self.seen += len(lengths)
        self.loss = value if self.loss is None else 0.98 * self.loss + 0.02 * value
        self._average()

    @torch.no_grad()
    def _average(self) -> None:
        # The first steps are forgotten quickly.
        share = 1 - min(AVERAGE, (self.step + 1) / (self.step + 20))
        for mean, now in zip(self.average.parameters(), self.model.parameters()):
            mean.lerp_(now, share)
        for mean, now in zip(self.average.buffers(), self.model.buffers()):
            mean.copy_(now)

    def measure(self, sets: dict) -> None:
        figures = {name: rates(read(self.average, lines), lines) for name, lines in sets.items()}
        entry = {"seconds": round(self.elapsed), "seen": self.seen, "loss": round(self.loss, 4)}
        entry |= {f"{name}_{key}": figures[name][key] for name in figures for key in ("cer", "wer")}
        with open(self.folder / "log.jsonl", "a", encoding="utf-8") as log:
            log.write(json.dumps(entry) + "\n")
        print("measured", entry, flush=True)
        score = 0.7 * figures["copiste"]["cer"] + 0.3 * figures["testaments"]["cer"]
        if score < self.best:
            self.best = score
            self.save("best.pt")
        self.save("last.pt")


def validation_sets(folder: Path) -> dict:
    lines = load(folder, "val")
    random.Random(5).shuffle(lines)
    with open(folder / "synthetic-val.pkl", "rb") as file:
        synthetic = pickle.load(file)[:SYNTHETIC_LINES]
    return {
        "copiste": [line for line in lines if line.corpus == "copiste"][:COPISTE_LINES],
        "testaments": [line for line in lines if line.corpus == "testaments"][:TESTAMENTS_LINES],
        "synthetic": synthetic,
    }


def published_network(path: Path, lines: list) -> Recogniser:
    """The network of a published file, proved to read as the file does. The norms' first values are those of `lines`."""
    pictures = collate([(model_input(line.plain), [1]) for line in lines[:PUBLISHED_LINES]])[0]
    model = load_published(path, torch.from_numpy(pictures))
    unlike, greatest = differences(model, open_onnx(path), [line.masked for line in lines])
    print("published network: lines read differently", unlike, "greatest difference", greatest, flush=True)
    if unlike > 0:
        raise SystemExit(f"{path} cannot be gone on from: {unlike} lines are read differently")
    return model


def train(options) -> None:
    keep_freed_memory()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    options.run.mkdir(parents=True, exist_ok=True)
    sets = validation_sets(options.lines)
    published = published_network(options.published, sets["copiste"]) if options.published else None
    run = Run(options.run, options.minutes * 60, published)
    if options.resume:
        run.restore()
    queue = multiprocessing.Queue(12)
    spent = multiprocessing.Value("d", run.elapsed / run.budget)
    arguments = (queue, options.lines, 100 + run.step, not (options.resume or run.goes_on), spent)
    producer = multiprocessing.Process(target=produce, args=arguments, daemon=True)
    producer.start()
    batch = queue.get()
    print("parameters", parameters(run.model), flush=True)
    now, waited = time.monotonic(), 0.0
    last, resumed_at, already_seen = run.elapsed, run.elapsed, run.seen
    while run.elapsed < run.budget:
        run.model.train()
        run.learn(batch)
        asked = time.monotonic()
        batch = queue.get()
        waited += time.monotonic() - asked
        before, now = now, time.monotonic()
        run.elapsed += min(LONGEST_STEP, now - before)
        spent.value = run.elapsed / run.budget
        if run.step % 100 == 0:
            pace = (run.seen - already_seen) / max(1.0, run.elapsed - resumed_at)
            where = f"{run.elapsed:.0f} s step {run.step} seen {run.seen} loss {run.loss:.3f}"
            print(f"{where} pace {pace:.1f} waited {waited:.0f} s", flush=True)
        if run.elapsed - last > MEASURE_SECONDS:
            run.measure(sets)
            last = run.elapsed
    run.measure(sets)
    producer.terminate()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--minutes", type=float, required=True)
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--resume", action="store_true")
    start.add_argument("--from", dest="published", type=Path, metavar="ONNX", help="published network to go on from")
    train(parser.parse_args())
