/** Reads the facts of a model from its own files: a {@code config.json} or a GGUF header. */
@NullMarked
package dev.chartwright.modelfile;

import org.jspecify.annotations.NullMarked;
