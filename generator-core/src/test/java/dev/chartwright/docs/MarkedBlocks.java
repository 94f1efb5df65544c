package dev.chartwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of a page that a test knows better than its author: what stands between {@code <!-- begin
 * NAME -->} and {@code <!-- end NAME -->}. They are compared, or written anew with {@code
 * -Dchartwright.update=true}.
 */
final class MarkedBlocks {

  private static final Pattern BEGIN = Pattern.compile("<!-- begin ([^>]+) -->");

  private final Path file;
  private String page;

  MarkedBlocks(Path file) throws IOException {
    this.file = file;
    this.page = Files.readString(file);
  }

  /** Names of all blocks, in their order. */
  List<String> names() {
    return BEGIN.matcher(page).results().map(found -> found.group(1)).toList();
  }

  /** What stands in a block now. */
  String text(String name) {
    Matcher matcher = block(name);
    assertThat(matcher.find()).as("%s has a block `%s`", file, name).isTrue();
    return matcher.group(2).strip();
  }

  /** Compares a block with what it must be, after writing it anew if that is wanted. */
  void hold(String name, String text) throws IOException {
    if (Updates.wanted()) {
      page =
          block(name).replaceFirst("$1" + Matcher.quoteReplacement("\n\n" + text + "\n\n") + "$3");
      Files.writeString(file, page);
    }
    assertThat(text(name)).as("%s, block `%s`", file, name).isEqualTo(text);
  }

  private Matcher block(String name) {
    String quoted = Pattern.quote(name);
    return Pattern.compile("(?s)(<!-- begin " + quoted + " -->)(.*?)(<!-- end " + quoted + " -->)")
        .matcher(page);
  }
}
