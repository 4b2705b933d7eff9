"""Runs a learner's program on cases and writes down what came back.

The same channel as that of the child in Java: see attentionlab.task.child.
Arguments: memory in bytes, then one or more triples of request, frames and printed text.
A request of '-' is read from the standard input.
"""
import copy
import inspect
import io
import os
import struct
import sys
import threading
import time
import traceback
import zlib

import numpy as np

MARK = 0xA77E17AB
(NO_COMPILER, PROBLEMS, COMPILED, CASE, RESULT, THREW, OVERFLOW, MEMORY, MISSING, MALFORMED,
 DONE, EXITING) = range(12)
CLASS, METHOD, SIGNATURE, STATIC, CONSTRUCTOR = range(5)
(NULL, NULL_ROW, UNEVEN, TOO_LARGE, DIMENSIONS, COUNT, NO_PAIR, NO_NUMBERS) = range(8)
(MATRIX, VECTOR, MATRICES, WHOLE, LONG, REAL, FLAGS, FLAG, ATTENTION, NOTHING) = range(10)
MOST_CELLS = 200_000
FILE = "solution.py"


class Missing(Exception):
    def __init__(self, call, what, found=""):
        self.call, self.what, self.found = call, what, found


class Malformed(Exception):
    def __init__(self, how, name="", number=0):
        self.how, self.name, self.number = how, name, number


class Request:
    def __init__(self, data):
        self.data, self.at = data, 0
        self.source = self.take(self.int()).decode("utf-8")
        self.text()
        self.lifetime = self.unpack(">q") / 1000
        self.printable = self.int()
        self.cases = [[self.step() for _ in range(self.int())] for _ in range(self.int())]

    def take(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def unpack(self, form):
        return struct.unpack(form, self.take(struct.calcsize(form)))[0]

    def int(self):
        return self.unpack(">i")

    def text(self):
        return self.take(self.unpack(">H")).decode("utf-8")

    def step(self):
        owner, method, returns = self.text(), self.text(), self.unpack(">b")
        return owner, method, returns, [self.value(self.unpack(">b")) for _ in range(self.int())]

    def vector(self):
        return np.frombuffer(self.take(8 * self.int()), dtype=">f8").astype(np.float64)

    def matrix(self):
        return np.array([self.vector() for _ in range(self.int())])

    def value(self, kind):
        if kind == MATRIX:
            return self.matrix()
        if kind == VECTOR:
            return self.vector()
        if kind == MATRICES:
            return np.array([self.matrix() for _ in range(self.int())])
        if kind == WHOLE:
            return self.int()
        if kind == LONG:
            return self.unpack(">q")
        if kind == REAL:
            return self.unpack(">d")
        if kind == FLAG:
            return self.unpack(">?")
        return np.array([self.unpack(">?") for _ in range(self.int())], dtype=bool)


class Frames:
    def __init__(self, path):
        self.out = open(path, "r+b", buffering=0)
        self.lock = threading.Lock()

    def write(self, kind, *parts):
        payload = struct.pack(">b", kind) + b"".join(parts)
        frame = struct.pack(">Ii", MARK, len(payload)) + payload
        with self.lock:
            self.out.write(frame + struct.pack(">I", zlib.crc32(payload)))


class Printed(io.TextIOBase):
    """Keeps the first bytes and forgets the others."""

    def __init__(self, path, most):
        self.out = open(path, "r+b", buffering=0)
        self.left = most

    def writable(self):
        return True

    def write(self, text):
        if self.left > 0:
            data = text[:self.left].encode("utf-8", "replace")[:self.left]
            self.out.write(data)
            self.left -= len(data)
        return len(text)


def number(value):
    return struct.pack(">i", value)


def words(text):
    data = text[:2000].encode("utf-8", "replace")
    return struct.pack(">H", len(data)) + data


def line(error):
    found = 0
    for frame, at in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename == FILE:
            found = at
    return number(found or 0)


def find(space, objects, call, step):
    owner, method, _, arguments = step
    place = space
    if owner:
        if not inspect.isclass(space.get(owner)):
            raise Missing(call, CLASS)
        if owner not in objects:
            try:
                inspect.signature(space[owner]).bind()
            except TypeError:
                raise Missing(call, CONSTRUCTOR) from None
            objects[owner] = space[owner]()
        place = {name: getattr(objects[owner], name) for name in dir(objects[owner])}
    function = place.get(method)
    if not callable(function):
        raise Missing(call, METHOD)
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return function
    try:
        signature.bind(*arguments)
    except TypeError:
        raise Missing(call, SIGNATURE, "def " + method + str(signature)) from None
    return function


def as_matrix(value, dimensions, name=""):
    if value is None:
        raise Malformed(NULL, name)
    try:
        array = np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError):
        raise Malformed(NO_NUMBERS, name) from None
    if array.ndim != dimensions:
        raise Malformed(DIMENSIONS, name, array.ndim)
    if array.size > MOST_CELLS:
        raise Malformed(TOO_LARGE, name, array.size)
    return array.reshape(1, -1) if dimensions < 2 else array


