/**
 * Other ways to look at what a step shows: each is a pure function from one scene to another, over
 * the same kinds of figures.
 */
package attentionlab.stage;
