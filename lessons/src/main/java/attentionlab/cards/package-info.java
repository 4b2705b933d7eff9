/**
 * Cards beside the lessons: what popular notes get wrong, and what symbols and terms mean. Each
 * leads into a lesson, whose core fills in its numbers.
 */
package attentionlab.cards;
