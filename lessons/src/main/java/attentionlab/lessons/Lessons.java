package attentionlab.lessons;

import attentionlab.lesson.Course;
import attentionlab.lesson.Course.Unit;
import attentionlab.lessons.l0_1.WarmUp;
import attentionlab.lessons.l10_1.BugHunt;
import attentionlab.lessons.l10_2.InterviewRehearsal;
import attentionlab.lessons.l1_1.Bottleneck;
import attentionlab.lessons.l1_2.Scoring;
import attentionlab.lessons.l2_1.QueryKeyValue;
import attentionlab.lessons.l2_2.FormulaByHand;
import attentionlab.lessons.l2_3.WhyDivide;
import attentionlab.lessons.l2_4.StoredOrComputed;
import attentionlab.lessons.l3_1.PaddingMasks;
import attentionlab.lessons.l3_2.CausalMask;
import attentionlab.lessons.l4_1.MultiHeadLesson;
import attentionlab.lessons.l4_2.WhyProject;
import attentionlab.lessons.l5_1.BlindToOrder;
import attentionlab.lessons.l5_2.SinusoidalEncoding;
import attentionlab.lessons.l5_3.RelativePositions;
import attentionlab.lessons.l5_4.RotaryPositions;
import attentionlab.lessons.l6_1.ResidualStream;
import attentionlab.lessons.l6_2.LayerVersusBatch;
import attentionlab.lessons.l6_3.EncoderBlock;
import attentionlab.lessons.l6_4.NormOrder;
import attentionlab.lessons.l7_1.ThreeAttentions;
import attentionlab.lessons.l7_2.SevenSteps;
import attentionlab.lessons.l7_3.TrainingDetails;
import attentionlab.lessons.l7_4.Families;
import attentionlab.lessons.l8_1.WhoWasTired;
import attentionlab.lessons.l9_1.TheBill;
import attentionlab.lessons.l9_2.KeyValueCache;
import attentionlab.lessons.l9_3.SharedKeys;
import attentionlab.lessons.l9_4.SlidingWindows;
import attentionlab.lessons.l9_5.OnlineSoftmax;
import java.util.List;

/** The course of Attention Lab. A new lesson is one line here. */
public final class Lessons {
  private Lessons() {}

  public static Course course() {
    return new Course(
        List.of(
            new Unit("U0", List.of(new WarmUp())),
            new Unit("U1", List.of(new Bottleneck(), new Scoring())),
            new Unit(
                "U2",
                List.of(
                    new QueryKeyValue(),
                    new FormulaByHand(),
                    new WhyDivide(),
                    new StoredOrComputed())),
            new Unit("U3", List.of(new PaddingMasks(), new CausalMask())),
            new Unit("U4", List.of(new MultiHeadLesson(), new WhyProject())),
            new Unit(
                "U5",
                List.of(
                    new BlindToOrder(),
                    new SinusoidalEncoding(),
                    new RelativePositions(),
                    new RotaryPositions())),
            new Unit(
                "U6",
                List.of(
                    new ResidualStream(),
                    new LayerVersusBatch(),
                    new EncoderBlock(),
                    new NormOrder())),
            new Unit(
                "U7",
                List.of(
                    new ThreeAttentions(),
                    new SevenSteps(),
                    new TrainingDetails(),
                    new Families())),
            new Unit("U8", List.of(new WhoWasTired())),
            new Unit(
                "U9",
                List.of(
                    new TheBill(),
                    new KeyValueCache(),
                    new SharedKeys(),
                    new SlidingWindows(),
                    new OnlineSoftmax())),
            new Unit("U10", List.of(new BugHunt(), new InterviewRehearsal()))));
  }
}
