"""Key-value caches of one layer: one that grows by concatenation (export), one in place (sampling)."""
import torch


class GrowingCache:
    def __init__(self, key, value):
        self.key, self.value = key, value

    def extend(self, key, value):
        return torch.cat([self.key, key], 2), torch.cat([self.value, value], 2)


class FixedCache:
    """Buffers of a given capacity, written in place; `keep` drops finished sequences."""

    def __init__(self, key, value, capacity: int):
        self.length = key.shape[2]
        self.key, self.value = (self._buffer(part, capacity) for part in (key, value))

    @staticmethod
    def _buffer(part, capacity):
        buffer = part.new_zeros(part.shape[0], part.shape[1], capacity, part.shape[3])
        buffer[:, :, :part.shape[2]] = part
        return buffer

    def extend(self, key, value):
        end = self.length + key.shape[2]
        self.key[:, :, self.length:end], self.value[:, :, self.length:end] = key, value
        self.length = end
        return self.key[:, :, :end], self.value[:, :, :end]

    def keep(self, rows):
        self.key, self.value = self.key[rows], self.value[rows]
