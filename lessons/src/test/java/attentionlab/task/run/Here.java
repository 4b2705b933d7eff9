package attentionlab.task.run;

import attentionlab.lesson.Language;
import attentionlab.task.Task;
import attentionlab.task.child.Frames;
import attentionlab.task.child.Request;
import attentionlab.task.child.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Judges programs in this process, which is quicker: for programs that do no harm. */
final class Here {
  private static final Judge JUDGE = Judge.java(Language.ENGLISH);

  private Here() {}

  static Verdict judge(Task task, String source) throws IOException {
    byte[] request =
        RequestWriter.request(
            JUDGE.runner(), task, source, JUDGE.limits(), JUDGE.language().locale());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Session.run(Request.read(new ByteArrayInputStream(request)), new Frames(out));
    Transcript transcript = new Transcript();
    transcript.add(out.toByteArray());
    return JUDGE.verdict(task, new Run(transcript, Run.Ending.DONE, 0, "", false));
  }
}
