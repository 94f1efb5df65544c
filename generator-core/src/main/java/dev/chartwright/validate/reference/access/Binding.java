package dev.chartwright.validate.reference.access;

import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A RoleBinding or a ClusterRoleBinding. */
record Binding(RenderedObject object) {

  static final String GROUP = "rbac.authorization.k8s.io";

  /** An account that gets rights. */
  record Subject(String pointer, String namespace, String name) {}

  static List<Binding> of(Release release) {
    List<Binding> bindings = new ArrayList<>();
    for (String kind : List.of("RoleBinding", "ClusterRoleBinding")) {
      release.objects(GROUP, kind).forEach(object -> bindings.add(new Binding(object)));
    }
    return bindings;
  }

  boolean clusterWide() {
    return object.kind().equals("ClusterRoleBinding");
  }

  String roleKind() {
    return Fields.text(object.root(), "/roleRef/kind");
  }

  String roleName() {
    return Fields.text(object.root(), "/roleRef/name");
  }

  /** The role, if it is rendered. */
  Optional<RenderedObject> role(Release release) {
    if (roleKind().equals("ClusterRole")) {
      return release.objects(GROUP, "ClusterRole").stream()
          .filter(role -> role.name().equals(roleName()))
          .findFirst();
    }
    return clusterWide()
        ? Optional.empty()
        : release.object(GROUP, roleKind(), object.namespace(), roleName());
  }

  /** Whether it is for an account, by its name or with all accounts. */
  boolean isFor(String namespace, String account) {
    return Fields.items(object.root(), "/subjects").stream()
            .filter(item -> item.text("/kind").equals("Group"))
            .anyMatch(
                item ->
                    item.text("/name").equals("system:serviceaccounts")
                        || item.text("/name").equals("system:serviceaccounts:" + namespace))
        || accounts().stream()
            .anyMatch(each -> each.name().equals(account) && each.namespace().equals(namespace));
  }

  /** The accounts that it names; a RoleBinding's own namespace stands for one that is left out. */
  List<Subject> accounts() {
    List<Subject> accounts = new ArrayList<>();
    for (Fields.Item item : Fields.items(object.root(), "/subjects")) {
      if (item.text("/kind").equals("ServiceAccount")) {
        String absent = clusterWide() ? "" : object.namespace();
        accounts.add(
            new Subject(
                item.pointer(),
                Fields.text(item.root(), "/namespace", absent),
                item.text("/name")));
      }
    }
    return accounts;
  }
}
