package io.reckon.inference.decoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Keys and values of a batch outside the heap: for every layer and kind one tensor
 * {@code [rows, heads, columns, head size]}. Rows are sequences, columns are tokens. Memory only grows; what is in it
 * always stays finite, so that a masked column contributes exactly nothing. For one thread.
 */
public final class KeyValues {
    private final CacheShape shape;
    private final FloatBuffer[] tensors;
    private int rows;
    private int columns;

    public KeyValues(CacheShape shape) {
        this.shape = shape;
        this.tensors = new FloatBuffer[shape.tensors()];
        java.util.Arrays.setAll(tensors, i -> FloatBuffer.allocate(0));
    }

    /** Sets the size; what was in it before is lost. */
    public void resize(int newRows, int newColumns) {
        long needed = (long) newRows * shape.heads() * newColumns * shape.headSize();
        if (needed > Integer.MAX_VALUE / Float.BYTES) {
            throw new IllegalArgumentException("batch too large: " + newRows + " rows of " + newColumns + " tokens");
        }
        if (tensors[0].capacity() < needed || !tensors[0].isDirect()) {
            int capacity = (int) Math.min(Integer.MAX_VALUE / Float.BYTES, needed + needed / 4 + 64);
            java.util.Arrays.setAll(tensors, i -> direct(capacity));
        }
        rows = newRows;
        columns = newColumns;
    }

    /**
     * Sets the number of rows and keeps what is in those that stay.
     *
     * @return false, and nothing is changed, where the memory is too small
     */
    public boolean resizeRows(int newRows) {
        long needed = (long) newRows * shape.heads() * columns * shape.headSize();
        if (tensors[0].capacity() < needed) {
            return false;
        }
        rows = newRows;
        return true;
    }

    private static FloatBuffer direct(int floats) {
        return ByteBuffer.allocateDirect(floats * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Returns the memory held, whatever the size. */
    public long bytes() {
        return (long) tensors.length * tensors[0].capacity() * Float.BYTES;
    }

    /** Returns the memory of one tensor, exactly as long as its size. */
    FloatBuffer tensor(int index) {
        return tensors[index].slice(0, rows * shape.heads() * columns * shape.headSize());
    }

    long[] tensorShape() {
        return new long[] {rows, shape.heads(), columns, shape.headSize()};
    }

    /** Returns the place of {@code count} tokens of a row, from a column on. */
    public Span span(int row, int column, int count) {
        return new Span(this, row, column, count);
    }

    /** Copies tokens from another batch to this row, from the column on. */
    public void copy(Span source, int row, int column) {
        KeyValues from = source.batch();
        int floats = source.count() * shape.headSize();
        for (int tensor = 0; tensor < tensors.length; tensor++) {
            for (int head = 0; head < shape.heads(); head++) {
                int start = from.offset(source.row(), head, source.column());
                tensors[tensor].put(offset(row, head, column), from.tensors[tensor], start, floats);
            }
        }
    }

    private int offset(int row, int head, int column) {
        return ((row * shape.heads() + head) * columns + column) * shape.headSize();
    }

    /** Tokens that lie side by side in one row of a batch. */
    public record Span(KeyValues batch, int row, int column, int count) {
        public Span {
            if (row < 0 || row >= batch.rows || column < 0 || count < 0 || column + count > batch.columns) {
                throw new IndexOutOfBoundsException("row " + row + ", columns " + column + " to " + (column + count)
                        + " of " + batch.rows + " x " + batch.columns);
            }
        }

        /** Returns {@code size} of these tokens, from the given one on. */
        public Span part(int from, int size) {
            if (from < 0 || from + size > count) {
                throw new IndexOutOfBoundsException("tokens " + from + " to " + (from + size) + " of " + count);
            }
            return new Span(batch, row, column + from, size);
        }
    }
}
