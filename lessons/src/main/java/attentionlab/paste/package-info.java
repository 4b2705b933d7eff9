/**
 * A matrix a learner computed elsewhere and pasted: read from what other tools print, compared with
 * a recorded result, and explained by a known mistake that gives the same numbers.
 */
package attentionlab.paste;
