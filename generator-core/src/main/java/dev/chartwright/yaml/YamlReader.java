package dev.chartwright.yaml;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML 1.2 into plain data, with a line for every value. */
public final class YamlReader {

  /** The size above which a file is refused. */
  public static final int MAX_BYTES = 1 << 20;

  /** The nesting above which a file is refused. */
  public static final int MAX_DEPTH = 64;

  private static final YAMLFactory FACTORY = new YAMLFactory();

  private YamlReader() {}

  /**
   * Reads a file that must hold exactly one document and nothing but plain YAML.
   *
   * @param file the name used in findings
   */
  public static Outcome<YamlDocument> read(String file, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return Outcome.failed(
          YamlRules.LIMIT.at(
              Place.of(file),
              "The file has `" + bytes.length + "` bytes; the limit is `" + MAX_BYTES + "`.",
              "Split it, or move what is not configuration out of it."));
    }
    Outcome<List<YamlDocument>> all = readAll(file, bytes, true);
    return all.then(
        documents ->
            documents.size() == 1
                ? Outcome.of(documents.get(0))
                : Outcome.failed(
                    YamlRules.ONE_DOCUMENT.at(
                        Place.of(file),
                        "The file holds `" + documents.size() + "` YAML documents instead of one.",
                        "Write one document per file.")));
  }

  /**
   * Reads every document of a stream, for example the manifests of a rendered chart. Empty
   * documents are left out.
   *
   * @param plainOnly whether anchors, aliases and tags are refused
   */
  public static Outcome<List<YamlDocument>> readAll(String file, byte[] bytes, boolean plainOnly) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return Outcome.failed(
          YamlRules.SYNTAX.at(
              Place.of(file), "The file is not valid UTF-8.", "Save it in the encoding UTF-8."));
    }
    return read(new Walk(file, plainOnly, ""), text);
  }

  private static Outcome<List<YamlDocument>> read(Walk walk, String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() != null) {
        walk.lines = new LinkedHashMap<>();
        Object root = walk.value(parser, "", 0);
        if (root != null) {
          walk.documents.add(new YamlDocument(walk.file, root, walk.lines));
        }
      }
    } catch (TooDeep tooDeep) {
      return Outcome.failed(
          YamlRules.LIMIT.at(
              new Place(walk.file, tooDeep.line, ""),
              "The file is nested deeper than `" + MAX_DEPTH + "` levels.",
              "Flatten it."));
    } catch (JacksonException broken) {
      int line = broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNr());
      walk.findings.add(
          YamlRules.SYNTAX.at(
              new Place(walk.file, line, ""),
              "The file is not well-formed YAML: " + reason(broken) + ".",
              "Check indentation, quotes and brackets around this line."));
    }
    boolean failed = walk.findings.stream().anyMatch(Finding::isError);
    return new Outcome<>(failed ? Optional.empty() : Optional.of(walk.documents), walk.findings);
  }

  /**
   * Reads rendered manifests as Kubernetes and Helm read them: like {@link #readAll} with anchors
   * and tags allowed, but words without quotes mean what YAML 1.1 says: {@code yes} is true and
   * {@code 0644} is 420. Lines count from the beginning of the text.
   */
  public static Outcome<List<YamlDocument>> readManifests(String file, String text) {
    return read(new Walk(file, false, text), text);
  }

  private static String reason(JacksonException broken) {
    String first = broken.getOriginalMessage().lines().map(String::strip).findFirst().orElse("");
    return first.isEmpty() ? "unreadable" : first;
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;

    TooDeep(int line) {
      super(null, null, false, false);
      this.line = line;
    }
  }

  private static final class Walk {
    private final String file;
    private final boolean plainOnly;
    private final PlainWords plainWords;
    private final List<YamlDocument> documents = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Map<String, Integer> lines = new LinkedHashMap<>();

    Walk(String file, boolean plainOnly, String yaml11) {
      this.file = file;
      this.plainOnly = plainOnly;
      this.plainWords = new PlainWords(yaml11);
    }

    @Nullable Object value(JsonParser parser, String pointer, int depth) {
      int line = parser.currentTokenLocation().getLineNr();
      lines.putIfAbsent(pointer, line);
      refuseIfNotPlain(parser, pointer, line);
      if (depth > MAX_DEPTH) {
        throw new TooDeep(line);
      }
      JsonToken token = parser.currentToken();
      return switch (token) {
        case START_OBJECT -> object(parser, pointer, depth);
        case START_ARRAY -> array(parser, pointer, depth);
        case VALUE_STRING ->
            plainWords.standAt(parser.currentTokenLocation().getCharOffset())
                ? PlainWords.yaml11(parser.getString())
                : parser.getString();
        case VALUE_TRUE -> Boolean.TRUE;
        case VALUE_FALSE -> Boolean.FALSE;
        case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
        case VALUE_NUMBER_INT -> {
          Number number = parser.getNumberValue();
          yield number instanceof Integer ? (Object) number.longValue() : number;
        }
        default -> null;
      };
    }

    private Map<String, @Nullable Object> object(JsonParser parser, String pointer, int depth) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        int line = parser.currentTokenLocation().getLineNr();
        String child = JsonPointers.child(pointer, key);
        boolean seen = map.containsKey(key);
        if (seen) {
          findings.add(
              YamlRules.DUPLICATE_KEY.at(
                  new Place(file, line, child),
                  "The key `" + key + "` stands twice, first in line " + lines.get(child) + ".",
                  "Keep one of the two."));
        } else {
          lines.put(child, line);
        }
        parser.nextToken();
        Object value = value(parser, child, depth + 1);
        if (!seen) {
          map.put(key, value);
        }
      }
      return map;
    }

    private List<@Nullable Object> array(JsonParser parser, String pointer, int depth) {
      List<@Nullable Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser, JsonPointers.child(pointer, list.size()), depth + 1));
      }
      return list;
    }

    private void refuseIfNotPlain(JsonParser parser, String pointer, int line) {
      if (!plainOnly || !(parser instanceof YAMLParser yaml)) {
        return;
      }
      String what = null;
      if (yaml.isCurrentAlias()) {
        what = "an alias";
      } else if (yaml.getObjectId() != null) {
        what = "the anchor `&" + yaml.getObjectId() + "`";
      } else if (yaml.getTypeId() != null) {
        what = "the tag `" + yaml.getTypeId() + "`";
      }
      if (what != null) {
        findings.add(
            YamlRules.PLAIN.at(
                new Place(file, line, pointer),
                "The file uses " + what + ".",
                "Write the value out: anchors, aliases and tags are refused."));
      }
    }
  }
}
