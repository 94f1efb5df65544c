package dev.chartwright.application;

import dev.chartwright.finding.Place;
import dev.chartwright.yaml.YamlDocument;

/** An application with the file that it stands in. */
public record ApplicationFile(YamlDocument document, InferenceApplication application) {

  /** The place of a value in the file. */
  public Place place(String pointer) {
    return document.place(pointer);
  }
}
