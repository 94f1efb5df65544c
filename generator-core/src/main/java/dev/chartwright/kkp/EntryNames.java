package dev.chartwright.kkp;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that an entry of KKP's catalogue can have. */
public final class EntryNames {

  /** With it the release name {@code NAME-NAME} has Helm's 53 characters. */
  public static final int LONGEST = 26;

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

  private EntryNames() {}

  /** Whose the name is already, as the end of a sentence; null if it is free. */
  public static @Nullable String taken(String name) {
    return CATALOGUE.contains(name)
        ? "belongs to KKP's own catalogue, which would overwrite the entry"
        : ADDONS.contains(name) ? "belongs to an addon, which KKP would delete" : null;
  }
}
