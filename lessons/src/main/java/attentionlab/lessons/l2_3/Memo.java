package attentionlab.lessons.l2_3;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers the latest results of a slow pure function. Safe for several threads; a result is
 * computed outside the lock, so that two threads may compute the same one, never wait for it.
 */
final class Memo<K, V> {
  private final Map<K, V> results;
  private final Function<K, V> function;

  Memo(int most, Function<K, V> function) {
    this.function = function;
    results =
        new LinkedHashMap<>(most, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  V of(K key) {
    synchronized (results) {
      V known = results.get(key);
      if (known != null) {
        return known;
      }
    }
    V made = function.apply(key);
    synchronized (results) {
      results.put(key, made);
    }
    return made;
  }
}
