package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Figure;
import attentionlab.figure.Panels;
import attentionlab.lesson.Live;
import attentionlab.lesson.Refused;
import attentionlab.stage.Lens;
import attentionlab.stage.Scene;
import attentionlab.stage.Zoom;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Other ways to look at the same numbers. */
class LessonSessionLensTest {
  private final Desk desk = new Desk();
  private final LessonSession session = desk.session;

  /** The last figure twice. */
  private record Twice() implements Lens {
    @Override
    public Scene through(Scene scene, Live live) {
      Figure figure = scene.panels().figures().reduce((first, second) -> second).orElseThrow();
      return new Scene(scene.graph(), Panels.row(figure, figure));
    }
  }

  /** Nothing to see. */
  private record Blind() implements Lens {
    @Override
    public Scene through(Scene scene, Live live) {
      throw Refused.because("refused.derived");
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private List<String> figures() {
    return desk.settled().shown().panels().figures().map(Figure::id).toList();
  }

  @Test
  void aLensChangesWhatIsSeenAndNotWhatIsComputed() {
    Live live = desk.live();
    List<String> plain = figures();
    session.look(new Twice());
    assertThat(figures()).hasSize(2);
    assertThat(desk.live()).isSameAs(live);
    session.without(Twice.class);
    assertThat(figures()).isEqualTo(plain);
    assertThat(session.canUndo()).isFalse();
  }

  @Test
  void aLensStaysWhileNumbersChangeAndInTheNextStep() {
    session.look(new Twice());
    session.set(SampleLesson.FACTOR, 3.0);
    assertThat(figures()).hasSize(2);
    session.next();
    assertThat(figures()).hasSize(2);
    assertThat(session.lens(Twice.class)).isPresent();
  }

  @Test
  void oneFigureThatFillsTheStageDoesSoInItsStepOnly() {
    session.look(new Zoom(figures().get(0)));
    assertThat(session.lens(Zoom.class)).isPresent();
    session.next();
    assertThat(session.lens(Zoom.class)).isEmpty();
  }

  @Test
  void lensesThatAreAloneTakeEachOthersPlaceAndTheOthersGoOnTop() {
    session.look(new Twice());
    session.look(new Zoom("result"));
    assertThat(session.lens(Twice.class)).isPresent();
    session.look(new Blind());
    assertThat(session.lens(Twice.class)).isEmpty();
    assertThat(session.lens(Zoom.class)).isPresent();
  }

  @Test
  void whereALensHasNothingToShowTheFiguresStayAndASentenceSaysWhy() {
    List<String> plain = figures();
    session.look(new Blind());
    assertThat(figures()).isEqualTo(plain);
    assertThat(desk.settled().shown().view().refusal().orElseThrow().key())
        .isEqualTo("refused.derived");
  }

  @Test
  void aRefusedSettingStaysRefusedThroughALens() {
    session.set(SampleLesson.COUNT, SampleLesson.REFUSED);
    assertThat(desk.settled().refusal()).isPresent();
    session.look(new Twice());
    assertThat(figures()).hasSize(2);
    assertThat(desk.settled().refusal()).isPresent();
  }
}
