package dev.chartwright.render;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.resource.ResourceFolder;
import freemarker.cache.TemplateLoader;
import freemarker.core.CFormat;
import freemarker.core.JSONCFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.UndefinedOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renders templates: square brackets for tags and interpolations, so that Helm's own braces stay
 * what they are; numbers and booleans as data, whatever the locale; no class, no API, no include
 * from outside the folder. Safe for use by many threads.
 */
final class TemplateEngine {

  private static final Version VERSION = Configuration.VERSION_2_3_35;
  private static final CFormat JSON = JSONCFormat.INSTANCE;

  private final Configuration configuration;

  TemplateEngine(ResourceFolder resources) {
    configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(new FolderLoader(resources));
    configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setLocale(Locale.ROOT);
    configuration.setLocalizedLookup(false);
    configuration.setNumberFormat("c");
    configuration.setBooleanFormat("c");
    configuration.setCFormat(JSON);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setOutputFormat(UndefinedOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(VERSION).build());
    // Templates do not change while the engine lives.
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  /** The text that a template gives for a data model. */
  Outcome<String> render(String path, Map<String, ?> dataModel) {
    try {
      Template template = configuration.getTemplate(path);
      StringWriter text = new StringWriter();
      template.process(dataModel, text);
      return Outcome.of(text.toString());
    } catch (ParseException broken) {
      return Outcome.failed(unreadable(broken, path));
    } catch (TemplateException broken) {
      return Outcome.failed(
          finding(
              broken.getTemplateSourceName(),
              path,
              broken.getLineNumber(),
              broken.getMessageWithoutStackTop()));
    } catch (IOException refused) {
      // Asked again for a template that it could not parse, FreeMarker wraps what it said first.
      if (refused.getCause() instanceof ParseException broken) {
        return Outcome.failed(unreadable(broken, path));
      }
      return Outcome.failed(
          RenderRules.TEMPLATE.at(
              Place.of(path), "The template `" + path + "` cannot be read.", "Check its path."));
    }
  }

  private static Finding unreadable(ParseException broken, String path) {
    return finding(
        broken.getTemplateName(), path, broken.getLineNumber(), broken.getEditorMessage());
  }

  private static Finding finding(
      @Nullable String name, String path, @Nullable Integer line, @Nullable String text) {
    String reason =
        Optional.ofNullable(text).stream()
            .flatMap(String::lines)
            .map(String::strip)
            .filter(each -> !each.isEmpty() && !each.matches("-+"))
            .limit(2)
            .reduce((one, two) -> one + " " + two)
            .orElse("unreadable");
    return RenderRules.TEMPLATE.at(
        new Place(name == null ? path : name, line == null ? 0 : Math.max(0, line), ""),
        "The template fails: " + reason + (reason.endsWith(".") ? "" : "."),
        "Look at this line; CONTRIBUTING.md lists what a template may use.");
  }

  private record FolderLoader(ResourceFolder resources) implements TemplateLoader {

    @Override
    public @Nullable Object findTemplateSource(String name) {
      return resources.read(name).map(bytes -> new Source(name, bytes)).orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader(new String(((Source) source).bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void closeTemplateSource(Object source) {}
  }

  /** Two sources are the same template if their names are. */
  private static final class Source {
    private final String name;
    private final byte[] bytes;

    Source(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Source source && source.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }
}
