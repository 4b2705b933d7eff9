import numpy as np


def softmax(s):
    top = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isneginf(top), 0, top))
    total = e.sum(axis=-1, keepdims=True)
    return e / np.where(total == 0, 1, total)


def rope(x, pos, base):
    d = x.shape[-1]
    angle = pos / base ** (2 * np.arange(d // 2) / d)
    c, s = np.cos(angle), np.sin(angle)
    a, b = x[..., 0::2], x[..., 1::2]
    y = np.empty_like(x)
    y[..., 0::2] = a * c - b * s
    y[..., 1::2] = b * c + a * s
    return y


def rope_attention(Q, K, V, past, base):
    Q = rope(Q, np.arange(past, past + len(Q))[:, None], base)
    K = rope(K, np.arange(len(K))[:, None], base)
    S = Q @ K.T / np.sqrt(Q.shape[-1])
    W = softmax(S)
    return W @ V, W
