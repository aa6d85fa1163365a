package io.reckon.inference.decoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** What one pass of the decoder yields beside the present: logits and, of a reward model, values. For one thread. */
public final class PassOutput {
    private final int vocabularySize;
    private FloatBuffer logits = direct(0);
    private FloatBuffer values = direct(0);
    private int rows;
    private int width;

    PassOutput(int vocabularySize) {
        this.vocabularySize = vocabularySize;
    }

    void resize(int newRows, int newWidth) {
        rows = newRows;
        width = newWidth;
        logits = atLeast(logits, rows * width * vocabularySize);
        values = atLeast(values, rows * width);
    }

    /** Copies the logits behind the given token of a row. */
    public void logits(int row, int token, float[] into) {
        logits.get((row * width + token) * vocabularySize, into, 0, vocabularySize);
    }

    /** Returns the value at the given token of a row; 0 where the model has no value head. */
    public float value(int row, int token) {
        return values.get(row * width + token);
    }

    FloatBuffer logits() {
        return logits.slice(0, rows * width * vocabularySize);
    }

    FloatBuffer values() {
        return values.slice(0, rows * width);
    }

    long[] logitsShape() {
        return new long[] {rows, width, vocabularySize};
    }

    long[] valuesShape() {
        return new long[] {rows, width};
    }

    private static FloatBuffer atLeast(FloatBuffer buffer, int size) {
        return buffer.capacity() >= size ? buffer : direct(size + size / 4);
    }

    private static FloatBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
