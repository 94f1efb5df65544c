package dev.chartwright.cel;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Evaluates the rules of custom resources on plain data, with the functions that Kubernetes adds to
 * the language. Each expression is compiled once, at its first use. Safe for use by many threads.
 */
public final class CelEngine {

  private static final String SELF = "self";
  private static final String OLD_SELF = "oldSelf";

  private final CelCompiler compiler;
  private final CelRuntime runtime;
  private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

  /** An engine that has compiled nothing yet. */
  public CelEngine() {
    Map<String, List<KubernetesFunction>> functions = new LinkedHashMap<>();
    KubernetesFunction.all()
        .forEach(
            each -> functions.computeIfAbsent(each.name(), any -> new ArrayList<>()).add(each));
    this.compiler = compiler(functions);
    this.runtime = runtime(functions);
  }

  /** Evaluates an expression about {@code self}, which is plain data as a YAML reader gives it. */
  public CelAnswer evaluate(String expression, Object self) {
    return evaluate(expression, Map.of(SELF, FieldMap.plain(self)));
  }

  /** Evaluates an expression that compares {@code self} with what stood there before. */
  public CelAnswer evaluate(String expression, Object self, Object oldSelf) {
    return evaluate(
        expression, Map.of(SELF, FieldMap.plain(self), OLD_SELF, FieldMap.plain(oldSelf)));
  }

  private CelAnswer evaluate(String expression, Map<String, Object> variables) {
    Compiled program = compiled.computeIfAbsent(expression, this::compile);
    if (program instanceof Broken broken) {
      return new CelAnswer.Unknown(broken.reason());
    }
    try {
      Object result = ((Ready) program).program().eval(variables);
      return result instanceof Boolean holds
          ? holds ? new CelAnswer.Holds() : new CelAnswer.Breached()
          : new CelAnswer.Unknown("it does not say true or false");
    } catch (CelEvaluationException failed) {
      return switch (failed.getErrorCode()) {
        case ATTRIBUTE_NOT_FOUND,
            BAD_FORMAT,
            DIVIDE_BY_ZERO,
            INDEX_OUT_OF_BOUNDS,
            INVALID_ARGUMENT,
            NUMERIC_OVERFLOW ->
            new CelAnswer.Failed(firstLine(failed));
        default ->
            liesInTheValue(failed)
                ? new CelAnswer.Failed(firstLine(failed))
                : new CelAnswer.Unknown(firstLine(failed));
      };
    } catch (RuntimeException unexpected) {
      // The library lets some failures of its functions through as they are.
      return new CelAnswer.Unknown(firstLine(unexpected));
    }
  }

  /** The library wraps what a function throws. */
  private static boolean liesInTheValue(Exception failed) {
    for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException || cause instanceof ArithmeticException) {
        return true;
      }
    }
    return false;
  }

  private sealed interface Compiled {}

  private record Ready(CelRuntime.Program program) implements Compiled {}

  private record Broken(String reason) implements Compiled {}

  private Compiled compile(String expression) {
    try {
      CelAbstractSyntaxTree tree = compiler.compile(expression).getAst();
      return new Ready(runtime.createProgram(tree));
    } catch (CelValidationException | CelEvaluationException broken) {
      return new Broken(firstLine(broken));
    }
  }

  private static String firstLine(Exception failed) {
    String message = String.valueOf(failed.getMessage());
    return message
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^ERROR: <input>:\\d+:\\d+: ", "")
        .replaceFirst("^evaluation error(?: at \\S+)?: ", "")
        .replaceFirst("\\.$", "");
  }

  private static CelCompiler compiler(Map<String, List<KubernetesFunction>> functions) {
    List<CelFunctionDecl> declarations = new ArrayList<>();
    functions.forEach(
        (name, overloads) ->
            declarations.add(
                CelFunctionDecl.newFunctionDeclaration(
                    name, overloads.stream().map(KubernetesFunction::declaration).toList())));
    return CelCompilerFactory.standardCelCompilerBuilder()
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .addLibraries(CelExtensions.strings(), CelExtensions.optional())
        .addFunctionDeclarations(declarations)
        .addVar(SELF, SimpleType.DYN)
        .addVar(OLD_SELF, SimpleType.DYN)
        .build();
  }

  private static CelRuntime runtime(Map<String, List<KubernetesFunction>> functions) {
    CelRuntimeBuilder builder =
        CelRuntimeFactory.standardCelRuntimeBuilder()
            .addLibraries(CelExtensions.strings(), CelExtensions.optional());
    functions.forEach(
        (name, overloads) -> {
          ImmutableSet<CelFunctionBinding> bindings =
              overloads.stream()
                  .map(KubernetesFunction::binding)
                  .collect(ImmutableSet.toImmutableSet());
          builder.addFunctionBindings(bindings);
        });
    return builder.build();
  }
}
