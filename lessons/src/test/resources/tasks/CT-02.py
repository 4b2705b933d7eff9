import numpy as np


def softmax(s):
    top = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isneginf(top), 0, top))
    total = e.sum(axis=-1, keepdims=True)
    return e / np.where(total == 0, 1, total)


def padding_mask(n_q, n_k, valid_length):
    return np.tile(np.where(np.arange(n_k) < valid_length, 0.0, -np.inf), (n_q, 1))


def attention(Q, K, V, mask):
    S = Q @ K.T / np.sqrt(Q.shape[-1])
    S = S + mask
    W = softmax(S)
    return W @ V, W
