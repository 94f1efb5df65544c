package dev.chartwright.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.List;

/**
 * What the library says of one breach, without its words.
 *
 * @param keyword the schema keyword
 * @param path the instance's keys and indexes
 * @param evaluation the schema keys on the way, references followed
 * @param rules pointers to the keyword's value in the schema; several when equal branches of a
 *     choice were merged
 * @param names the key that is missing, unknown or badly named, one per rule; empty if none
 */
record Breach(
    String keyword,
    List<String> path,
    List<String> evaluation,
    List<String> rules,
    List<String> names) {

  static Breach of(Error error) {
    String property = error.getProperty();
    if (error.getKeyword().equals("dependentRequired")) {
      property = String.valueOf(error.getArguments()[0]);
    }
    return new Breach(
        error.getKeyword(),
        tokens(error.getInstanceLocation()),
        tokens(error.getEvaluationPath()),
        List.of(pointer(tokens(error.getSchemaLocation().getFragment()))),
        property == null ? List.of() : List.of(property));
  }

  /** Pointer to the instance. */
  String pointer() {
    return pointer(path);
  }

  private static String pointer(List<String> tokens) {
    String pointer = "";
    for (String token : tokens) {
      pointer = JsonPointers.child(pointer, token);
    }
    return pointer;
  }

  private static List<String> tokens(NodePath path) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      tokens.add(String.valueOf(path.getElement(i)));
    }
    return tokens;
  }
}
