public class Solution {
  static class KvCache {
    /** Keeps the key and the value of one more token. */
    void append(double[] k, double[] v) {
      throw new UnsupportedOperationException("append is not written yet");
    }

    /** The output for the query of the newest token, which sees every kept key. */
    double[] attend(double[] q) {
      throw new UnsupportedOperationException("attend is not written yet");
    }

    /** The outputs for the queries of the last tokens; none sees a later one. */
    double[][] attendLast(double[][] Q) {
      throw new UnsupportedOperationException("attendLast is not written yet");
    }

    /** How many tokens are kept. */
    int length() {
      throw new UnsupportedOperationException("length is not written yet");
    }
  }

  /** The bytes of a cache of keys and values. */
  static long cacheBytes(int layers, int kvHeads, int width, int length, int bytesPerNumber) {
    throw new UnsupportedOperationException("cacheBytes is not written yet");
  }
}
