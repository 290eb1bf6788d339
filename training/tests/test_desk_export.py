"""A desk's exported lines become a corpus: trained on, by writer, and never mistaken for a reserved one."""
import collections
import json

import cv2
import numpy as np
import pytest

from handwriting.corpora import DESK, WEIGHTS, check_disjoint
from handwriting.desk_export import desk_lines
from handwriting.prepare import load, prepare_desk


def export(folder, entries):
    (folder / "strips").mkdir(parents=True)
    for number, (writer, text, width, height) in enumerate(entries):
        strip = np.full((height, width), 255 - number, np.uint8)
        cv2.imwrite(str(folder / "strips" / f"{number}.png"), strip)
    lines = [
        {"strip": f"strips/{number}.png", "writer": writer, "page": "p0001", "text": text}
        for number, (writer, text, _, _) in enumerate(entries)
    ]
    (folder / "lines.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return folder


def test_lines_are_loaded_for_training_by_writer(tmp_path):
    first = export(tmp_path / "one", [("h-1", "Madame, Monsieur", 300, 64), ("h-2", "je vous écris", 200, 64)])
    second = export(tmp_path / "two", [("h-1", "Madame, Monsieur", 300, 64)])
    out = tmp_path / "lines"
    out.mkdir()
    prepare_desk([first, second], out)
    lines = load(out, "train")
    assert [(line.corpus, line.writer, line.text) for line in lines] == [
        (DESK, "desk/h-1", "Madame, Monsieur"),
        (DESK, "desk/h-2", "je vous écris"),
    ]
    assert lines[0].plain.shape == (64, 300)
    check_disjoint(lines)
    assert WEIGHTS[DESK] > 0


def test_what_is_no_strip_or_no_text_is_left_out(tmp_path):
    folder = export(tmp_path / "one", [("h-1", "trop haut", 300, 80), ("h-1", "", 300, 64), ("h-1", "漢字", 300, 64)])
    skipped = collections.Counter()
    assert list(desk_lines(folder, skipped)) == []
    assert skipped == {"shape": 1, "text": 2}


def test_a_path_out_of_the_folder_is_not_followed(tmp_path):
    cv2.imwrite(str(tmp_path / "other.png"), np.full((64, 100), 200, np.uint8))
    folder = export(tmp_path / "one", [])
    entry = {"strip": "../other.png", "writer": "h-1", "page": "p0001", "text": "bonjour"}
    (folder / "lines.jsonl").write_text(json.dumps(entry) + "\n", "utf-8")
    assert list(desk_lines(folder, collections.Counter())) == []


def test_another_folder_is_refused(tmp_path):
    with pytest.raises(SystemExit):
        prepare_desk([tmp_path], tmp_path)
