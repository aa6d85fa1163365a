package io.reckon.inference.decoder;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;

/** What a decoder runs on. */
public enum Device {
    /** The processor; keys and values never leave its memory. */
    CPU,
    /** The first NVIDIA GPU; wants ONNX Runtime's build for CUDA (Maven profile {@code cuda}). */
    CUDA;

    private static final int FIRST_GPU = 0;

    /**
     * Returns options for a session on this device.
     *
     * @param threads threads that one pass may use
     * @throws IllegalArgumentException where the device cannot be had
     */
    SessionOptions options(int threads) throws OrtException {
        SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        // other processes share the cores: a waiting thread must not burn one
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        switch (this) {
            case CPU -> {}
            case CUDA -> addCuda(options);
        }
        return options;
    }

    private static void addCuda(SessionOptions options) {
        try {
            options.addCUDA(FIRST_GPU);
        } catch (OrtException e) {
            options.close();
            throw new IllegalArgumentException(
                    "device cuda cannot be had: it wants an NVIDIA GPU with its driver, and a build with -Pcuda ("
                            + e.getMessage() + ")",
                    e);
        }
    }
}
