package dev.chartwright.modelfile;

/**
 * A model on disk, as far as it is read.
 *
 * @param fileName name of the file that {@code bytes} is the beginning of, without its folder
 * @param name what the entry is to be called: name of the file or folder
 * @param bytes the whole {@code config.json}, or the beginning of a GGUF file
 * @param weightsBytes size of the weight files
 */
public record LocalModel(String fileName, String name, byte[] bytes, long weightsBytes) {}
