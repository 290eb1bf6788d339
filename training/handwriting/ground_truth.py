"""Reads the ground truth files of the corpora: ALTO or PAGE XML with baselines, polygons and transcriptions.

Finds the picture of each file; knows nothing of strips or of training.
"""
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from lxml import etree

PICTURES = {".jpg", ".jpeg", ".png", ".tif", ".tiff"}


@dataclass
class TruthLine:
    baseline: np.ndarray  # n × 2, pixels of the XML's page
    polygon: np.ndarray
    text: str


@dataclass
class TruthPage:
    lines: list[TruthLine]
    picture_name: str
    size: tuple[float, float] | None  # width and height that the coordinates refer to


def find_pages(root: Path):
    """Pairs of (XML, picture) below a checkout. A PAGE copy beside an ALTO file would count its lines twice."""
    pictures: dict[str, list[Path]] = {}
    for path in sorted(root.rglob("*")):
        if path.suffix.lower() in PICTURES:
            pictures.setdefault(path.stem, []).append(path)
    for xml in sorted(root.rglob("*.xml")):
        parts = xml.relative_to(root).parts
        if "page" in parts or parts[0] == "TEI":
            continue
        nearest = sorted(pictures.get(xml.stem, []), key=lambda p: -_shared_depth(p, xml))
        if nearest:
            yield xml, nearest[0]


def read_page(path: Path) -> TruthPage:
    root = etree.parse(str(path)).getroot()
    page = next((e for e in root.iter() if _name(e) == "Page"), None)
    attributes = dict(page.attrib) if page is not None else {}
    width = attributes.get("WIDTH") or attributes.get("imageWidth")
    height = attributes.get("HEIGHT") or attributes.get("imageHeight")
    size = (float(width), float(height)) if width and height and float(width) > 0 else None
    lines = [line for e in root.iter() if _name(e) == "TextLine" for line in [_read_line(e)] if line]
    return TruthPage(lines, attributes.get("imageFilename", ""), size)


def _read_line(element) -> TruthLine | None:
    if element.get("BASELINE"):
        baseline = element.get("BASELINE")
        polygon = next((e.get("POINTS") for e in element.iter() if _name(e) == "Polygon"), None)
        text = " ".join(e.get("CONTENT", "") for e in element.iter() if _name(e) == "String")
    else:
        children = {_name(e): e for e in element}
        baseline = children["Baseline"].get("points") if "Baseline" in children else None
        polygon = children["Coords"].get("points") if "Coords" in children else None
        equivalent = children.get("TextEquiv")
        unicode = next((e for e in equivalent if _name(e) == "Unicode"), None) if equivalent is not None else None
        text = (unicode.text or "") if unicode is not None else ""
    points = _points(baseline), _points(polygon)
    if points[0] is None or points[1] is None or len(points[0]) < 2 or len(points[1]) < 3:
        return None
    return TruthLine(points[0], points[1], text)


def _points(text: str | None) -> np.ndarray | None:
    numbers = [float(x) for x in re.split(r"[ ,]+", (text or "").strip()) if x]
    return np.array(numbers, np.float32).reshape(-1, 2) if numbers and len(numbers) % 2 == 0 else None


def _name(element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _shared_depth(a: Path, b: Path) -> int:
    return sum(x == y for x, y in zip(a.parts, b.parts))
