import numpy as np


def rope(x, pos, base):
    """Each pair of neighbours (2i, 2i + 1) turned by pos / base^(2i/d)."""
    raise NotImplementedError("rope is not written yet")


def rope_attention(Q, K, V, past, base):
    """Attention without a mask; key j has position j, query i has position past + i.

    Returns the output and the weights.
    """
    raise NotImplementedError("rope_attention is not written yet")
