"""What the Python runtime reads on the strips of the application's tests: run after every new export.

    python -m handwriting.expected_text --model ../main/adapters/handwriting/model --strips ../tests/handwriting
Rewrites `reads`, `second` (the search with the character model) and the hash of the model in strips.json; the
application must then read the very same.
"""
import argparse
import hashlib
import json
from pathlib import Path

import cv2

from .alphabet import decode
from .beam import Language, search
from .export import open_onnx
from .measures import greedy
from .picture import model_input


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
        strip["second"] = decode(search(trace, language))
    expected["model"] = hashlib.sha256(network.read_bytes()).hexdigest()
    file.write_text(json.dumps(expected, ensure_ascii=False, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
