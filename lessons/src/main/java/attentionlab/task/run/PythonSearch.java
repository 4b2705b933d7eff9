package attentionlab.task.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Looks for {@link Python} once, on a thread of its own, and remembers what it found. */
public final class PythonSearch {
  private final CompletableFuture<Optional<Python>> found = new CompletableFuture<>();
  private boolean begun;

  /** What was found; the search begins when this is asked for the first time. */
  public synchronized CompletableFuture<Optional<Python>> found() {
    if (!begun) {
      begun = true;
      Thread search = new Thread(this::search, "python-search");
      search.setDaemon(true);
      search.start();
    }
    return found.copy();
  }

  private void search() {
    try {
      found.complete(Python.find());
    } catch (InterruptedException e) {
      found.completeExceptionally(e);
    }
  }
}
