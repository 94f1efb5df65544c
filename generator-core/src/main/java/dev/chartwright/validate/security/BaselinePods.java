package dev.chartwright.validate.security;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds every pod to the Pod Security Standard {@code baseline}. */
final class BaselinePods implements ReleaseRule {

  static final Rule RULE =
      Rule.error("SEC-001", "Each pod must keep to the Pod Security Standard `baseline`.");

  static final Set<String> CAPABILITIES =
      Set.of(
          "AUDIT_WRITE",
          "CHOWN",
          "DAC_OVERRIDE",
          "FOWNER",
          "FSETID",
          "KILL",
          "MKNOD",
          "NET_BIND_SERVICE",
          "SETFCAP",
          "SETGID",
          "SETPCAP",
          "SETUID",
          "SYS_CHROOT");

  private static final Set<String> SYSCTLS =
      Set.of(
          "kernel.shm_rmid_forced",
          "net.ipv4.ip_local_port_range",
          "net.ipv4.ip_local_reserved_ports",
          "net.ipv4.ip_unprivileged_port_start",
          "net.ipv4.ping_group_range",
          "net.ipv4.tcp_fin_timeout",
          "net.ipv4.tcp_keepalive_intvl",
          "net.ipv4.tcp_keepalive_probes",
          "net.ipv4.tcp_keepalive_time",
          "net.ipv4.tcp_syncookies");

  private static final Set<String> SELINUX_TYPES =
      Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");

  private static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      new Walk(pod, findings).walk();
    }
    return findings;
  }

  private record Walk(PodTemplate pod, List<Finding> findings) {

    void walk() {
      for (String key : List.of("hostNetwork", "hostPID", "hostIPC")) {
        if (Boolean.TRUE.equals(pod.spec("/" + key))) {
          found("/" + key, "shares a namespace of its node: `" + key + "` is `true`.");
        }
      }
      if (pod.spec("/volumes") instanceof List<?> volumes) {
        for (int index = 0; index < volumes.size(); index++) {
          if (volumes.get(index) instanceof Map<?, ?> volume && volume.containsKey("hostPath")) {
            found(
                "/volumes/" + index + "/hostPath",
                "mounts a folder of its node: the volume `"
                    + volume.get("name")
                    + "` is a `hostPath`.");
          }
        }
      }
      pod.annotations()
          .forEach(
              (key, value) -> {
                if (key.toString().startsWith(APPARMOR)
                    && !String.valueOf(value).matches("runtime/default|localhost/.*")) {
                  found("", "turns AppArmor off: its annotation says `" + value + "`.");
                }
              });
      if (pod.spec("/securityContext/sysctls") instanceof List<?> sysctls) {
        for (int index = 0; index < sysctls.size(); index++) {
          if (sysctls.get(index) instanceof Map<?, ?> sysctl
              && !SYSCTLS.contains(String.valueOf(sysctl.get("name")))) {
            found(
                "/securityContext/sysctls/" + index,
                "sets the sysctl `" + sysctl.get("name") + "`, which is not among the safe ones.");
          }
        }
      }
      context("/securityContext", pod.owner().title());
      for (Container container : pod.containers()) {
        container(container);
      }
    }

    private void container(Container container) {
      String title = SecurityContexts.title(container);
      String context = container.at() + "/securityContext";
      context(context, title);
      if (Boolean.TRUE.equals(container.get("/securityContext/privileged"))) {
        add(context + "/privileged", title + " is `privileged`.");
      }
      if (container.get("/securityContext/capabilities/add") instanceof List<?> added) {
        for (Object capability : added) {
          if (!CAPABILITIES.contains(String.valueOf(capability))) {
            add(
                context + "/capabilities/add",
                title + " adds the capability `" + capability + "`.");
          }
        }
      }
      if (container.get("/securityContext/procMount") instanceof String mount
          && !mount.equals("Default")) {
        add(context + "/procMount", title + " unmasks `/proc`: `procMount` is `" + mount + "`.");
      }
      if (container.get("/ports") instanceof List<?> ports) {
        for (int index = 0; index < ports.size(); index++) {
          if (ports.get(index) instanceof Map<?, ?> port
              && port.get("hostPort") instanceof Long number
              && number != 0) {
            add(
                container.at() + "/ports/" + index + "/hostPort",
                title + " takes the port `" + number + "` of its node.");
          }
        }
      }
    }

    /** What pods and containers have in common. */
    private void context(String at, String title) {
      if (Boolean.TRUE.equals(pod.spec(at + "/windowsOptions/hostProcess"))) {
        add(at + "/windowsOptions/hostProcess", title + " is a process of its node.");
      }
      if ("Unconfined".equals(pod.spec(at + "/seccompProfile/type"))) {
        add(at + "/seccompProfile/type", title + " turns seccomp off: it is `Unconfined`.");
      }
      if ("Unconfined".equals(pod.spec(at + "/appArmorProfile/type"))) {
        add(at + "/appArmorProfile/type", title + " turns AppArmor off: it is `Unconfined`.");
      }
      @Nullable Object type = pod.spec(at + "/seLinuxOptions/type");
      if (type != null && !SELINUX_TYPES.contains(type.toString())) {
        add(at + "/seLinuxOptions/type", title + " has the SELinux type `" + type + "`.");
      }
      for (String key : List.of("user", "role")) {
        @Nullable Object value = pod.spec(at + "/seLinuxOptions/" + key);
        if (value != null && !value.toString().isEmpty()) {
          add(
              at + "/seLinuxOptions/" + key,
              title + " has the SELinux " + key + " `" + value + "`.");
        }
      }
    }

    private void found(String below, String what) {
      add(below, pod.owner().title() + " " + what);
    }

    private void add(String below, String message) {
      findings.add(
          RULE.at(
              pod.place(below),
              message,
              "Leave it out: a namespace that enforces `baseline` or `restricted` refuses the pod."));
    }
  }
}
