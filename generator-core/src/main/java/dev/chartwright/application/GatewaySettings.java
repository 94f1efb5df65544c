package dev.chartwright.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way in.
 *
 * @param httpRedirect whether plain HTTP is redirected to HTTPS; null for yes
 * @param serviceAnnotations annotations of the load balancer's Service
 */
public record GatewaySettings(
    @Nullable List<String> hostnames,
    @Nullable Ports ports,
    @Nullable Tls tls,
    @Nullable Boolean httpRedirect,
    @Nullable Map<String, String> serviceAnnotations) {

  /** Listener ports. */
  public record Ports(@Nullable Integer https, @Nullable Integer http) {}

  /**
   * Where the certificate comes from.
   *
   * @param mode {@code selfSigned}, {@code certManager} or {@code existingSecret}
   * @param secretName the Secret of type kubernetes.io/tls that the listener uses
   * @param issuer cert-manager's issuer
   */
  public record Tls(@Nullable String mode, @Nullable String secretName, @Nullable Issuer issuer) {}

  /** A reference to cert-manager's Issuer or ClusterIssuer. */
  public record Issuer(@Nullable String kind, @Nullable String name) {}
}
