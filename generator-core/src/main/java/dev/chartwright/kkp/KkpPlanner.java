package dev.chartwright.kkp;

import dev.chartwright.application.ApplicationFile;
import dev.chartwright.application.InferenceApplication;
import dev.chartwright.application.KkpSettings;
import dev.chartwright.catalog.Selection;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what stands in the catalogue entry; KKP 2.29 to 2.31 have the same API. */
public final class KkpPlanner {

  /** With it the release name {@code NAME-NAME} has Helm's 53 characters. */
  private static final int LONGEST_NAME = 26;

  private static final int LARGEST_LOGO_BYTES = 32 * 1024;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  /** Example of a registry folder, for entries whose author has not said where the chart goes. */
  private static final String EXAMPLE_SOURCE = "oci://registry.example.com/charts";

  /** Entries of KKP's default catalogue (2.29 to 2.31): its operator overwrites their spec. */
  private static final Set<String> CATALOGUE =
      Set.of(
          "aikit",
          "argocd",
          "cert-manager",
          "cilium",
          "cluster-autoscaler",
          "envoy-gateway",
          "falco",
          "flux2",
          "k8sgpt-operator",
          "kube-state-metrics",
          "kube-vip",
          "kubernetes-mcp-server",
          "kubevirt",
          "kueue",
          "local-ai",
          "metallb",
          "nginx",
          "node-exporter",
          "nvidia-gpu-operator",
          "trivy",
          "trivy-operator");

  /** Addons of KKP 2.29: installing an application of the same name deletes the addon. */
  private static final Set<String> ADDONS =
      Set.of(
          "aws-node-termination-handler",
          "azure-cloud-node-manager",
          "canal",
          "csi",
          "default-storage-class",
          "hubble",
          "kube-proxy",
          "kubeadm-configmap",
          "kubelet-configmap",
          "multus",
          "openvpn",
          "rbac");

  private final Selection selection;
  private final ApplicationFile file;
  private final InferenceApplication.Spec spec;
  private final KkpSettings settings;
  private final List<Finding> findings = new ArrayList<>();

  private KkpPlanner(Selection selection) {
    this.selection = selection;
    this.file = selection.file();
    this.spec = file.application().spec();
    this.settings =
        Objects.requireNonNullElseGet(
            spec.kkp(), () -> new KkpSettings(null, null, null, null, null, null, null, null));
  }

  /** The plan of the entry, or what KKP would refuse. */
  public static Outcome<KkpPlan> plan(Selection selection) {
    return new KkpPlanner(selection).run();
  }

  private Outcome<KkpPlan> run() {
    String name = name();
    String source = source();
    List<String> versions = versions();
    String logoFormat = logoFormat();
    String displayName =
        orElse(settings.displayName(), title(file.application().metadata().name()));
    KkpPlan plan =
        new KkpPlan(
            name,
            spec.profiles().size() > 1
                ? displayName + " (" + selection.profileName() + ")"
                : displayName,
            orElse(settings.description(), spec.description()),
            source,
            orElse(settings.documentationUrl(), orElse(spec.home(), "")),
            versions,
            Base64.getEncoder().encodeToString(selection.logoBytes()),
            logoFormat,
            Objects.requireNonNullElse(settings.values(), List.of()));
    return findings.stream().anyMatch(Finding::isError)
        ? Outcome.failed(findings)
        : Outcome.of(plan, findings);
  }

