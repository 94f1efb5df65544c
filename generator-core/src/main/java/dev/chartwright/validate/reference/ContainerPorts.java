package dev.chartwright.validate.reference;

import dev.chartwright.validate.PodTemplate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The ports that containers declare. Kubernetes opens a port whether it is declared or not, but
 * finds one by name only where it is declared.
 *
 * @param names names of ports
 * @param numbers their numbers
 */
public record ContainerPorts(SortedSet<String> names, SortedSet<Long> numbers) {

  /** The ports of all containers of a pod. */
  public static ContainerPorts of(PodTemplate pod) {
    return of(pod.containers());
  }

  /** The ports of one container. */
  public static ContainerPorts of(PodTemplate.Container container) {
    return of(List.of(container));
  }

  private static ContainerPorts of(List<PodTemplate.Container> containers) {
    ContainerPorts ports = new ContainerPorts(new TreeSet<>(), new TreeSet<>());
    for (PodTemplate.Container container : containers) {
      for (Fields.Item port : Fields.items(container.root(), "/ports")) {
        Fields.integer(port.root(), "/containerPort").ifPresent(ports.numbers::add);
        if (!port.text("/name").isEmpty()) {
          ports.names.add(port.text("/name"));
        }
      }
    }
    return ports;
  }

  /** The numbers as a message shows them. */
  public String title() {
    return numbers.stream().map(number -> "`" + number + "`").collect(Collectors.joining(", "));
  }

  /** Whether a number is declared, or nothing at all is, so that nobody can say. */
  public boolean mayHave(long number) {
    return numbers.isEmpty() || numbers.contains(number);
  }
}
