/**
 * What runs in a process of its own: it compiles a learner's class, calls its methods, and writes
 * down what came back. It depends on the JDK alone and knows no right answer, so that learner's
 * code finds none beside it. This protects from accidents; it is no sandbox: the code has the
 * rights of the user who runs it.
 */
package attentionlab.task.child;
