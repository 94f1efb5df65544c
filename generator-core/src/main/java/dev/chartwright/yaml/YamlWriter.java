package dev.chartwright.yaml;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Writes plain data as YAML that Helm (YAML 1.1) and we (YAML 1.2) read alike, and as JSON. */
public final class YamlWriter {

  private static final YAMLMapper YAML =
      YAMLMapper.builder(YAMLFactory.builder().stringQuotingChecker(new BareWords()).build())
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
          .enable(
              YAMLWriteFeature.MINIMIZE_QUOTES,
              YAMLWriteFeature.LITERAL_BLOCK_STYLE,
              YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private YamlWriter() {}

  /** Block YAML, keys in map order, with a final line feed. */
  public static String yaml(@Nullable Object plainData) {
    return YAML.writeValueAsString(plainData);
  }

  /** JSON on one line without spaces. */
  public static String json(@Nullable Object plainData) {
    return JSON.writeValueAsString(plainData);
  }

  /** Indented JSON with line feeds on every platform and one at the end. */
  public static String prettyJson(@Nullable Object plainData) {
    DefaultPrettyPrinter.Indenter indent = new tools.jackson.core.util.DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    return JSON.writer().with(printer).writeValueAsString(plainData) + "\n";
  }

  /** Leaves only those words bare that no YAML version reads as anything but a string. */
  private static final class BareWords extends StringQuotingChecker {
    private static final long serialVersionUID = 1L;
    private static final Pattern BARE = Pattern.compile("[A-Za-z_/$][A-Za-z0-9_./$-]*");

    @Override
    public boolean needToQuoteName(String name) {
      return !isBare(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return !isBare(value);
    }

    private static boolean isBare(String word) {
      return switch (word.toLowerCase(java.util.Locale.ROOT)) {
        case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf" -> false;
        default -> BARE.matcher(word).matches();
      };
    }
  }
}
