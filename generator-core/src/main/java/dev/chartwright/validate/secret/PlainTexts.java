package dev.chartwright.validate.secret;

import dev.chartwright.finding.Place;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the texts of a release that may hold a secret but must not. */
final class PlainTexts {

  private static final Pattern FLAG =
      Pattern.compile("(?<![\\w-])(--?[A-Za-z][\\w-]*)(?:=|[ \\t]+)[\"']?([^\\s\"'-][^\\s\"']*)");

  /** {@code name: value}, {@code name=value} or {@code "name": "value"} in a line. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[ \\t{,-]*+(?:export[ \\t]+)?[\"']?([A-Za-z][\\w.-]{1,60})[\"']?[ \\t]*[:=][ \\t]*"
              + "[\"']?([^\\s\"'#,{}\\[\\]|<>&*][^\\s\"',}]*)");

  private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*#.*$");

  private final List<PlainText> texts = new ArrayList<>();

  private PlainTexts() {}

  /** Those of what is rendered. */
  static List<PlainText> ofObjects(Release release) {
    PlainTexts found = new PlainTexts();
    release.objects().forEach(found::object);
    release.pods().forEach(found::pod);
    return found.texts;
  }

  /** Those of the chart's values files. */
  static List<PlainText> ofValues(Release release) {
    PlainTexts found = new PlainTexts();
    release
        .files()
        .files()
        .forEach(
            (path, content) -> {
              if (path.equals("values.yaml") || path.endsWith("/values.yaml")) {
                found.lines(
                    release.file(path),
                    "The file `" + path + "`",
                    COMMENT.matcher(content).replaceAll(""));
              }
            });
    return found.texts;
  }

  private void object(RenderedObject object) {
    entries(object, "/metadata/annotations", ", annotation `");
    if (object.kind().equals("ConfigMap")) {
      entries(object, "/data", ", key `");
      if (Release.at(object, "/data") instanceof Map<?, ?> data) {
        data.forEach(
            (key, value) -> {
              if (value instanceof String text) {
                lines(
                    object.place(JsonPointers.child("/data", key.toString())),
                    object.title() + ", key `" + key + "`",
                    text);
              }
            });
      }
    }
  }

  private void entries(RenderedObject object, String pointer, String what) {
    if (Release.at(object, pointer) instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (value instanceof String text) {
              add(
                  object.place(JsonPointers.child(pointer, key.toString())),
                  object.title() + what + key + "`",
                  key.toString(),
                  text);
            }
          });
    }
  }

  private void pod(PodTemplate pod) {
    if (!pod.pointer().isEmpty()) {
      entries(pod.owner(), pod.pointer() + "/metadata/annotations", ", annotation `");
    }
    for (Container container : pod.containers()) {
      String title = pod.owner().title() + ", container `" + container.name() + "`";
      if (container.get("/env") instanceof List<?> variables) {
        for (int index = 0; index < variables.size(); index++) {
          if (variables.get(index) instanceof Map<?, ?> variable
              && variable.get("value") instanceof String text) {
            String name = String.valueOf(variable.get("name"));
            add(
                container.place("/env/" + index + "/value"),
                title + ", variable `" + name + "`",
                name,
                text);
          }
        }
      }
      for (String key : List.of("command", "args")) {
        if (container.get("/" + key) instanceof List<?> arguments) {
          arguments(container, title, key, arguments);
        }
      }
    }
  }

  private void arguments(Container container, String title, String key, List<?> arguments) {
    String flag = "";
    for (int index = 0; index < arguments.size(); index++) {
      String argument = String.valueOf(arguments.get(index));
      Place place = container.place("/" + key + "/" + index);
      boolean isValue = !flag.isEmpty() && !argument.startsWith("-");
      add(
          place,
          title + (isValue ? ", argument `" + flag + "`" : ""),
          isValue ? flag : "",
          argument);
      Matcher inside = FLAG.matcher(argument);
      while (inside.find()) {
        add(
            place,
            title + ", argument `" + inside.group(1) + "`",
            inside.group(1),
            inside.group(2));
      }
      flag = argument.matches("--?[A-Za-z][\\w-]*") ? argument : "";
    }
  }

  private void lines(Place place, String title, String text) {
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      add(place, title + ", line `" + line.group(1) + "`", line.group(1), line.group(2));
    }
    add(place, title, "", text);
  }

  private void add(Place place, String title, String name, String value) {
    texts.add(new PlainText(place, title, name, value));
  }
}
