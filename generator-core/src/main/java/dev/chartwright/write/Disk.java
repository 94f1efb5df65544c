package dev.chartwright.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The three things that change a disk and can fail half-way; a test lets each of them fail. */
interface Disk {

  /** Creates a file with these bytes. */
  void write(Path file, byte[] bytes) throws IOException;

  /** Renames a file or folder within one file system. */
  void move(Path from, Path to) throws IOException;

  /** Creates a folder and its parents. */
  void createFolders(Path folder) throws IOException;

  /** The real one. */
  Disk REAL =
      new Disk() {
        @Override
        public void write(Path file, byte[] bytes) throws IOException {
          Files.write(file, bytes);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
          Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void createFolders(Path folder) throws IOException {
          Files.createDirectories(folder);
        }
      };
}
