"""Step 5: writes what the application runs, recogniser.onnx and model.json, and the network a training goes on from.

    python -m handwriting.export --checkpoint RUN/best.pt --lines DIR --figures RUN/figures.json --out DIR
                                 --whole recogniser.onnx
The network is exported as it was trained (--whole), and on validation lines onnxruntime must read the same text as
torch. What the application runs has the weights of its LSTM and of its matrices in whole numbers (`quantise`): its
errors on those lines are measured beside, and may hardly be more.
"""
import argparse
import datetime
import hashlib
import json
import random
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .alphabet import ALPHABET, BLANK, CLASSES
from .measures import greedy, rates
from .model import STRIDE, Exported, Recogniser, parameters
from .picture import HEIGHT, INK_PERCENTILE, LEAST_CONTRAST, PAPER_PERCENTILE, WIDTH_FACTOR, model_input
from .prepare import load
from .strips import STRIP_HEIGHT

OPSET = 17
MOST_BYTES = 20_000_000
# The error of the quantised network on validation lines may exceed that of the whole one by so much, no more.
WORSE = 0.002


def write_onnx(model: torch.nn.Module, path: Path) -> None:
    # The scripted exporter unrolls nothing: the LSTM stays one operator and the width stays free.
    torch.onnx.export(
        Exported(model).eval(),
        (torch.rand(1, 1, HEIGHT, 512),),
        str(path),
        input_names=["x"],
        output_names=["logp"],
        dynamic_axes={"x": {0: "b", 3: "w"}, "logp": {0: "b", 1: "t"}},
        opset_version=OPSET,
        dynamo=False,
    )


def quantise(whole: Path, small: Path) -> None:
    """Weights as whole numbers of seven bits, one scale a row: a third of the size, three fifths of the time.

    Eight bits would overflow in the 16-bit sums of processors without VNNI. The convolutions stay as they are: in whole
    numbers they are no faster.
    """
    quantize_dynamic(
        str(whole),
        str(small),
        op_types_to_quantize=["LSTM", "MatMul"],
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
    )


def open_onnx(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def differences(model: torch.nn.Module, session, strips) -> tuple[int, float]:
    """How many strips are read differently, and the greatest difference of a log-probability."""
    exported, unlike, greatest = Exported(model).eval(), 0, 0.0
    for strip in strips:
        picture = model_input(strip)[None, None]
        with torch.no_grad():
            ours = exported(torch.from_numpy(picture)).numpy()[0]
        theirs = session.run(None, {"x": picture})[0][0]
        unlike += greedy(ours) != greedy(theirs)
        greatest = max(greatest, float(np.abs(ours - theirs).max()))
    return unlike, greatest


def error_rate(session, lines) -> float:
    """CER of the greedy reading."""
    texts = [greedy(session.run(None, {"x": model_input(line.masked)[None, None]})[0][0]).strip() for line in lines]
    return rates(texts, lines)["cer"]


def history(checkpoint: dict, described: Path) -> str:
    """How the network was trained; `described`: model.json of the network that the run went on from."""
    seen = f"{checkpoint['seen']:,} lines seen in {round(checkpoint['elapsed'] / 60)} minutes on one CPU core"
    if not checkpoint.get("goes_on"):
        return f"from scratch, {seen}"
    return f"{json.loads(described.read_text('utf-8'))['trained']}; then {seen}"


def describe(path: Path, model, checkpoint: dict, figures: dict) -> dict:
    return {
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "bytes": path.stat().st_size,
        "parameters": parameters(model) - parameters(model.shortcut),
        "charset": ALPHABET,
        "blank": BLANK,
        "height": HEIGHT,
        "stripHeight": STRIP_HEIGHT,
        "widthFactor": WIDTH_FACTOR,
        "stride": STRIDE,
        "contrast": {"paper": PAPER_PERCENTILE, "ink": INK_PERCENTILE, "least": LEAST_CONTRAST},
        "input": f"float32 [batch, 1, {HEIGHT}, width]; 0 = paper, 1 = ink; width = round(w * {WIDTH_FACTOR:.3f}) of a "
        f"strip {STRIP_HEIGHT} px high, scaled by area averaging, no padding; contrast: hi = {PAPER_PERCENTILE}th, "
        f"lo = {INK_PERCENTILE}th percentile of every second pixel, "
        f"x = clip((hi - v) / max(hi - lo, {LEAST_CONTRAST}), -0.25, 1.25)",
        "output": f"log-probabilities [batch, ceil(width / {STRIDE}), {CLASSES}], class 0 is the CTC blank, "
        "class i is charset[i - 1]",
        "trained": history(checkpoint, path.parent / "model.json"),
        "date": datetime.date.today().isoformat(),
        "greedy": figures,
    }


def main(options) -> None:
    torch.set_num_threads(1)
    checkpoint = torch.load(options.checkpoint, map_location="cpu", weights_only=False)
    model = Recogniser()
    model.load_state_dict(checkpoint["average"])
    model.eval()
    lines = load(options.lines, "val")
    random.Random(7).shuffle(lines)
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "recogniser.onnx"
        write_onnx(model, whole)
        unlike, greatest = differences(model, open_onnx(whole), [line.masked for line in lines[: options.check]])
        print("lines read differently", unlike, "of", min(options.check, len(lines)), "greatest difference", greatest)
        quantise(whole, small)
        before, after = (error_rate(open_onnx(path), lines) for path in (whole, small))
        print("CER on all validation lines", before, "quantised", after)
        assert unlike == 0 and after <= before + WORSE
        assert max(whole.stat().st_size, small.stat().st_size) <= MOST_BYTES
        (options.out / "recogniser.onnx").write_bytes(small.read_bytes())
        options.whole.write_bytes(whole.read_bytes())
    figures = json.loads(options.figures.read_text("utf-8"))
    description = describe(options.out / "recogniser.onnx", model, checkpoint, figures)
    description["quantised"] = {"lines": len(lines), "cer": after, "cerBefore": before}
    if options.language_figures:
        description["withLanguageModel"] = json.loads(options.language_figures.read_text("utf-8"))
    (options.out / "model.json").write_text(json.dumps(description, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--lines", type=Path, required=True)
    parser.add_argument("--figures", type=Path, required=True)
    parser.add_argument("--language-figures", type=Path, help="what handwriting.beam wrote")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--whole", type=Path, required=True, help="where the network goes as it was trained")
    parser.add_argument("--check", type=int, default=200)
    main(parser.parse_args())
