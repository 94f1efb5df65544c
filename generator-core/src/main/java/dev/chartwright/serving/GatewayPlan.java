package dev.chartwright.serving;

import java.util.List;
import java.util.Map;

/**
 * The way in, with every default filled in.
 *
 * @param tlsMode {@code selfSigned}, {@code certManager} or {@code existingSecret}
 * @param tlsSecretName the listener's Secret; does not depend on the release's name, so that a
 *     self-signed certificate is found again whatever the release is called
 * @param requestTimeoutSeconds the longest answer of all models
 */
public record GatewayPlan(
    List<String> hostnames,
    int httpsPort,
    int httpPort,
    boolean httpRedirect,
    String tlsMode,
    String tlsSecretName,
    String issuerKind,
    String issuerName,
    Map<String, String> serviceAnnotations,
    int requestTimeoutSeconds) {}
