package dev.chartwright.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The other end of {@link ForkedHelm}: a program that hosts Helm's library. It reads requests from
 * its standard input and answers on its standard output, in the order in which they come:
 *
 * <pre>
 * request   byte op, int id, then by op:
 *             VERSION  -
 *             LAY      text folder, int n, n times (text path, text content)
 *             LINT     text folder
 *             TEMPLATE text folder, text release, text namespace, text kubeVersion, text values
 *             DROP     -
 * answer    int MAGIC, byte status (OK, REFUSED, BROKEN), text
 * text      int length in bytes, UTF-8
 * </pre>
 *
 * The end of its input, however its parent ended, ends it: it removes its folder and stops, also
 * while Helm is at work.
 */
final class HelmWorker {

  static final byte VERSION = 'V';
  static final byte LAY = 'L';
  static final byte LINT = 'C';
  static final byte TEMPLATE = 'T';
  static final byte DROP = 'D';

  static final int MAGIC = 0x68656c6d;
  static final byte OK = 0;
  static final byte REFUSED = 1;
  static final byte BROKEN = 2;

  private final WorkFolder folder;
  private final DataOutputStream out;

  private HelmWorker(WorkFolder folder, DataOutputStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** Takes the folder that it may write to. */
  public static void main(String[] arguments) throws IOException {
    WorkFolder folder = new WorkFolder(Path.of(arguments[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(folder::delete));
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err);
    HelmWorker worker = new HelmWorker(folder, out);
    ExecutorService helm = Executors.newSingleThreadExecutor();
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in))) {
      while (true) {
        Request request = Request.read(in);
        helm.execute(() -> worker.answer(request));
      }
    } catch (EOFException parentIsGone) {
      folder.delete();
      Runtime.getRuntime().halt(0);
    }
  }

  private void answer(Request request) {
    try {
      try {
        send(OK, done(request));
      } catch (IllegalStateException refused) {
        send(REFUSED, String.valueOf(refused.getMessage()));
      } catch (IOException | RuntimeException | LinkageError broken) {
        send(BROKEN, broken.toString());
      }
    } catch (IOException nobodyListens) {
      Runtime.getRuntime().halt(1);
    }
  }

  private String done(Request request) throws IOException {
    switch (request.op) {
      case VERSION:
        return Helm.version().call();
      case LAY:
        folder.lay(request.id, request.words[0], request.files);
        return "";
      case LINT:
        LintResult result =
            new Helm(folder.chart(request.id, request.words[0])).lint().strict().call();
        return String.join("\n", result.getMessages());
      case TEMPLATE:
        return template(request);
      case DROP:
        folder.drop(request.id);
        return "";
      default:
        throw new IOException("Unknown request " + request.op);
    }
  }

  private String template(Request request) throws IOException {
    TemplateCommand command =
        new Helm(folder.chart(request.id, request.words[0]))
            .template()
            .withName(request.words[1])
            .withNamespace(request.words[2]);
    if (!request.words[3].isEmpty()) {
      command.withKubeVersion(request.words[3]);
    }
    if (!request.words[4].isEmpty()) {
      Path values = folder.values(request.id);
      WorkFolder.write(values, request.words[4]);
      command.withValuesFile(values);
    }
    @Nullable String manifests = command.call();
    // The library gives null where nothing at all is rendered.
    return manifests == null ? "" : manifests;
  }

  private void send(byte status, String text) throws IOException {
    out.writeInt(MAGIC);
    out.writeByte(status);
    writeText(out, text);
    out.flush();
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private record Request(byte op, int id, String[] words, Map<String, String> files) {

    static Request read(DataInputStream in) throws IOException {
      byte op = in.readByte();
      int id = in.readInt();
      String[] words = new String[op == TEMPLATE ? 5 : op == LAY || op == LINT ? 1 : 0];
      for (int i = 0; i < words.length; i++) {
        words[i] = readText(in);
      }
      Map<String, String> files = new LinkedHashMap<>();
      for (int rest = op == LAY ? in.readInt() : 0; rest > 0; rest--) {
        String path = readText(in);
        files.put(path, readText(in));
      }
      return new Request(op, id, words, files);
    }
  }
}
