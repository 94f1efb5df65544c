package dev.chartwright.docs;

import dev.chartwright.advice.FitMatrix;
import dev.chartwright.model.Architecture;
import dev.chartwright.model.ModelFacts;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A page for each model, and their index. */
final class ModelPages {

  private ModelPages() {}

  /** File name to page. */
  static SortedMap<String, String> of(FitMatrix matrix) {
    var best = matrix.best();
    SortedMap<String, String> pages = new TreeMap<>();
    matrix
        .models()
        .forEach(
            (name, facts) ->
                pages.put(
                    name + ".md",
                    page(name, facts)
                        + "\n"
                        + FitChapter.of(
                            "Profile",
                            "profiles",
                            Objects.requireNonNull(best.get(name)).values(),
                            FitMatrix.Cell::profileName)));
    pages.put("README.md", index());
    return pages;
  }

  private static String index() {
    return """
        # Models

        Each has a page that says what memory depends on, where the numbers come from, and on which
        profiles it fits. A model that is not here can be described in the application file, by `facts`.

        """
        + CatalogueTables.models()
        + "\n";
  }

  private static String page(String name, ModelFacts facts) {
    Architecture architecture = facts.architecture();
    ModelFacts.Source source = facts.source();
    return "# "
        + name
        + "\n\n"
        + facts.displayName()
        + (facts.needsToken() ? ", whose repository wants a licence accepted and so a token" : "")
        + ".\n\n"
        + new Facts()
            .row("Format", facts.format())
            .row("Repository", "`" + source.repository() + "`")
            .row("File", source.file() == null ? "" : "`" + source.file() + "`")
            .row("Revision", source.revision() == null ? "" : "`" + source.revision() + "`")
            .row("Served as", "`" + facts.servedName() + "`")
            .row("Weights", weights(facts) + " B")
            .row("Parameters", facts.parameters() == null ? "" : Facts.number(facts.parameters()))
            .row("Number format", facts.quantisation())
            .row("Longest context", Facts.number(architecture.maximumContextTokens()) + " tokens")
            .row("Layers", Integer.toString(architecture.layers()))
            .row(
                "Attention heads",
                "%d, %d for keys and values"
                    .formatted(architecture.attentionHeads(), architecture.kvHeads()))
            .row("Numbers of a head", Integer.toString(architecture.headDimension()))
            .row("Vocabulary", Facts.number(architecture.vocabularySize()))
            .row("Experts", architecture.experts() == null ? "" : architecture.experts().toString())
            .row("Attention", attention(architecture))
            .row("Cache of a token", Facts.number(architecture.kvBytesPerToken()) + " B")
            .row("Needs bfloat16", Boolean.TRUE.equals(facts.needsBfloat16()) ? "yes" : "")
            .row("Licence", facts.licence())
            .row("Source", Facts.source(facts.factSource(), facts.verifiedOn()))
            .table();
  }

  private static String weights(ModelFacts facts) {
    return (facts.isEstimated() ? "about " : "") + Facts.number(facts.weightsBytes());
  }

  private static String attention(Architecture architecture) {
    if (architecture.latentAttention() != null) {
      return "latent, %d + %d numbers"
          .formatted(
              architecture.latentAttention().rank(),
              architecture.latentAttention().ropeDimension());
    }
    Architecture.SlidingWindow window = architecture.slidingWindow();
    if (window == null) {
      return "all layers see all tokens";
    }
    return window.fullEvery() > architecture.layers()
        ? "each layer sees the last %s tokens".formatted(Facts.number(window.tokens()))
        : "one layer of %d sees all tokens, the others the last %s"
            .formatted(window.fullEvery(), Facts.number(window.tokens()));
  }
}
