"""The corpora, who wrote each page, and which writers may be used for what.

The reserved list is law: `check_disjoint` is called wherever lines are loaded for training.
"""
import json
import re
from dataclasses import dataclass
from pathlib import Path

RESERVED = Path(__file__).resolve().parent.parent / "reserved-writers.json"

# Short name of each corpus and the folder of its checkout.
CHECKOUTS = {
    "copiste": "Copiste-d-un-jour",
    "testaments": "CREMMA-AN-TestamentsDePoilus",
    "mss19": "CREMMA-MSS-19",
    "mss20": "CREMMA-MSS-20",
    "peraire": "peraire-ground-truth",
    "rep": "lectaurep-repertoires",
    "mariages": "lectaurep-mariages-et-divorces",
    "timeus": "timeuscorpus",
    "celestine": "dataset-celestine-doniau-danest",
    "decennales": "Tables_decennales_HTR",
}
# Lines of letters that a desk allowed to be used (`vaguemestre training export`): strips and texts, no pages.
DESK = "desk"
# How often training draws from each source; writers of today first, synthetic lines bring the desk's words.
WEIGHTS = {
    "copiste": 0.50,
    "synthetic": 0.20,
    DESK: 0.15,
    "testaments": 0.12,
    "peraire": 0.05,
    "mss19": 0.04,
    "timeus": 0.03,
    "rep": 0.03,
    "celestine": 0.02,
    "decennales": 0.02,
    "mariages": 0.01,
}
# Dense hands whose strips are stretched so that a letter has the width that it has in the other corpora.
STRETCH = {"peraire": 1.45, "rep": 1.45, "decennales": 1.35, "celestine": 1.8, "timeus": 1.2, "mariages": 1.15}

# Every volunteer of Copiste d'un jour copied the same statement of consent: left out of the measures, thinned in
# training, so that nobody learns or is measured on one sentence.
CONSENT = re.compile(
    r"anonymis|BAnQ|CC.BY|manuscrit|recherche et d|partag.* sous|sous licence|licence CC|être utilis|comprends que"
    r"|par d'autres|autres chercheurs"
)


@dataclass
class Line:
    corpus: str
    writer: str
    page: str
    index: int
    text: str
    plain: "object"  # uint8 array, 64 px high
    masked: "object"


def writer_of(corpus: str, page: Path) -> str:
    """The writer's name in the reserved list's own form."""
    if corpus == "copiste":
        number = re.search(r"(\d{4})", page.stem)
        return "cop" + (number.group(1) if number else page.stem)
    if corpus == "testaments":
        return re.sub(r"-\d+$", "", page.stem)
    if corpus in ("mss19", "mss20", "timeus", "rep"):
        folders = [part for part in page.parts[:-1] if part not in ("alto", "page")]
        return f"{corpus}/{folders[-1]}"
    return corpus


def reserved() -> dict[str, set[str]]:
    """Split name → writers."""
    lists = json.loads(RESERVED.read_text("utf-8"))
    return {split: {w for writers in by_corpus.values() for w in writers} for split, by_corpus in lists.items()}


def split_of(corpus: str, writer: str) -> str:
    for split, writers in reserved().items():
        if writer in writers:
            return split
    # The whole corpus is reserved, also a writer that a later version of it adds.
    return "test_mss20" if corpus == "mss20" else "train"


def check_disjoint(train: list[Line]) -> None:
    held = set().union(*reserved().values())
    wrong = {line.writer for line in train if line.writer in held or line.corpus == "mss20"}
    assert not wrong, f"reserved writers among the training lines: {sorted(wrong)[:5]}"
