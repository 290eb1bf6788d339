"""The characters that the recogniser can write, and how foreign ones are folded into them.

The order is part of the model's output: class 0 is the CTC blank, class i is ALPHABET[i - 1].
"""
import re
import unicodedata

ALPHABET = (
    " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    "àâäáçéèêëîïíôöóùûüúñÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ"
    ".,;:!?'\"-()/«»°%&+=€@*[]_#"
)
BLANK = 0
CLASSES = len(ALPHABET) + 1

_CLASS_OF = {character: index + 1 for index, character in enumerate(ALPHABET)}
_SAME = {
    **dict.fromkeys("’‘ʼ`´", "'"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("–—¬‑−⸗", "-"),
    **dict.fromkeys("·•", "."),
    "…": "...",
    "º": "°",
    "ſ": "s",
    "×": "x",
    "✝": "+",
    "ﬁ": "fi",
}
_IGNORED = set("¶\u200b\ufeff")


def normalise(text: str) -> str | None:
    """The text in the alphabet, or None where a character cannot be said in it (the line is then left out)."""
    written = []
    for character in unicodedata.normalize("NFC", text):
        if character in _IGNORED:
            continue
        if character.isspace():
            character = " "
        character = _SAME.get(character, character)
        if any(part not in _CLASS_OF for part in character):
            # A letter with an unusual accent is read as its plain letter: better than losing the line.
            character = unicodedata.normalize("NFD", character)[0]
            if character not in _CLASS_OF:
                return None
        written.append(character)
    return re.sub(" +", " ", "".join(written)).strip()


def encode(text: str) -> list[int]:
    """Classes of a normalised text."""
    return [_CLASS_OF[character] for character in text]


def decode(classes) -> str:
    """Text of a sequence of classes without blanks."""
    return "".join(ALPHABET[index - 1] for index in classes)


def steps_needed(classes: list[int]) -> int:
    """Least time steps in which CTC can write these classes: a doubled letter needs a blank between."""
    return len(classes) + sum(a == b for a, b in zip(classes, classes[1:]))
