"""Converts a decoder that was not made for Reckon, to prove that the inference engine reads others' models."""
