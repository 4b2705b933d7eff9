package attentionlab.lessons;

import attentionlab.graph.Matrix;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.MaskGrid;
import attentionlab.lesson.Range;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Switch;
import attentionlab.lesson.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A learner who changes settings at random. The same seed changes the same. */
final class LessonWalk {
  private static final int USUAL = 48;
  private static final List<String> WORDS =
      List.of("我", "苹果", "it", "the", "👍🏽", "它", "a|b", "=", "100%", "naïve", "它", "e\u0301");

  private static final int SEEDS = 1000;

  private final Lesson lesson;
  private final Random random;
  private Settings settings;

  LessonWalk(Lesson lesson, long seed) {
    this.lesson = lesson;
    random = new Random(seed);
    settings = lesson.initial();
  }

  /** Changes one setting; nothing where that or what follows from it is refused. */
  Optional<Live> change() {
    try {
      Setting<?> setting = lesson.settings().get(random.nextInt(lesson.settings().size()));
      Settings changed = changed(setting);
      Live live = Live.of(lesson, changed);
      settings = changed;
      return Optional.of(live);
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  int draw(int bound) {
    return random.nextInt(bound);
  }

  private Settings changed(Setting<?> setting) {
    if (setting instanceof Range range) {
      return settings.with(range, number(range));
    } else if (setting instanceof Choice<?> choice) {
      return option(choice);
    } else if (setting instanceof Switch onOff) {
      return settings.with(onOff, random.nextBoolean());
    } else if (setting instanceof Tokens tokens) {
      return settings.with(tokens, sentence(tokens));
    } else if (setting instanceof Grid grid) {
      return settings.with(grid, cells(grid));
    }
    MaskGrid mask = (MaskGrid) setting;
    return settings.with(mask, map(mask.initial(), () -> random.nextInt(2)));
  }

  /** Of seeds one more is enough: what follows from them is slow, and much alike. */
  private double number(Range range) {
    double width = range.high() - range.low();
    if (range.isWhole() && width > SEEDS) {
      return range.low();
    }
    return switch (random.nextInt(4)) {
      case 0 -> random.nextBoolean() ? range.low() : range.high();
      case 1 -> range.isWhole() ? range.low() : range.low() + random.nextDouble() * width;
      default ->
          range.low()
              + range.step() * random.nextInt((int) Math.floor(width / range.step() + 1e-9) + 1);
    };
  }

  private <T> Settings option(Choice<T> choice) {
    return settings.with(choice, choice.options().get(random.nextInt(choice.options().size())));
  }

  private List<String> sentence(Tokens tokens) {
    if (random.nextInt(4) == 0) {
      return tokens.initial();
    }
    boolean tooLong = random.nextInt(20) == 0;
    int length = tooLong ? tokens.most() + 1 : 1 + random.nextInt(Math.min(tokens.most(), USUAL));
    return IntStream.range(0, length)
        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
        .toList();
  }

  private Matrix cells(Grid grid) {
    double width = grid.high() - grid.low();
    Matrix matrix = settings.get(grid);
    return switch (random.nextInt(4)) {
      case 0 -> map(matrix, () -> grid.low() + random.nextDouble() * width);
      case 1 -> map(matrix, () -> Math.max(0, grid.low()));
      default ->
          matrix.with(
              random.nextInt(matrix.rows()),
              random.nextInt(matrix.cols()),
              random.nextBoolean() ? grid.high() : grid.low() + random.nextDouble() * width);
    };
  }

  private static Matrix map(Matrix shape, java.util.function.DoubleSupplier cell) {
    return Matrix.of(shape.rows(), shape.cols(), (r, c) -> cell.getAsDouble());
  }
}
