import numpy as np


def softmax(s):
    top = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isneginf(top), 0, top))
    total = e.sum(axis=-1, keepdims=True)
    return e / np.where(total == 0, 1, total)


def split_heads(X, heads):
    n, d = X.shape
    return X.reshape(n, heads, d // heads).transpose(1, 0, 2)


def merge_heads(heads):
    h, n, d_k = heads.shape
    return heads.transpose(1, 0, 2).reshape(n, h * d_k)


def multi_head(X, Wq, Wk, Wv, Wo, heads):
    return grouped_query(X, Wq, Wk, Wv, Wo, heads, heads)


def grouped_query(X, Wq, Wk, Wv, Wo, heads, kv_heads):
    q = split_heads(X @ Wq, heads)
    k = split_heads(X @ Wk, kv_heads)
    v = split_heads(X @ Wv, kv_heads)
    k = np.repeat(k, heads // kv_heads, axis=0)
    v = np.repeat(v, heads // kv_heads, axis=0)
    S = q @ k.transpose(0, 2, 1) / np.sqrt(q.shape[-1])
    return merge_heads(softmax(S) @ v) @ Wo
