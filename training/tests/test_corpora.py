"""The reserved writers: nobody of them may be trained on."""
from pathlib import Path

import pytest

from handwriting.corpora import Line, check_disjoint, reserved, split_of, writer_of


def line(corpus, writer):
    return Line(corpus, writer, "page", 0, "text", None, None)


def test_the_splits_share_no_writer():
    lists = list(reserved().values())
    assert len(set().union(*lists)) == sum(len(writers) for writers in lists)


def test_every_reserved_writer_is_kept_out_of_training():
    for split, writers in reserved().items():
        for writer in writers:
            assert split_of("copiste", writer) == split
            with pytest.raises(AssertionError):
                check_disjoint([line("copiste", writer)])


def test_the_whole_of_mss20_is_reserved():
    assert split_of("mss20", "mss20/a-later-writer") == "test_mss20"
    with pytest.raises(AssertionError):
        check_disjoint([line("mss20", "mss20/a-later-writer")])


@pytest.mark.parametrize(
    ("corpus", "page", "writer"),
    [
        ("copiste", "alto/imp_wikitexte_0051_1.xml", "cop0051"),
        ("testaments", "data/batch-1/TestamentsDePoilus_will_AN_0098-0.xml", "TestamentsDePoilus_will_AN_0098"),
        ("mss20", "data/Lettre_de_ETessier_a_G-VTessier/01R_001.xml", "mss20/Lettre_de_ETessier_a_G-VTessier"),
        ("timeus", "data/cph_paris_tissage_1858/alto/PH 1858-2 a.xml", "timeus/cph_paris_tissage_1858"),
    ],
)
def test_writer_names_have_the_form_of_the_list(corpus, page, writer):
    assert writer_of(corpus, Path(page)) == writer


def test_other_writers_are_trained_on():
    check_disjoint([line("copiste", "cop9999")])
    assert split_of("copiste", "cop9999") == "train"
