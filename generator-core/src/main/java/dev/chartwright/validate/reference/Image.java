package dev.chartwright.validate.reference;

/** The parts of an image's reference. */
public final class Image {

  private Image() {}

  /** The last part of the path, without tag and digest: {@code epp}. */
  public static String name(String image) {
    String path = image.replaceFirst("@.*$", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    int colon = last.indexOf(':');
    return colon < 0 ? last : last.substring(0, colon);
  }

  /** The tag, or empty. */
  public static String tag(String image) {
    String path = image.replaceFirst("@.*$", "");
    int colon = path.lastIndexOf(':');
    return colon > path.lastIndexOf('/') ? path.substring(colon + 1) : "";
  }
}
