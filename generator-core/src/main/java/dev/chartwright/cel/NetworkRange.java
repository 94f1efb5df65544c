package dev.chartwright.cel;

import static dev.chartwright.cel.KubernetesFunction.global;
import static dev.chartwright.cel.KubernetesFunction.member;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A range of IP addresses, as in {@code 10.0.0.0/8}.
 *
 * @param prefixBits how many leading bits all addresses have in common
 */
record NetworkRange(NetworkAddress base, int prefixBits) {

  static final CelType TYPE = OpaqueType.create("net.CIDR");

  static Optional<NetworkRange> parse(String text) {
    int slash = text.indexOf('/');
    String bits = text.substring(slash + 1);
    if (slash < 0 || !bits.matches("0|[1-9][0-9]{0,2}")) {
      return Optional.empty();
    }
    int prefixBits = Integer.parseInt(bits);
    return NetworkAddress.parse(text.substring(0, slash))
        .filter(base -> prefixBits <= bits(base))
        .map(base -> new NetworkRange(base, prefixBits));
  }

  static List<KubernetesFunction> functions() {
    return List.of(
        global("cidr", TYPE, a -> of((String) a[0]), SimpleType.STRING),
        global("isCIDR", SimpleType.BOOL, a -> parse((String) a[0]).isPresent(), SimpleType.STRING),
        global("string", SimpleType.STRING, a -> range(a).text(), TYPE),
        member("ip", NetworkAddress.TYPE, a -> range(a).base(), TYPE),
        member("prefixLength", SimpleType.INT, a -> (long) range(a).prefixBits(), TYPE),
        member(
            "containsIP",
            SimpleType.BOOL,
            a -> range(a).contains((NetworkAddress) a[1]),
            TYPE,
            NetworkAddress.TYPE),
        member(
            "containsIP",
            SimpleType.BOOL,
            a -> range(a).contains(NetworkAddress.of((String) a[1])),
            TYPE,
            SimpleType.STRING),
        member(
            "containsCIDR",
            SimpleType.BOOL,
            a -> range(a).contains((NetworkRange) a[1]),
            TYPE,
            TYPE),
        member(
            "containsCIDR",
            SimpleType.BOOL,
            a -> range(a).contains(of((String) a[1])),
            TYPE,
            SimpleType.STRING));
  }

  private static NetworkRange of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no CIDR: " + text));
  }

  private static NetworkRange range(Object[] arguments) {
    return (NetworkRange) arguments[0];
  }

  private String text() {
    return base.text() + "/" + prefixBits;
  }

  private boolean contains(NetworkRange other) {
    return other.prefixBits >= prefixBits && contains(other.base);
  }

  private boolean contains(NetworkAddress address) {
    int rest = bits(base) - prefixBits;
    return bits(address) == bits(base)
        && number(address).shiftRight(rest).equals(number(base).shiftRight(rest));
  }

  private static BigInteger number(NetworkAddress address) {
    return new BigInteger(1, address.address().getAddress());
  }

  private static int bits(NetworkAddress address) {
    return address.address().getAddress().length * 8;
  }
}
