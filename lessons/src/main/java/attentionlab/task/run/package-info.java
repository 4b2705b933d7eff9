/**
 * Judges a learner's program: runs it in a process of its own, with limits, on every case of a
 * task, compares what came back, and names the mistake where it is a known one.
 *
 * <p>This protects from accidents: endless loops, huge allocations, floods of output, processes and
 * threads left behind, a call of exit. It is not a sandbox: the program has the rights of the user
 * who wrote it, and who wants to do harm can.
 */
package attentionlab.task.run;
