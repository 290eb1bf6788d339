"""Training of the handwriting line recogniser: data, synthetic lines, model, training, evaluation, export.

Nothing here runs on a volunteer's computer; the application only receives the files that `export` writes.
"""
