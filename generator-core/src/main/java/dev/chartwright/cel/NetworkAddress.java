package dev.chartwright.cel;

import static dev.chartwright.cel.KubernetesFunction.global;
import static dev.chartwright.cel.KubernetesFunction.member;

import com.google.common.net.InetAddresses;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** An IP address; an IPv4 address in the form of an IPv6 one and a zone are refused. */
record NetworkAddress(InetAddress address) {

  static final CelType TYPE = OpaqueType.create("net.IP");

  static Optional<NetworkAddress> parse(String text) {
    boolean mapped = text.contains(":") && text.contains(".") || text.contains("%");
    return !mapped && InetAddresses.isInetAddress(text)
        ? Optional.of(new NetworkAddress(InetAddresses.forString(text)))
        : Optional.empty();
  }

  static List<KubernetesFunction> functions() {
    return List.of(
        global("ip", TYPE, a -> of((String) a[0]), SimpleType.STRING),
        global("isIP", SimpleType.BOOL, a -> parse((String) a[0]).isPresent(), SimpleType.STRING),
        global(
            "ip.isCanonical",
            SimpleType.BOOL,
            a -> of((String) a[0]).text().equals(a[0]),
            SimpleType.STRING),
        global("string", SimpleType.STRING, a -> ((NetworkAddress) a[0]).text(), TYPE),
        member("family", SimpleType.INT, a -> address(a).getAddress().length == 4 ? 4L : 6L, TYPE),
        member("isUnspecified", SimpleType.BOOL, a -> address(a).isAnyLocalAddress(), TYPE),
        member("isLoopback", SimpleType.BOOL, a -> address(a).isLoopbackAddress(), TYPE),
        member("isLinkLocalMulticast", SimpleType.BOOL, a -> address(a).isMCLinkLocal(), TYPE),
        member("isLinkLocalUnicast", SimpleType.BOOL, a -> address(a).isLinkLocalAddress(), TYPE),
        member("isGlobalUnicast", SimpleType.BOOL, a -> isGlobalUnicast(address(a)), TYPE));
  }

  static NetworkAddress of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no IP address: " + text));
  }

  String text() {
    return InetAddresses.toAddrString(address);
  }

  private static InetAddress address(Object[] arguments) {
    return ((NetworkAddress) arguments[0]).address();
  }

  private static boolean isGlobalUnicast(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isMulticastAddress()
        && !address.isLinkLocalAddress()
        && !"255.255.255.255".equals(InetAddresses.toAddrString(address));
  }
}
