package dev.chartwright.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What {@code .helmignore} keeps out of a chart folder. A pattern with a slash is held against the
 * whole path, another against the last name; one that ends with a slash is for folders only; one
 * that begins with an exclamation mark keeps out whatever it does not match. Source: {@code
 * pkg/ignore/rules.go} of Helm 3.
 */
record HelmIgnore(List<Line> lines) {

  private record Line(Pattern pattern, boolean onPath, boolean onlyFolders, boolean negated) {

    boolean keepsOut(String path, boolean folder) {
      String what = onPath ? path : path.substring(path.lastIndexOf('/') + 1);
      boolean matches = pattern.matcher(what).matches();
      if (negated) {
        return onlyFolders && !folder || !matches;
      }
      return (folder || !onlyFolders) && matches;
    }
  }

  static HelmIgnore parse(String text) {
    List<Line> lines = new ArrayList<>();
    for (String each : (text + "\ntemplates/.?*").split("\\R")) {
      String rest = each.strip();
      if (rest.isEmpty() || rest.startsWith("#") || rest.contains("**")) {
        continue;
      }
      boolean negated = rest.startsWith("!");
      rest = negated ? rest.substring(1) : rest;
      boolean onlyFolders = rest.endsWith("/");
      rest = onlyFolders ? rest.substring(0, rest.length() - 1) : rest;
      boolean onPath = rest.contains("/");
      try {
        Pattern pattern = Pattern.compile(regex(rest.startsWith("/") ? rest.substring(1) : rest));
        lines.add(new Line(pattern, onPath, onlyFolders, negated));
      } catch (PatternSyntaxException odd) {
        // Helm refuses such a file when it lints the chart, and says so in its own words.
        continue;
      }
    }
    return new HelmIgnore(List.copyOf(lines));
  }

  /** Whether a file or folder does not belong to the chart. */
  boolean keepsOut(String path, boolean folder) {
    return lines.stream().anyMatch(line -> line.keepsOut(path, folder));
  }

  /** A pattern of Go's {@code filepath.Match}. */
  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    boolean inClass = false;
    for (int at = 0; at < glob.length(); at++) {
      char c = glob.charAt(at);
      if (inClass || c == '[') {
        inClass = c != ']';
        regex.append(c == '\\' || c == '&' ? "\\" + c : c);
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }
}
