"""What the Python runtime reads on the strips of the application's tests: run after every new export.

    python -m handwriting.expected_text --model ../main/adapters/handwriting/model --strips ../tests/handwriting
Rewrites `reads`, `second` (the search with the character model), `nearly` (texts that it holds as likely) and the
hash of the model in strips.json; the application must then read the same.
"""
import argparse
import hashlib
import json
from pathlib import Path

import cv2

from .alphabet import decode
from .beam import Language, ranked
from .export import open_onnx
from .measures import greedy
from .picture import model_input

# Texts this near to the best (logarithm of a whole line) change places with the rounding of a runtime.
TIE = 0.1


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--strips", type=Path, required=True)
    given = parser.parse_args()
    network = given.model / "recogniser.onnx"
    session = open_onnx(network)
    language = Language((given.model / "language.bin").read_bytes())
    file = given.strips / "strips.json"
    expected = json.loads(file.read_text("utf-8"))
    for strip in expected["strips"]:
        picture = cv2.imread(str(given.strips / "strips" / strip["file"]), cv2.IMREAD_GRAYSCALE)
        if picture is None:
            raise SystemExit(f"{strip['file']}: not a picture")
        trace = session.run(None, {"x": model_input(picture)[None, None]})[0][0]
        strip["reads"] = greedy(trace)
        (best, second), *others = ranked(trace, language)
        strip["second"] = decode(second)
        strip["nearly"] = [decode(text) for log, text in others if log > best - TIE]
    expected["model"] = hashlib.sha256(network.read_bytes()).hexdigest()
    file.write_text(json.dumps(expected, ensure_ascii=False, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
