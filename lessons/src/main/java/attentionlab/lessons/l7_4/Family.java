package attentionlab.lessons.l7_4;

import attentionlab.data.Apple;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Role;
import attentionlab.nn.Masks;
import java.util.List;
import java.util.Locale;

/** Who may see whom. That is all that tells these families apart here. */
enum Family {
  BERT {
    @Override
    boolean sees(int query, int key) {
      return true;
    }
  },
  GPT {
    @Override
    boolean sees(int query, int key) {
      return key <= query;
    }
  },
  /** The first half is read by an encoder, the second half written by a decoder. */
  T5 {
    @Override
    boolean sees(int query, int key) {
      return key < LENGTH / 2 || key <= query;
    }
  },
  /** The first two tokens are read, all others written. */
  PREFIX {
    @Override
    boolean sees(int query, int key) {
      return key < READ || key <= query;
    }
  },
  /** Its mask is the adjacency matrix of a graph, which the learner draws. */
  GRAPH {
    @Override
    boolean sees(int query, int key) {
      throw new IllegalStateException("a graph is drawn");
    }

    @Override
    List<String> tokens() {
      return List.of("0", "1", "2", "3", "4");
    }
  },
  /** Six patches in two rows; each sees those that touch it at an edge. */
  IMAGE {
    @Override
    boolean sees(int query, int key) {
      int across = Math.abs(query % PATCHES - key % PATCHES);
      int down = Math.abs(query / PATCHES - key / PATCHES);
      return across + down <= 1;
    }

    @Override
    List<String> tokens() {
      return List.of("p1", "p2", "p3", "p4", "p5", "p6");
    }
  };

  static final int LENGTH = 6;
  private static final int READ = 2;
  private static final int PATCHES = 3;

  abstract boolean sees(int query, int key);

  List<String> tokens() {
    return Apple.TOKENS.subList(0, LENGTH);
  }

  /** 1 where a query may see a key. */
  Matrix keep(Matrix edges) {
    return this == GRAPH ? edges : Masks.of(LENGTH, LENGTH, this::sees);
  }

  private Name name(String part, String latex, Role role) {
    return new Name(part + "_" + name().toLowerCase(Locale.ROOT), latex, role);
  }

  Name keep() {
    return name("keep", "B", Role.NEUTRAL);
  }

  Name masked() {
    return name("masked", "S_M", Role.SCORES);
  }

  Name weights() {
    return name("weights", "A", Role.WEIGHTS);
  }

  /** How many keys each query sees. */
  Name seen() {
    return name("seen", "n_i", Role.NEUTRAL);
  }
}
