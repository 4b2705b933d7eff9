package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.state.AppState;
import attentionlab.app.state.LessonSession;
import attentionlab.app.text.LessonTexts;
import attentionlab.app.text.Texts;
import attentionlab.lesson.Course;
import javafx.beans.value.ObservableValue;

/** What every part of a page is made with. */
record Context(
    AppState state,
    LessonSession session,
    Course course,
    Texts texts,
    LessonTexts lessonTexts,
    Lighting lighting,
    Notices notices,
    ObservableValue<Look> look) {}
