import numpy as np


def sinusoid(n, d, base):
    """PE(pos, 2i) = sin(pos / base^(2i/d)), PE(pos, 2i + 1) = cos(pos / base^(2i/d)), (n, d)."""
    raise NotImplementedError("sinusoid is not written yet")
