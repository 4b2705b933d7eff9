import numpy as np


def sinusoid(n, d, base):
    j = np.arange(d)
    angle = np.arange(n)[:, None] / base ** (2 * (j // 2) / d)
    return np.where(j % 2 == 0, np.sin(angle), np.cos(angle))
