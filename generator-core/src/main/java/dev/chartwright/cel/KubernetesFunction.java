package dev.chartwright.cel;

import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.chartwright.quantity.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One form of one function that Kubernetes adds to the language. A body throws {@link
 * IllegalArgumentException} for an argument that it cannot take.
 *
 * @param name its name in an expression
 */
record KubernetesFunction(String name, CelOverloadDecl declaration, CelFunctionBinding binding) {

  static final CelType ANY_LIST = ListType.create(SimpleType.DYN);

  /** What a type is in Java; any other type is any object. */
  private static final Map<CelType, Class<?>> CLASSES =
      Map.of(
          SimpleType.STRING,
          String.class,
          SimpleType.INT,
          Long.class,
          SimpleType.DOUBLE,
          Double.class,
          ANY_LIST,
          List.class,
          QuantityFunctions.TYPE,
          Quantity.class,
          WebAddress.TYPE,
          WebAddress.class,
          NetworkAddress.TYPE,
          NetworkAddress.class,
          NetworkRange.TYPE,
          NetworkRange.class);

  /** What a function does with its arguments, the one before the dot first. */
  @FunctionalInterface
  interface Body {
    Object of(Object[] arguments);
  }

  static List<KubernetesFunction> all() {
    List<KubernetesFunction> all = new ArrayList<>();
    all.addAll(QuantityFunctions.all());
    all.addAll(WebAddress.functions());
    all.addAll(NetworkAddress.functions());
    all.addAll(NetworkRange.functions());
    all.addAll(ListFunctions.all());
    all.addAll(TextFunctions.all());
    return all;
  }

  /** A function that is called as {@code name(a, b)}. */
  static KubernetesFunction global(String name, CelType result, Body body, CelType... parameters) {
    String id = id(name, parameters);
    return new KubernetesFunction(
        name,
        CelOverloadDecl.newGlobalOverload(id, result, parameters),
        CelFunctionBinding.from(id, classes(parameters), body::of));
  }

  /** A function that is called as {@code a.name(b)}. */
  static KubernetesFunction member(String name, CelType result, Body body, CelType... parameters) {
    String id = id("member_" + name, parameters);
    return new KubernetesFunction(
        name,
        CelOverloadDecl.newMemberOverload(id, result, parameters),
        CelFunctionBinding.from(id, classes(parameters), body::of));
  }

  private static String id(String name, CelType... parameters) {
    return Stream.concat(
            Stream.of("kubernetes", name), Arrays.stream(parameters).map(CelType::name))
        .collect(Collectors.joining("_"));
  }

  private static List<Class<?>> classes(CelType... parameters) {
    List<Class<?>> classes = new ArrayList<>();
    for (CelType parameter : parameters) {
      classes.add(CLASSES.getOrDefault(parameter, Object.class));
    }
    return classes;
  }
}