  private String name() {
    String given = settings.name();
    String base = given == null ? file.application().metadata().name() : given;
    String name =
        given == null || spec.profiles().size() > 1 ? base + "-" + selection.profileName() : base;
    String pointer = given == null ? "/metadata/name" : "/spec/kkp/name";
    if (name.length() > LONGEST_NAME) {
      findings.add(
          KkpRules.NAME.at(
              file.place(pointer),
              "The catalogue name `"
                  + name
                  + "` has `"
                  + name.length()
                  + "` characters; KKP keeps release names whole up to `"
                  + LONGEST_NAME
                  + "`.",
              "Set `spec.kkp.name` to a shorter one"
                  + (spec.profiles().size() > 1 ? "; the profile is added to it." : ".")));
    } else if (CATALOGUE.contains(name) || ADDONS.contains(name)) {
      findings.add(
          KkpRules.NAME.at(
              file.place(pointer),
              "The catalogue name `"
                  + name
                  + "` belongs to "
                  + (CATALOGUE.contains(name)
                      ? "KKP's own catalogue, which would overwrite the entry."
                      : "an addon, which KKP would delete."),
              "Set `spec.kkp.name` to another one."));
    }
    return name;
  }

  private String source() {
    String url = settings.sourceUrl();
    if (url == null) {
      findings.add(
          KkpRules.SOURCE.at(
              file.place("/spec/kkp"),
              "The catalogue entry names no `sourceUrl`; `"
                  + EXAMPLE_SOURCE
                  + "` stands in for it.",
              "Set `spec.kkp.sourceUrl` to the registry folder that the chart is pushed to."));
      return EXAMPLE_SOURCE;
    }
    String reason = refused(url);
    if (reason != null) {
      findings.add(
          KkpRules.URL.at(
              file.place("/spec/kkp/sourceUrl"),
              "The source URL `" + url + "` " + reason + ".",
              "Write `oci://HOST/PATH` for a registry or `https://HOST/PATH` for a Helm"
                  + " repository."));
    }
    return url;
  }

  private static @Nullable String refused(String url) {
    URI parsed;
    try {
      parsed = URI.create(url);
    } catch (IllegalArgumentException broken) {
      return "is not a URL";
    }
    String scheme = parsed.getScheme();
    String host = parsed.getHost();
    if (scheme == null || !Set.of("http", "https", "oci").contains(scheme)) {
      return "has a scheme that KKP does not know";
    }
    if (host == null || host.isEmpty()) {
      return "names no host";
    }
    boolean local = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    return scheme.equals("https") && local ? "is local, where KKP allows no HTTPS" : null;
  }

  private List<String> versions() {
    List<String> versions =
        new ArrayList<>(Objects.requireNonNullElse(settings.versions(), List.of()));
    for (int index = 0; index < versions.size(); index++) {
      if (versions.indexOf(versions.get(index)) < index) {
        findings.add(
            KkpRules.VERSIONS.at(
                file.place("/spec/kkp/versions/" + index),
                "The version `" + versions.get(index) + "` stands twice.",
                "Keep one of the two."));
      }
    }
    if (!versions.contains(spec.version())) {
      versions.add(spec.version());
    }
    return versions;
  }

  private String logoFormat() {
    byte[] logo = selection.logoBytes();
    String pointer = "/spec/kkp/logo";
    if (logo.length > LARGEST_LOGO_BYTES) {
      findings.add(
          KkpRules.LOGO.at(
              file.place(pointer),
              "The logo has `"
                  + logo.length
                  + "` bytes; KKP's lists carry every logo, so `"
                  + LARGEST_LOGO_BYTES
                  + "` is the limit.",
              "Make it smaller: it is shown 40 to 100 pixels high."));
    }
    if (Arrays.equals(Arrays.copyOf(logo, PNG.length), PNG)) {
      return "png";
    }
    if (!new String(logo, StandardCharsets.UTF_8).contains("<svg")) {
      findings.add(
          KkpRules.LOGO.at(
              file.place(pointer),
              "The logo `" + orElse(settings.logo(), "") + "` is neither an SVG nor a PNG.",
              "KKP shows these two."));
    }
    return "svg+xml";
  }

  private static String title(String name) {
    StringBuilder title = new StringBuilder();
    for (String word : name.split("-")) {
      boolean initials = word.length() <= 2;
      title.append(title.length() == 0 ? "" : " ");
      title.append(
          initials
              ? word.toUpperCase(Locale.ROOT)
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return title.toString();
  }

  private static String orElse(@Nullable String value, String other) {
    return value == null ? other : value;
  }
}
