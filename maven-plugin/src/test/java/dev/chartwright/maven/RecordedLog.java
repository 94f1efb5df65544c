package dev.chartwright.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what a goal says, each message with its level before it. */
public final class RecordedLog extends SystemStreamLog {

  private final List<String> messages = new ArrayList<>();

  /** What is shown without {@code -X}. */
  public List<String> shown() {
    return messages.stream().filter(message -> !message.startsWith("DEBUG")).toList();
  }

  /** Forgets what was said. */
  public void clear() {
    messages.clear();
  }

  @Override
  public void debug(CharSequence content) {
    messages.add("DEBUG " + content);
  }

  @Override
  public void info(CharSequence content) {
    messages.add("INFO " + content);
  }

  @Override
  public void warn(CharSequence content) {
    messages.add("WARNING " + content);
  }

  @Override
  public void error(CharSequence content) {
    messages.add("ERROR " + content);
  }
}
