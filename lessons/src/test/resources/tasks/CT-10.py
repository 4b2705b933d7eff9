import numpy as np


def softmax(s):
    top = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isneginf(top), 0, top))
    total = e.sum(axis=-1, keepdims=True)
    return e / np.where(total == 0, 1, total)


def flash_row(scores, V, block):
    top, total, o = -np.inf, 0.0, np.zeros(V.shape[1])
    for at in range(0, len(scores), block):
        s, v = scores[at:at + block], V[at:at + block]
        new = max(top, s.max())
        if np.isneginf(new):
            continue
        factor, power = np.exp(top - new), np.exp(s - new)
        total = total * factor + power.sum()
        o = o * factor + power @ v
        top = new
    return o / (total or 1)


def sliding_window(Q, K, V, window):
    S = Q @ K.T / np.sqrt(Q.shape[-1])
    back = np.arange(len(S))[:, None] - np.arange(len(S))
    keep = (back >= 0) & (back < window)
    S = np.where(keep, S, -np.inf)
    W = softmax(S)
    return W @ V, W
