/**
 * The ten tasks. Each is one class: its functions, its cases, what is right, and what the known
 * mistakes give, all computed by the layers of this module. Their words are in {@code tasks}, the
 * sources a learner begins with in {@code starters}.
 */
package attentionlab.task.bank;
