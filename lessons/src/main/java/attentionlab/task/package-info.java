/**
 * Write it by hand: tasks in which a learner programs a part of attention, the cases that decide
 * whether it is right, and the mistakes that are known. Every expected number is computed by the
 * layers of this module. {@link attentionlab.task.run} judges a program, {@link
 * attentionlab.task.bank} holds the tasks.
 *
 * <p>A learner's program runs in a process of its own with limits of time and memory. That protects
 * from accidents (endless loops, floods, a call of exit), it is not a sandbox: the program has the
 * rights of the user who wrote it.
 */
package attentionlab.task;
