/**
 * Drills: questions with a number for an answer, made by the core from a seed, marked by it and
 * explained by the derivation of the number that was asked.
 */
package attentionlab.drill;
