package dev.chartwright.validate.reference.gateway;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The certificate of a listener is rendered, or asked for, or must be on the cluster. */
final class CertificatesExist implements ReleaseRule {

  private static final Rule EXISTS =
      Rule.info("REF-019", "A certificate that is not rendered must be on the cluster.");
  private static final Rule KEYS =
      Rule.error("REF-020", "A listener's Secret must hold a certificate and its key.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (RenderedObject gateway : release.objects(Route.GROUP, "Gateway")) {
      for (Fields.Item listener : Fields.items(gateway.root(), "/spec/listeners")) {
        for (Fields.Item reference : Fields.items(listener.root(), "/tls/certificateRefs")) {
          if (reference.text("/group").isEmpty()
              && Fields.text(reference.root(), "/kind", "Secret").equals("Secret")) {
            Place place = gateway.place(listener.pointer() + reference.pointer() + "/name");
            check(release, gateway, reference, place, findings);
          }
        }
      }
    }
    return findings;
  }

  private static void check(
      Release release,
      RenderedObject gateway,
      Fields.Item reference,
      Place place,
      List<Finding> findings) {
    String name = reference.text("/name");
    String namespace = Fields.text(reference.root(), "/namespace", gateway.namespace());
    Optional<RenderedObject> secret = release.object("", "Secret", namespace, name);
    if (secret.isPresent()) {
      for (String key : List.of("tls.crt", "tls.key")) {
        if (!Fields.map(secret.get().root(), "/data").containsKey(key)
            && !Fields.map(secret.get().root(), "/stringData").containsKey(key)) {
          findings.add(
              KEYS.at(
                  secret.get().place("/data"),
                  secret.get().title()
                      + " is the certificate of "
                      + gateway.title()
                      + " and has no `"
                      + key
                      + "`.",
                  "Make it of type `kubernetes.io/tls`."));
        }
      }
    } else if (release.objects("cert-manager.io", "Certificate").stream()
        .filter(certificate -> certificate.namespace().equals(namespace))
        .noneMatch(
            certificate -> Fields.text(certificate.root(), "/spec/secretName").equals(name))) {
      findings.add(
          EXISTS.at(
              place,
              gateway.title()
                  + " takes its certificate from Secret `"
                  + name
                  + "` of namespace `"
                  + namespace
                  + "`, which is not rendered.",
              "Make it before the release; without it the listener stays down."));
    }
  }
}
