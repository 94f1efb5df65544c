package dev.chartwright;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.application.ApplicationReader;
import dev.chartwright.catalog.ApplicationFiles;
import dev.chartwright.catalog.Catalog;
import dev.chartwright.catalog.Selection;
import dev.chartwright.catalog.SelectionResolver;
import dev.chartwright.finding.Checks;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.render.CatalogueRenderer;
import dev.chartwright.render.ChartRenderer;
import dev.chartwright.render.Layout;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.resource.DirectoryResources;
import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.serving.ServingPlan;
import dev.chartwright.serving.ServingPlanner;
import dev.chartwright.validate.OutputCheck;
import dev.chartwright.write.TgzWriter;
import dev.chartwright.yaml.JsonReader;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The line: read, decide, render, check. Writing what it made is the caller's last step. */
public final class ChartGenerator {

  private static final Layout[] LAYOUTS = Layout.values();

  private final GenerationRequest request;
  private final GenerationSteps steps;
  private final ApplicationReader applications;
  private final SelectionResolver resolver;
  private final ChartRenderer charts;
  private final CatalogueRenderer catalogue;
  private final OutputCheck check;

  private ChartGenerator(GenerationRequest request, GenerationSteps steps) {
    this.request = request;
    this.steps = steps;
    BuiltInResources builtIn = BuiltInResources.load();
    ResourceFolder resources =
        ResourceFolder.layered(List.of(new DirectoryResources(request.catalog()), builtIn));
    ApiLookup api = new ApiLookup(ApiTypes.load(builtIn));
    this.resolver = new SelectionResolver(new Catalog(resources), builtIn);
    this.applications =
        new ApplicationReader(
            json(builtIn, "schemas/inference-application.schema.json"), resolver::unknownNames);
    this.charts = new ChartRenderer(resources, api::crdManifests);
    this.catalogue = new CatalogueRenderer(charts);
    this.check = new OutputCheck(json(builtIn, "charts/chart.schema.json"), api::schema);
  }

  /** Generates everything that is asked for, or says everything that is wrong with it. */
  public static Outcome<Generated> generate(GenerationRequest request, GenerationSteps steps) {
    return new ChartGenerator(request, steps).run();
  }

  /** Decides everything that is to be generated, and makes nothing of it. */
  public static Outcome<List<ServingPlan>> plan(GenerationRequest request, GenerationSteps steps) {
    return new ChartGenerator(request, steps).plan();
  }

  private Outcome<Generated> run() {
    return plan().then(this::render).then(parts -> Outcome.of(GeneratedFiles.of(parts)));
  }

  private Outcome<List<ServingPlan>> plan() {
    return ApplicationFiles.read(request.applications(), request.base())
        .then(this::resolve)
        .then(this::plan);
  }

  private Outcome<List<Selection>> resolve(List<ApplicationFiles.SourceFile> sources) {
    return Outcome.all(sources.stream().map(this::resolve).toList())
        .then(ChartNames::distinct)
        .then(
            selections -> {
              steps.resolved(sources.size(), selections.size());
              return Outcome.of(selections);
            });
  }

  private Outcome<List<Selection>> resolve(ApplicationFiles.SourceFile source) {
    return applications
        .read(source.name(), source.bytes())
        .then(
            file ->
                weighed(
                    file.application().ruleWeights(),
                    resolver.resolve(file, source.beside(), request.profile(), request.stack())));
  }

  private Outcome<List<ServingPlan>> plan(List<Selection> selections) {
    Outcome<List<ServingPlan>> plans =
        Outcome.all(selections.stream().map(ChartGenerator::plan).toList());
    plans.value().ifPresent(made -> made.forEach(steps::planned));
    return plans;
  }

  private static Outcome<ServingPlan> plan(Selection selection) {
    return weighed(selection.file().application().ruleWeights(), ServingPlanner.plan(selection));
  }

  /** Where nothing could be made, no setting makes less of the reason. */
  private static <T> Outcome<T> weighed(Checks weights, Outcome<T> outcome) {
    return outcome.value().isEmpty()
        ? outcome
        : new Outcome<>(outcome.value(), weights.apply(outcome.findings()));
  }

  /** Each layout of each chart is made on its own, so two cores have work with one chart, too. */
  private Outcome<List<GeneratedFiles.Part>> render(List<ServingPlan> plans) {
    AtomicInteger done = new AtomicInteger();
    int all = plans.size() * LAYOUTS.length;
    return Outcome.all(
        IntStream.range(0, all)
            .parallel()
            .mapToObj(
                index -> {
                  ServingPlan plan = plans.get(index / LAYOUTS.length);
                  Outcome<GeneratedFiles.Part> part = part(plan, LAYOUTS[index % LAYOUTS.length]);
                  steps.rendered(done.incrementAndGet(), all);
                  return part;
                })
            .toList());
  }

  private Outcome<GeneratedFiles.Part> part(ServingPlan plan, Layout layout) {
    Checks weights = plan.application().ruleWeights();
    return weighed(weights, charts.render(plan, layout))
        .then(chart -> checked(chart, weights.apply(check.chart(chart))))
        .then(
            chart ->
                manifests(plan, chart)
                    .then(
                        manifests ->
                            Outcome.of(
                                new GeneratedFiles.Part(
                                    plan,
                                    chart,
                                    TgzWriter.tgz(chart.name(), chart.tree()),
                                    manifests))));
  }

  /** Only the flat chart goes into the catalogue. */
  private Outcome<SortedMap<String, String>> manifests(ServingPlan plan, RenderedChart chart) {
    return chart.layout() == Layout.UMBRELLA
        ? Outcome.of(new TreeMap<>())
        : catalogue
            .render(plan, chart)
            .then(
                made ->
                    checked(
                        made,
                        plan.application()
                            .ruleWeights()
                            .apply(check.catalogue(chart, made, plan.kkp().valuePaths()))));
  }

  private static <T> Outcome<T> checked(T value, List<Finding> findings) {
    return findings.stream().anyMatch(Finding::isError)
        ? Outcome.failed(findings)
        : Outcome.of(value, findings);
  }

  private static Object json(ResourceFolder folder, String path) {
    return JsonReader.object(folder.read(path).orElseThrow());
  }
}
