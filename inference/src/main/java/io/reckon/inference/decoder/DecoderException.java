package io.reckon.inference.decoder;

/** ONNX Runtime refused or failed a pass. */
public final class DecoderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DecoderException(String message, Throwable cause) {
        super(message, cause);
    }
}