def named(kind, value):
    if kind == NOTHING:
        return []
    if kind == ATTENTION:
        if not isinstance(value, (tuple, list)) or len(value) != 2:
            raise Malformed(NULL if value is None else NO_PAIR)
        output, weights = value
        return [("weights", as_matrix(weights, 2, "weights")),
                ("output", as_matrix(output, 2, "output"))]
    if kind == MATRICES:
        return [("head%d" % (i + 1), head) for i, head in enumerate(as_matrix(value, 3))]
    dimensions = {MATRIX: 2, VECTOR: 1}.get(kind, 0)
    return [("result", as_matrix(value, dimensions))]


def same(a, b):
    return np.array_equal(a, b, equal_nan=True) if isinstance(a, np.ndarray) else True


def calls(space, index, case):
    objects, results, changed = {}, {}, (-1, -1)
    for call, step in enumerate(case):
        function = find(space, objects, call, step)
        given = copy.deepcopy(step[3])
        value = function(*given)
        for name, array in named(step[2], value):
            results.setdefault(name, []).append(array)
        for i, argument in enumerate(given):
            if changed[0] < 0 and not same(argument, step[3][i]):
                changed = (call, i)
    parts = [number(index), number(changed[0]), number(changed[1]), number(len(results))]
    for name, arrays in results.items():
        if len({array.shape[1] for array in arrays}) > 1:
            raise Malformed(UNEVEN, name, len(arrays[0]))
        whole = np.concatenate(arrays)
        parts += [words(name), number(whole.shape[0]), number(whole.shape[1]),
                  whole.astype(">f8").tobytes()]
    return parts


def attempt(code, index, case, frames):
    """Each case meets a fresh module, so that none depends on another."""
    try:
        space = {"__name__": "solution"}
        exec(code, space)
        frames.write(RESULT, *calls(space, index, case))
    except Missing as e:
        frames.write(MISSING, number(index), number(e.call), struct.pack(">b", e.what),
                     words(e.found))
    except Malformed as e:
        frames.write(MALFORMED, number(index), struct.pack(">b", e.how), words(e.name),
                     struct.pack(">q", e.number))
    except SystemExit:
        frames.write(EXITING)
        return False
    except MemoryError as e:
        frames.write(MEMORY, number(index), line(e))
    except RecursionError as e:
        frames.write(OVERFLOW, number(index), line(e))
    except BaseException as e:
        frames.write(THREW, number(index), words(type(e).__name__), words(message(e)), line(e))
    return True


def message(error):
    own = type(error).__module__ == "solution"
    return "" if own else str(error)


def run(request, frames):
    try:
        code = compile(request.source, FILE, "exec")
    except (SyntaxError, ValueError) as e:
        at = (getattr(e, "lineno", 0) or 0, getattr(e, "offset", 0) or 0)
        frames.write(PROBLEMS, number(1), number(at[0]), number(at[1]),
                     words(getattr(e, "msg", None) or str(e)))
        frames.write(DONE)
        return
    frames.write(COMPILED)
    for index, case in enumerate(request.cases):
        frames.write(CASE, number(index))
        if not attempt(code, index, case, frames):
            return
    frames.write(DONE)


def limit(memory, seconds):
    """Limits of the system, where it has them."""
    try:
        import resource
    except ImportError:
        return
    used = 0
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:
            used = int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        used = 2 << 30
    for what, most in ((resource.RLIMIT_AS, used + memory), (resource.RLIMIT_CORE, 0),
                       (resource.RLIMIT_CPU, int(seconds) + 1)):
        try:
            resource.setrlimit(what, (most, most))
        except (OSError, ValueError):
            pass  # a system that has no such limit; the time limit stays


def leave():
    time.sleep(5)
    os._exit(0)


def end_after(seconds):
    time.sleep(seconds)
    os._exit(3)


def main(arguments):
    memory, files = int(arguments[0]), arguments[1:]
    first = True
    for at in range(0, len(files), 3):
        path, results, printed = files[at:at + 3]
        if path == "-":
            data = sys.stdin.buffer.read()
        else:
            with open(path, "rb") as source:
                data = source.read()
        request, frames = Request(data), Frames(results)
        sys.stdout = sys.stderr = Printed(printed, request.printable)
        if first:
            first = False
            threading.Thread(target=end_after, args=(request.lifetime,), daemon=True).start()
            limit(memory, request.lifetime)
        run(request, frames)
    leave()


main(sys.argv[1:])
