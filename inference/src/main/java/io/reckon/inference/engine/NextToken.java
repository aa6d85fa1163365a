package io.reckon.inference.engine;

import io.reckon.inference.decoder.Decoder;
import io.reckon.inference.decoder.KeyValues;
import io.reckon.inference.decoder.PassInput;
import io.reckon.inference.decoder.PassOutput;
import io.reckon.inference.sampling.Drawn;
import io.reckon.inference.sampling.TokenDraw;

/**
 * Chooses the next token of a sequence, always the same one, whatever else is in the batch and whatever was cached.
 *
 * <p>What surrounds a sequence changes its logits in their last bits only, since sums are rounded in another order. That
 * matters where a choice lies within rounding of another one. Such a choice is made from logits computed anew, for the
 * sequence alone and from its first token on: a computation that depends on nothing but its tokens.
 */
final class NextToken {
    /** Far above the rounding of 32-bit floats in a decoder, far below what would make many choices close. */
    static final double CLOSE = 5e-5;

    private final Decoder decoder;
    private final TokenDraw draw;
    private final EngineObserver observer;
    private final float[] logits;
    private final PassInput input = new PassInput();
    private final PassOutput output;
    private final KeyValues nothing;
    private final KeyValues present;

    NextToken(Decoder decoder, TokenDraw draw, int vocabularySize, EngineObserver observer) {
        this.decoder = decoder;
        this.draw = draw;
        this.observer = observer;
        this.logits = new float[vocabularySize];
        this.output = decoder.newOutput();
        this.nothing = new KeyValues(decoder.cacheShape());
        this.present = new KeyValues(decoder.cacheShape());
    }

    /** Chooses from the logits behind a token of a row. */
    Drawn choose(Sequence sequence, PassOutput passed, int row, int token) {
        passed.logits(row, token, logits);
        Drawn drawn = draw.draw(logits, sequence.sampling(), sequence.uniform());
        return drawn.margin() >= CLOSE ? drawn : recompute(sequence);
    }

    private Drawn recompute(Sequence sequence) {
        observer.recomputed();
        int length = sequence.length();
        input.resize(1, 0, length);
        input.row(0, 0, sequence.tokens(), 0, length);
        nothing.resize(1, 0);
        decoder.run(input, nothing, present, output);
        output.logits(0, length - 1, logits);
        return draw.draw(logits, sequence.sampling(), sequence.uniform());
    }

    /** Returns the memory of keys and values. */
    long bytes() {
        return nothing.bytes() + present.bytes();
    }
}
