import numpy as np


def split_heads(X, heads):
    """(n, d) -> (heads, n, d / heads)."""
    raise NotImplementedError("split_heads is not written yet")


def merge_heads(heads):
    """Back from split_heads."""
    raise NotImplementedError("merge_heads is not written yet")


def multi_head(X, Wq, Wk, Wv, Wo, heads):
    """Concat(head_1, ..., head_h) Wo for X (n, d_model)."""
    raise NotImplementedError("multi_head is not written yet")


def grouped_query(X, Wq, Wk, Wv, Wo, heads, kv_heads):
    """The same with fewer heads of keys and values: Wk and Wv are (d_model, kv_heads * d_k)."""
    raise NotImplementedError("grouped_query is not written yet")
