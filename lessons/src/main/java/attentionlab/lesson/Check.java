package attentionlab.lesson;

/** A checkpoint at the end of a lesson. */
public record Check(Question question) {}
