package io.reckon.inference.decoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/**
 * What one pass of the decoder reads: for every row some tokens behind a past. A row's past may begin at any column and end
 * before the last one; rows with fewer tokens are padded on their right. What is not of a row is masked. Memory only grows. For
 * one thread.
 */
public final class PassInput {
    private LongBuffer tokens = direct(0);
    private LongBuffer positions = direct(0);
    private LongBuffer mask = direct(0);
    private int rows;
    private int past;
    private int width;

    /**
     * Sets the size.
     *
     * @param newRows sequences
     * @param newPast columns of the past
     * @param newWidth tokens read, of the row that has most
     */
    public void resize(int newRows, int newPast, int newWidth) {
        rows = newRows;
        past = newPast;
        width = newWidth;
        tokens = atLeast(tokens, rows * width);
        positions = atLeast(positions, rows * width);
        mask = atLeast(mask, rows * (past + width));
    }

    /**
     * Sets a row: the tokens of the sequence before {@code from} are its past, those from there on are read.
     *
     * @param row place in the batch
     * @param pastStart column of the first token of its past
     * @param sequence tokens of the sequence
     * @param from first token to read
     * @param to end of the tokens to read
     */
    public void row(int row, int pastStart, int[] sequence, int from, int to) {
        int count = to - from;
        for (int i = 0; i < width; i++) {
            int token = Math.min(from + i, to - 1);
            tokens.put(row * width + i, sequence[token]);
            positions.put(row * width + i, token);
        }
        int start = row * (past + width);
        for (int column = 0; column < past; column++) {
            mask.put(start + column, column >= pastStart && column < pastStart + from ? 1 : 0);
        }
        for (int i = 0; i < width; i++) {
            mask.put(start + past + i, i < count ? 1 : 0);
        }
    }

    public int rows() {
        return rows;
    }

    /** Returns the columns of the past. */
    public int past() {
        return past;
    }

    /** Returns the tokens read, of the row that has most. */
    public int width() {
        return width;
    }

    /** Returns the place in its sequence of the first token that is read of a row. */
    int position(int row) {
        return (int) positions.get(row * width);
    }

    LongBuffer tokens() {
        return tokens.slice(0, rows * width);
    }

    LongBuffer positions() {
        return positions.slice(0, rows * width);
    }

    LongBuffer mask() {
        return mask.slice(0, rows * (past + width));
    }

    private static LongBuffer atLeast(LongBuffer buffer, int size) {
        return buffer.capacity() >= size ? buffer : direct(size + size / 4);
    }

    private static LongBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }
}
