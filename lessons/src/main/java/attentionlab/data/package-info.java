/**
 * The sentences and numbers that come back from lesson to lesson, and the draws of random ones.
 * Lessons know them; they know the graph alone.
 */
package attentionlab.data;
