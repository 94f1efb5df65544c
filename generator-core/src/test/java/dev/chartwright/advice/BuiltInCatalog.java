package dev.chartwright.advice;

import dev.chartwright.catalog.Catalog;
import dev.chartwright.finding.Place;
import dev.chartwright.fit.FitQuestion;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import dev.chartwright.names.NaturalOrder;
import dev.chartwright.resource.BuiltInResources;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The catalogue that is built in, for tests; an entry that cannot be read fails the test. */
public final class BuiltInCatalog {

  /** All of it. */
  public static final Catalog CATALOG = new Catalog(BuiltInResources.load());

  private static final Place HERE = Place.of("test");

  private BuiltInCatalog() {}

  /** What the files of one of its folders are called, as people sort them; readable or not. */
  public static SortedSet<String> names(String folder) {
    SortedSet<String> names = new TreeSet<>(NaturalOrder.OF_NAMES);
    BuiltInResources.load()
        .list(folder)
        .forEach(path -> names.add(path.replaceAll("^.*/|\\.yaml$", "")));
    return names;
  }

  /** A hardware profile. */
  public static HardwareProfile hardware(String name) {
    return CATALOG.hardware(name, HERE).value().orElseThrow();
  }

  /** A model. */
  public static ModelFacts model(String name) {
    return CATALOG.model(name, HERE).value().orElseThrow();
  }

  /** A model server. */
  public static ModelServer server(String name) {
    return CATALOG.server(name, HERE).value().orElseThrow();
  }

  /** A question with nothing asked for but a context. */
  public static FitQuestion question(
      String model, String server, String profile, @Nullable Integer contextTokens) {
    return new FitQuestion(
        model(model),
        server,
        server(server),
        profile,
        hardware(profile),
        contextTokens,
        null,
        null,
        null);
  }

  /** Cells of a line that is written as in a table. */
  public static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }
}
