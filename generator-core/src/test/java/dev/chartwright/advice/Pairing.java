package dev.chartwright.advice;

import dev.chartwright.application.ApplicationFile;
import dev.chartwright.application.InferenceApplication;
import dev.chartwright.application.KkpSettings;
import dev.chartwright.application.ModelEntry;
import dev.chartwright.catalog.Selection;
import dev.chartwright.stack.Stack;
import dev.chartwright.yaml.YamlDocument;
import java.util.List;
import java.util.Map;

/** An application that pairs one model with one server and one profile, for tests. */
public final class Pairing {

  private Pairing() {}

  /** The selection of one chart with one model. */
  public static Selection selection(
      String stackName, Stack stack, String profile, String model, String server) {
    ModelEntry entry =
        new ModelEntry(
            "model", server, model, null, null, null, null, null, null, null, null, null, null,
            null);
    InferenceApplication application =
        new InferenceApplication(
            InferenceApplication.API_VERSION,
            InferenceApplication.KIND,
            new InferenceApplication.Metadata("matrix"),
            new InferenceApplication.Spec(
                "1.0.0",
                "One pairing of the whole matrix.",
                null,
                null,
                null,
                null,
                stackName,
                List.of(profile),
                null,
                List.of(entry),
                null,
                new KkpSettings("matrix", null, null, null, null, null, null, null),
                null));
    return new Selection(
        new ApplicationFile(new YamlDocument("matrix.yaml", Map.of(), Map.of()), application),
        profile,
        stackName,
        stack,
        List.of(
            new Selection.SelectedModel(
                entry,
                BuiltInCatalog.model(model),
                BuiltInCatalog.server(server),
                profile,
                BuiltInCatalog.hardware(profile))),
        BuiltInCatalog.CATALOG::hardware,
        new byte[] {'<', 's', 'v', 'g', '/', '>'});
  }
}
