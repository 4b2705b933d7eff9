import numpy as np


class KvCache:
    def append(self, k, v):
        """Keeps the key and the value of one more token."""
        raise NotImplementedError("append is not written yet")

    def attend(self, q):
        """The output for the query of the newest token, which sees every kept key."""
        raise NotImplementedError("attend is not written yet")

    def attend_last(self, Q):
        """The outputs for the queries of the last tokens; none sees a later one."""
        raise NotImplementedError("attend_last is not written yet")

    def length(self):
        """How many tokens are kept."""
        raise NotImplementedError("length is not written yet")


def cache_bytes(layers, kv_heads, width, length, bytes_per_number):
    """The bytes of a cache of keys and values."""
    raise NotImplementedError("cache_bytes is not written yet")
