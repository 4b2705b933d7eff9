import numpy as np


def layer_norm(x, gain, bias, eps):
    mean = x.mean(axis=-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(axis=-1, keepdims=True)
    return gain * (x - mean) / np.sqrt(variance + eps) + bias


def rms_norm(x, gain, eps):
    mean = 0
    squares = ((x - mean) ** 2).mean(axis=-1, keepdims=True)
    return gain * (x - mean) / np.sqrt(squares + eps)


def batch_norm(x, real, mean, variance, training, eps):
    if training:
        counted = x[real]
        mean = counted.mean(axis=0)
        variance = counted.var(axis=0)
    return (x - mean) / np.sqrt(variance + eps) + 0
