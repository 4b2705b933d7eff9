package attentionlab.task.child;

import attentionlab.task.Type;
import attentionlab.task.child.Kind.Missing;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The learner's class and what is called in it. */
final class Solution {
  private static final String NAME = "Solution";

  private final Class<?> type;

  private Solution(Class<?> type) {
    this.type = type;
  }

  /** The class of that name, in whatever package it is. */
  static Solution in(Compiled compiled) throws Absent {
    MemoryLoader loader = new MemoryLoader(compiled.classes());
    for (String name : compiled.classes().keySet()) {
      if (name.equals(NAME) || name.endsWith("." + NAME)) {
        return new Solution(load(loader, name));
      }
    }
    throw new Absent(Missing.CLASS, String.join(", ", compiled.classes().keySet()));
  }

  private static Class<?> load(MemoryLoader loader, String name) throws Absent {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new Absent(Missing.CLASS, name);
    }
  }

  /** The nested class that holds a method, or this class itself. */
  private Class<?> owner(Request.Step step) throws Absent {
    if (step.owner().isEmpty()) {
      return type;
    }
    for (Class<?> nested : type.getDeclaredClasses()) {
      if (nested.getSimpleName().equals(step.owner())) {
        return nested;
      }
    }
    throw new Absent(
        Missing.CLASS,
        Arrays.stream(type.getDeclaredClasses())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ")));
  }

  /** What makes the object that a step is called on. */
  Constructor<?> constructor(Request.Step step) throws Absent {
    Class<?> owner = owner(step);
    for (Constructor<?> constructor : owner.getDeclaredConstructors()) {
      boolean abstractClass = Modifier.isAbstract(owner.getModifiers());
      if (constructor.getParameterCount() == 0 && !abstractClass) {
        constructor.setAccessible(true);
        return constructor;
      }
    }
    throw new Absent(Missing.CONSTRUCTOR, step.owner());
  }

  /** The method of a step. */
  Method method(Request.Step step) throws Absent {
    List<Method> named =
        Arrays.stream(owner(step).getDeclaredMethods())
            .filter(method -> method.getName().equals(step.method()) && !method.isSynthetic())
            .toList();
    if (named.isEmpty()) {
      throw new Absent(Missing.METHOD, "");
    }
    Method method =
        named.stream().filter(each -> fits(each, step)).findFirst().orElse(named.get(0));
    if (!fits(method, step)) {
      throw new Absent(Missing.SIGNATURE, signature(method));
    }
    if (step.owner().isEmpty() && !Modifier.isStatic(method.getModifiers())) {
      throw new Absent(Missing.STATIC, signature(method));
    }
    method.setAccessible(true);
    return method;
  }

  private static boolean fits(Method method, Request.Step step) {
    Class<?>[] types = step.types().stream().map(Type::javaClass).toArray(Class<?>[]::new);
    boolean returns =
        step.returns() == Type.ATTENTION
            ? isAttention(method.getReturnType())
            : method.getReturnType() == step.returns().javaClass();
    return returns && Arrays.equals(method.getParameterTypes(), types);
  }

  private static boolean isAttention(Class<?> type) {
    return type.isRecord() && has(type, Results.WEIGHTS) && has(type, Results.OUTPUT);
  }

  private static boolean has(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent.class::cast)
        .anyMatch(each -> each.getName().equals(name) && each.getType() == double[][].class);
  }

  private static String signature(Method method) {
    String parameters =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", "));
    String modifier = Modifier.isStatic(method.getModifiers()) ? "static " : "";
    return Frames.brief(
        "%s%s %s(%s)"
            .formatted(
                modifier, method.getReturnType().getSimpleName(), method.getName(), parameters));
  }
}
