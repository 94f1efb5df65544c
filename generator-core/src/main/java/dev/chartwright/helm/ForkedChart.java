package dev.chartwright.helm;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.yaml.YamlWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A chart in the forked engine. The library neither shows hooks nor renders upgrades, so what it
 * gets to render is the chart with two changes in the text of its templates: the annotation that
 * makes an object a hook has another name, which is undone in what comes back, and what asks
 * whether this is an upgrade is the answer.
 */
final class ForkedChart implements HelmChart {

  /** Not {@code helm.sh/hook-weight} and its like, which alone do nothing. */
  private static final Pattern HOOK = Pattern.compile("helm\\.sh/hook(?![\\w-])");

  private static final String VISIBLE_HOOK = "helm.sh/chartwright-hook";

  private static final Pattern IS_UPGRADE = asked("IsUpgrade");
  private static final Pattern IS_INSTALL = asked("IsInstall");

  private enum Form {
    AS_IT_IS,
    INSTALLED,
    UPGRADED
  }

  private final ForkedHelm engine;
  private final String folder;
  private final ChartTree files;
  private final Map<Form, HelmAnswer<Integer>> laid = new EnumMap<>(Form.class);

  ForkedChart(ForkedHelm engine, String folder, ChartTree files) {
    this.engine = engine;
    this.folder = folder;
    this.files = files;
  }

  @Override
  public HelmAnswer<List<LintMessage>> lint() {
    HelmAnswer<String> answer = ask(Form.AS_IT_IS, HelmWorker.LINT, List.of(folder));
    if (answer instanceof HelmAnswer.Given<String> given) {
      return new HelmAnswer.Given<>(
          Arrays.stream(given.value().split("\0"))
              .flatMap(line -> LintMessage.parse(line).stream())
              .toList());
    }
    return answer instanceof HelmAnswer.Refused<String> refused
        ? new HelmAnswer.Refused<>(refused.text())
        : new HelmAnswer.Broken<>(((HelmAnswer.Broken<String>) answer).reason());
  }

  @Override
  public HelmAnswer<String> template(RenderOptions options) {
    HelmAnswer<String> answer =
        ask(
            options.isUpgrade() ? Form.UPGRADED : Form.INSTALLED,
            HelmWorker.TEMPLATE,
            List.of(
                folder,
                options.releaseName(),
                options.namespace(),
                options.kubeVersion(),
                options.values().isEmpty() ? "" : YamlWriter.yaml(options.values())));
    return answer instanceof HelmAnswer.Given<String> given
        ? new HelmAnswer.Given<>(given.value().replace(VISIBLE_HOOK, "helm.sh/hook") + "\n")
        : answer;
  }

  @Override
  public void close() {
    laid.values()
        .forEach(
            chart -> {
              if (chart instanceof HelmAnswer.Given<Integer> given) {
                engine.ask(HelmWorker.DROP, given.value(), List.of(), Map.of());
              }
            });
    laid.clear();
  }

  private synchronized HelmAnswer<String> ask(Form form, byte op, List<String> words) {
    HelmAnswer<Integer> chart = laid.computeIfAbsent(form, any -> engine.lay(folder, texts(form)));
    if (chart instanceof HelmAnswer.Given<Integer> given) {
      return engine.ask(op, given.value(), words, Map.of());
    }
    return chart instanceof HelmAnswer.Refused<Integer> refused
        ? new HelmAnswer.Refused<>(refused.text())
        : new HelmAnswer.Broken<>(((HelmAnswer.Broken<Integer>) chart).reason());
  }

  private Map<String, String> texts(Form form) {
    if (form == Form.AS_IT_IS) {
      return files.files();
    }
    String upgrade = Boolean.toString(form == Form.UPGRADED);
    String install = Boolean.toString(form == Form.INSTALLED);
    Map<String, String> texts = new TreeMap<>(files.files());
    texts.replaceAll(
        (path, text) -> {
          if (!("/" + path).contains("/templates/")) {
            return text;
          }
          String shown = HOOK.matcher(text).replaceAll(VISIBLE_HOOK);
          String upgraded = IS_UPGRADE.matcher(shown).replaceAll(upgrade);
          return IS_INSTALL.matcher(upgraded).replaceAll(install);
        });
    return texts;
  }

  /** {@code .Release.NAME}, after a variable or other fields, too. */
  private static Pattern asked(String name) {
    return Pattern.compile("(?:\\$\\w*)?(?:\\.\\w+)*?\\.Release\\." + name + "\\b");
  }
}
