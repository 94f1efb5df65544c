package dev.chartwright.validate.secret;

import dev.chartwright.finding.Place;

/**
 * A text that everybody can read who may read the object that holds it.
 *
 * @param title what a message begins with, for example {@code Deployment `web`, argument `--key`}
 * @param name what the text is called where it stands; empty if it has no name
 * @param value the text, of any length and number of lines
 */
record PlainText(Place place, String title, String name, String value) {

  /** How a message shows a secret: enough to find it, too little to use it. */
  static String masked(String secret) {
    int shown = Math.min(4, secret.length() / 4);
    return "`" + secret.substring(0, shown) + "…` (" + secret.length() + " characters)";
  }
}
