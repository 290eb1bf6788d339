"""Cutting: the strip follows the baseline, the mask hides what lies outside of the polygon."""
import numpy as np

from handwriting.ground_truth import TruthLine, TruthPage, find_pages, read_page
from handwriting.strips import STRIP_HEIGHT, cut, page_extents, strip_extents

ALTO = """<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="600" HEIGHT="300"><TextLine
 BASELINE="50 150 550 150"><Shape><Polygon POINTS="50 110 550 110 550 165 50 165"/></Shape>
 <String CONTENT="Bonjour"/></TextLine></Page></Layout></alto>"""
PAGE = """<PcGts xmlns="urn:page"><Page imageFilename="a.jpg" imageWidth="600" imageHeight="300"><TextRegion><TextLine>
 <Coords points="50,110 550,110 550,165 50,165"/><Baseline points="50,150 550,150"/>
 <TextEquiv><Unicode>Bonjour</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>"""


def test_alto_and_page_give_the_same_line(tmp_path):
    for name, content in (("a.xml", ALTO), ("b.xml", PAGE)):
        (tmp_path / name).write_text(content)
    alto, page = read_page(tmp_path / "a.xml"), read_page(tmp_path / "b.xml")
    assert alto.size == page.size == (600, 300)
    assert alto.lines[0].text == page.lines[0].text == "Bonjour"
    assert np.array_equal(alto.lines[0].polygon, page.lines[0].polygon)


def test_a_page_copy_beside_alto_is_not_read_twice(tmp_path):
    for folder in ("alto", "page"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.xml").write_text(ALTO)
    (tmp_path / "a.jpg").write_bytes(b"")
    assert [xml.parent.name for xml, _ in find_pages(tmp_path)] == ["alto"]


def test_the_strip_holds_the_line_and_the_mask_hides_a_neighbour():
    grey = np.full((300, 600), 240, np.uint8)
    grey[135:150, 100:500] = 20  # the line's ink
    grey[168:172, 100:500] = 20  # a neighbour's
    baseline = np.array([[50, 150], [550, 150]], np.float32)
    polygon = np.array([[50, 110], [550, 110], [550, 160], [50, 160]], np.float32)
    line = TruthLine(baseline, polygon, "x")
    plain, masked = cut(grey, line, strip_extents(line, page_extents(TruthPage([line], "", None))))
    assert plain.shape == masked.shape
    assert plain.shape[0] == STRIP_HEIGHT
    middle = plain.shape[1] // 2
    assert plain[30:40, middle].min() < 60
    assert masked[30:40, middle].min() < 60
    assert masked[-8:, middle].min() > 200


def test_a_steep_line_is_left_out():
    steep = np.array([[0, 0], [100, 90]], np.float32)
    line = TruthLine(steep, np.array([[0, 0], [100, 90], [100, 110]], np.float32), "x")
    assert cut(np.zeros((200, 200), np.uint8), line, (20, 10)) is None
