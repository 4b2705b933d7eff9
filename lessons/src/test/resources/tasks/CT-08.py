import numpy as np


def softmax(s):
    top = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isneginf(top), 0, top))
    total = e.sum(axis=-1, keepdims=True)
    return e / np.where(total == 0, 1, total)


def cross_attention(dec, mem, Wq, Wk, Wv, padding):
    Q, K, V = dec @ Wq, mem @ Wk, mem @ Wv
    S = Q @ K.T / np.sqrt(Q.shape[-1])
    S = np.where(padding, -np.inf, S)
    W = softmax(S)
    return W @ V, W
