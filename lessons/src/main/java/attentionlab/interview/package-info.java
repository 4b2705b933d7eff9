/**
 * Interview rehearsal: the bank of questions, what is remembered of each, when it comes back, and
 * the mock interview. Nothing here knows a user interface, the disk or the present time.
 */
package attentionlab.interview;
