package attentionlab.app.page.interview;

import attentionlab.app.figure.Look;
import attentionlab.app.state.CardDesk;
import attentionlab.app.state.Navigation;
import attentionlab.app.state.Practice;
import attentionlab.app.state.Rehearsal;
import attentionlab.app.state.Saving;
import attentionlab.app.state.Transfer;
import attentionlab.app.state.Worker;
import attentionlab.app.text.BankTexts;
import attentionlab.app.text.CardTexts;
import attentionlab.app.text.LessonTexts;
import attentionlab.app.text.Texts;
import attentionlab.lesson.Course;
import attentionlab.lesson.Message;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/**
 * What every part of the interview page is made with.
 *
 * @param rehearsal what was practised
 * @param practice the round that is being answered
 * @param navigation which page is open
 * @param course computes what is shown live
 * @param texts the words of the application
 * @param bank the words of the questions
 * @param lessonTexts the words of the lessons
 * @param cards the words of the cards
 * @param desk opens a card
 * @param look colours, text size and words
 * @param numbers computes the numbers of texts
 * @param boards computes what stands beside the lines of a whiteboard
 * @param runs runs what the learner wrote
 * @param decks fills in the numbers of all questions at once
 * @param transfer carries what is remembered to files and back
 * @param saving writes the files that the learner asks for
 * @param notices told a sentence for the user
 * @param live opens a bookmark in the lessons, to come back: the bookmark, and what one leaves
 */
public record Room(
    Rehearsal rehearsal,
    Practice practice,
    Navigation navigation,
    Course course,
    Texts texts,
    BankTexts bank,
    LessonTexts lessonTexts,
    CardTexts cards,
    CardDesk desk,
    ObservableValue<Look> look,
    Worker numbers,
    Worker boards,
    Worker runs,
    Worker decks,
    Transfer transfer,
    Saving saving,
    Consumer<Message> notices,
    BiConsumer<String, String> live) {}
