"""Recipe of the embedded models: from generated rows to exported, measured models."""
